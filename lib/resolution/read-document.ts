import { readNoticeCode } from './notices/read-code'
import { readNotice } from './notices/read-notice'
import type { DocumentReading, ReadingProblem, UnreadReading } from './reading'
import type { DocumentText } from './text/document-text'
import type { Sheet } from './text/lay-out'
import { classifyTranscript, nameOfTranscript } from './transcripts/classify'
import { readAccountTranscript } from './transcripts/read-account-transcript'
import { readInformationTranscript } from './transcripts/read-information-transcript'
import { splitTranscripts } from './transcripts/split-transcripts'
import { withoutButtons } from './transcripts/without-buttons'

const IRS = /internalrevenueservice|departmentofthetreasury|irs\.gov|unitedstatestreasury/
const FORM_TITLE = /\bForm\s{1,3}(\d{3,5}[A-Z]{0,3}(?:-[A-Z]{1,3})?(?:\s?\([A-Z]{1,4}\))?)/
const PUBLICATION_TITLE = /\bPublication\s{1,3}(\d{1,4})/
/** Below this share of letters and digits a text layer is noise of fonts without a character map. */
const LEGIBLE_SHARE = 0.6

/**
 * Reads any paper: a notice, an account transcript, or what it seems to be and why it was not read.
 * Transcripts are asked for first, because their rows name notices. Never throws on paper.
 */
export function readDocument(text: DocumentText): DocumentReading {
  const [first, ...others] = readDocuments(text)
  if (!first) return unread('no-text', null, 'The pages carry no text: they may be a scan.')
  if (others.length === 0) return first.reading
  const message = `This file holds ${others.length + 1} transcripts; only the first was read. Split the file and add the others.`
  first.reading.problems.push({ code: 'several-transcripts', message })
  return first.reading
}

/** Every document of a file with its own text, in order: a file of several transcripts is split into them. */
export function readDocuments(paper: DocumentText): { text: DocumentText; reading: DocumentReading }[] {
  const clean = withoutButtons(paper)
  return splitTranscripts(clean).map(({ text, sheet }) => ({ text, reading: readOne(sheet) }))
}

function readOne(sheet: Sheet): DocumentReading {
  if (sheet.key.length === 0) return unread('no-text', null, 'The pages carry no text: they may be a scan.')
  if (!isLegible(sheet))
    return unread(
      'no-text',
      null,
      'The text of the file is not legible; the pages must be read as a picture.',
    )
  const transcript = classifyTranscript(sheet)
  if (transcript === 'account') return readAccountTranscript(sheet)
  if (transcript === 'record-of-account') return readAccountTranscript(sheet, transcript)
  if (transcript) {
    const name = nameOfTranscript(transcript)
    if (transcript !== 'entity') {
      const read = readInformationTranscript(sheet, transcript)
      return {
        ...unread('unsupported-transcript', name, `${name}: read, and kept with the case.`),
        transcript: read,
      }
    }
    return unread('unsupported-transcript', name, `${name}: kept with the case, not read by this version.`)
  }
  const codeProblems: ReadingProblem[] = []
  const code = readNoticeCode(sheet, codeProblems)
  if (code) return readNotice(sheet, code, codeProblems)
  if (!IRS.test(sheet.key))
    return unread('not-irs', null, 'Nothing on the pages says that they come from the IRS.')
  return unread(
    'no-notice-code',
    titleOf(sheet),
    'The pages come from the IRS but show no notice code beside the label Notice.',
  )
}

function unread(reason: UnreadReading['reason'], looksLike: string | null, message: string): UnreadReading {
  return { kind: 'other', reason, looksLike, problems: [{ code: reason, message }] }
}

function titleOf(sheet: Sheet): string | null {
  const opening = sheet.text.slice(0, 1500)
  const form = FORM_TITLE.exec(opening)?.[1]
  const publication = PUBLICATION_TITLE.exec(opening)?.[1]
  if (form) return `IRS Form ${form}`
  return publication ? `IRS Publication ${publication}` : null
}

function isLegible(sheet: Sheet): boolean {
  const sample = sheet.key.slice(0, 5000)
  const legible = sample.replace(/[^a-z0-9$.,:;()/'"áéíóúñ-]/g, '').length
  return legible >= sample.length * LEGIBLE_SHARE
}
