import { classifyOther } from './classify'
import { displayNoticeCode } from './notices/notice-code'
import { readNoticeCode } from './notices/read-code'
import { readNotice } from './notices/read-notice'
import { fromFirstPage, ofFile } from './page-numbers'
import { readProof } from './proofs/read-proof'
import type {
  Classification,
  ClassifiedReading,
  DocumentKind,
  Read,
  ReadingProblem,
  UnreadReading,
} from './reading'
import { splitPapers } from './split-papers'
import type { DocumentText } from './text/document-text'
import { layOut, type Sheet } from './text/lay-out'
import { mendScan } from './text/mend-scan'
import { classifyTranscript, nameOfTranscript, type TranscriptKind } from './transcripts/classify'
import { readAccountTranscript } from './transcripts/read-account-transcript'
import { readInformationTranscript } from './transcripts/read-information-transcript'
import { splitTranscripts } from './transcripts/split-transcripts'
import { withoutButtons } from './transcripts/without-buttons'
import { weighScan } from './weigh-scan'

/** What is said of a paper that is read as a proof of payment. */
export const PROOF_READ = 'A proof of payment: no notice, and no transcript. A payment can be made of it.'

const IRS = /internalrevenueservice|departmentofthetreasury|irs\.gov|unitedstatestreasury/
/** Below this share of letters and digits a text layer is noise of fonts without a character map. */
const LEGIBLE_SHARE = 0.6

/**
 * Reads any paper: a notice, a transcript, or what it seems to be and why it was not read. Transcripts are asked for
 * first, because their rows name notices. Never throws on paper.
 */
export function readDocument(text: DocumentText): ClassifiedReading {
  const [first, ...others] = readDocuments(text)
  if (!first) return unread('no-text', null, NO_TEXT_AT_ALL, NO_TEXT)
  if (others.length === 0) return first.reading
  const message = `This file holds ${others.length + 1} documents; only the first is read here.`
  first.reading.problems.push({ code: 'several-documents', message })
  return first.reading
}

/** One document of a file: its own text, with the page numbers of the file, and what was read from it. */
export interface DocumentOfFile {
  text: DocumentText
  reading: ClassifiedReading
}

/** Every document of a file, in order: notices and transcripts that were bound together are read each by itself. */
export function readDocuments(paper: DocumentText): DocumentOfFile[] {
  const papers = splitPapers(withoutButtons(mendScan(paper)))
  return papers.flatMap(splitTranscripts).map(({ text, sheet }) => {
    const { skipped, own } = fromFirstPage(text)
    const reading = ofFile(readOne(skipped === 0 ? sheet : layOut(own)), skipped)
    return { text, reading: weighScan(reading, text) }
  })
}

function readOne(sheet: Sheet): ClassifiedReading {
  if (sheet.key.length === 0) return unread('no-text', null, NO_TEXT_AT_ALL, NO_TEXT)
  if (!isLegible(sheet))
    return unread(
      'no-text',
      null,
      'The text of the file is not legible; the pages must be read as a picture.',
      NO_TEXT,
    )
  const transcript = classifyTranscript(sheet)
  if (transcript) return readTranscript(sheet, transcript)
  const codeProblems: ReadingProblem[] = []
  const code = readNoticeCode(sheet, codeProblems)
  if (code) return { ...readNotice(sheet, code, codeProblems), classification: noticeClass(code) }
  const { title, ...classification } = classifyOther(sheet)
  if (classification.kind === 'proof-of-payment') {
    const kept = unread('not-irs', title, PROOF_READ, classification)
    return { ...kept, proof: readProof(sheet, kept.problems) }
  }
  if (!IRS.test(sheet.key) || NOT_OF_THE_IRS.includes(classification.kind))
    return unread('not-irs', title, 'Nothing on the pages says that they come from the IRS.', classification)
  return unread(
    'no-notice-code',
    title,
    'The pages come from the IRS but show no notice code beside the label Notice.',
    classification,
  )
}

function readTranscript(sheet: Sheet, kind: TranscriptKind): ClassifiedReading {
  const classification = transcriptClass(kind)
  if (kind === 'account') return { ...readAccountTranscript(sheet), classification }
  if (kind === 'record-of-account') return { ...readAccountTranscript(sheet, kind), classification }
  const name = nameOfTranscript(kind)
  if (kind === 'entity')
    return unread(
      'unsupported-transcript',
      name,
      `${name}: kept with the case, not read by this version.`,
      classification,
    )
  const transcript = readInformationTranscript(sheet, kind)
  const message = `${name}: read, and kept with the case.`
  return { ...unread('unsupported-transcript', name, message, classification), transcript }
}

const NO_TEXT_AT_ALL = 'The pages carry no text: they may be a scan.'
const NO_TEXT: Classification = { kind: 'other', reasons: ['There is no text to tell by.'], confidence: 0 }
/** Papers of banks name the IRS as the payee; they do not come from it. */
const NOT_OF_THE_IRS: readonly DocumentKind[] = ['bank-statement', 'proof-of-payment']

const TRANSCRIPT_KINDS: Record<TranscriptKind, DocumentKind> = {
  account: 'account-transcript',
  'record-of-account': 'record-of-account',
  'wage-and-income': 'wage-and-income',
  return: 'return-transcript',
  entity: 'other',
  'non-filing': 'verification-of-non-filing',
  'no-data': 'no-record',
}

function transcriptClass(kind: TranscriptKind): Classification {
  const reasons = [`It is titled and laid out as: ${nameOfTranscript(kind)}.`]
  return { kind: TRANSCRIPT_KINDS[kind], reasons, confidence: 0.95 }
}

function noticeClass(code: Read<string>): Classification {
  const name = displayNoticeCode(code.value)
  const reasons = [`${name} stands beside the label of a notice or at the place where its number is printed.`]
  return { kind: 'notice', reasons, confidence: code.confidence }
}

function unread(
  reason: UnreadReading['reason'],
  looksLike: string | null,
  message: string,
  classification: Classification,
): UnreadReading & { classification: Classification } {
  return { kind: 'other', reason, looksLike, problems: [{ code: reason, message }], classification }
}

function isLegible(sheet: Sheet): boolean {
  const sample = sheet.key.slice(0, 5000)
  const legible = sample.replace(/[^a-z0-9$.,:;()/'"áéíóúñ-]/g, '').length
  return legible >= sample.length * LEGIBLE_SHARE
}
