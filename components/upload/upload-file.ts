import { maskTinsInName } from '@/lib/resolution'

export const UPLOAD_LIMIT_BYTES = 50 * 1024 * 1024
/** Enough to fill a line, few enough that a phone's connection is not starved. */
export const SENT_AT_ONCE = 2

export type UploadState =
  | 'waiting'
  | 'sending'
  | 'reading'
  | 'read'
  | 'not-read'
  | 'duplicate'
  | 'unpacked'
  | 'refused'
  | 'failed'

/** One file on its way, with its outcome in words. */
export interface UploadFile {
  /** The same for every attempt, so that a file sent twice is received once. */
  idempotencyKey: string
  fileName: string
  /** What is sent; null for a file that came out of an archive. */
  file: File | null
  state: UploadState
  sentBytes: number
  words: string
  documentId: string | null
  /** Where the paper can be opened, or its fields confirmed. */
  href: string | null
}

export type UploadChange = Partial<
  Pick<UploadFile, 'state' | 'sentBytes' | 'words' | 'documentId' | 'href'>
> & {
  /** What came out of an archive, each with its own outcome. */
  files?: readonly UnpackedFile[]
}

export type UnpackedFile = Pick<UploadFile, 'fileName' | 'state' | 'words' | 'documentId' | 'href'>

/** A file enters the list; what can never be accepted is refused here, in plain words, before a byte is sent. */
export function uploadFile(file: File, idempotencyKey: string): UploadFile {
  const refusal = refusalOf(file)
  return {
    idempotencyKey,
    fileName: maskTinsInName(file.name),
    file,
    state: refusal ? 'refused' : 'waiting',
    sentBytes: 0,
    words: refusal ?? 'Waiting its turn',
    documentId: null,
    href: null,
  }
}

/** Puts what an archive held below it, each as a row of its own. */
export function withUnpacked(
  uploads: readonly UploadFile[],
  archiveKey: string,
  files: readonly UnpackedFile[],
): UploadFile[] {
  const rows = files.map((file, at) => ({
    ...file,
    idempotencyKey: `${archiveKey} ${at}`,
    file: null,
    sentBytes: 0,
  }))
  return uploads.flatMap(one => (one.idempotencyKey === archiveKey ? [one, ...rows] : [one]))
}

function refusalOf(file: Pick<File, 'size'>): string | null {
  if (file.size === 0) return 'The file is empty. Nothing was sent.'
  if (file.size > UPLOAD_LIMIT_BYTES) {
    return `The file is ${sizeInWords(file.size)}; the limit is 50 MB. Nothing was sent. Split it or scan it again at a lower resolution.`
  }
  return null
}

/** `14 bytes`, `380 KB`, `50.0 MB` */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`
  return bytes < 1_048_576 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`
}

/** `7 read, 1 waiting, 1 not read`: how a whole drop stands. */
export function uploadsInWords(files: readonly Pick<UploadFile, 'state'>[]): string {
  const count = (...states: UploadState[]) => files.filter(({ state }) => states.includes(state)).length
  const parts: [number, string][] = [
    [count('read'), 'read'],
    [count('reading'), 'being read'],
    [count('sending'), 'being sent'],
    [count('waiting'), 'waiting'],
    [count('duplicate'), 'already here'],
    [count('unpacked'), 'unpacked'],
    [count('not-read'), 'not read'],
    [count('refused', 'failed'), 'not sent'],
  ]
  return parts.flatMap(([number, word]) => (number > 0 ? [`${number} ${word}`] : [])).join(', ')
}
