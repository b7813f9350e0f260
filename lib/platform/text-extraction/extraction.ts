import type { DocumentText } from '@/lib/resolution'

/** Why a file gave no text, or no picture. Each has one plain sentence for people. */
export type ExtractionFailure =
  | 'empty'
  | 'encrypted'
  | 'corrupt'
  | 'unknown-kind'
  | 'too-many-dots'
  | 'too-large'
  | 'too-many-pages'
  | 'too-much-text'
  | 'no-such-page'
  | 'timed-out'
  | 'out-of-memory'
  | 'busy'
  | 'stopped'
  | 'failed'

export interface FailedExtraction {
  ok: false
  why: ExtractionFailure
  message: string
}

/** `unreadPages` counts the pages that were not read among those of the text. */
export type Extraction = { ok: true; text: DocumentText; unreadPages: number } | FailedExtraction
/** `passing`: a shortage of the machine may have done it, so that the same page may be drawn the next time. */
export type RenderedPage = { ok: true; png: Uint8Array } | (FailedExtraction & { passing: boolean })

/** Larger files are refused before a process is started for them. */
export const MAX_BYTES = 50 * 1024 * 1024

/** A reader's time grows with the text, and the reader shares the process of the pages: this much takes it about a second. */
export const MAX_RUNS = 60_000
export const MAX_TEXT_BYTES = 4 * 1024 * 1024

const MESSAGES: Record<ExtractionFailure, string> = {
  empty: 'The file is empty.',
  encrypted: 'The file is protected with a password.',
  corrupt: 'The file is damaged and cannot be opened.',
  'unknown-kind':
    'The file is none that is read: a PDF, a PNG, JPEG or HEIC picture, a TIFF scan, a web page or text.',
  'too-many-dots': 'The picture has more dots than can be read; scan it again at 300 dots an inch.',
  'too-large': 'The file is larger than 50 MB.',
  'too-many-pages': 'The file has more than 500 pages.',
  'too-much-text': 'The file holds more text than notices and transcripts do; split it.',
  'no-such-page': 'The file has no such page.',
  'timed-out': 'Reading the file took too long and was stopped.',
  'out-of-memory': 'Reading the file needed too much memory and was stopped.',
  busy: 'Too many pages are being drawn at once; try again in a moment.',
  stopped: 'Reading the file was stopped.',
  failed: 'The file could not be read because the reader failed.',
}

export function failed(why: ExtractionFailure): FailedExtraction {
  return { ok: false, why, message: MESSAGES[why] }
}
