import { readNotice } from './notices/read-notice'
import { fromFirstPage, ofFile } from './page-numbers'
import type { ClassifiedReading, DocumentKind } from './reading'
import type { DocumentText } from './text/document-text'
import { layOut } from './text/lay-out'
import { mendScan } from './text/mend-scan'
import { readAccountTranscript } from './transcripts/read-account-transcript'
import { readInformationTranscript } from './transcripts/read-information-transcript'
import { withoutButtons } from './transcripts/without-buttons'
import { weighScan } from './weigh-scan'

/** The kinds that a person may say a paper is, to have it read so. */
export const READ_AS = [
  'account-transcript',
  'record-of-account',
  'return-transcript',
  'wage-and-income',
  'verification-of-non-filing',
] as const
export type ReadAs = { kind: (typeof READ_AS)[number] } | { kind: 'notice'; code: string }

const INFORMATION = {
  'return-transcript': 'return',
  'wage-and-income': 'wage-and-income',
  'verification-of-non-filing': 'non-filing',
} as const

/** Reads a paper as what a person says that it is, whatever its own signs say. What it does not print stays open. */
export function readDocumentAs(paper: DocumentText, as: ReadAs): ClassifiedReading {
  const text = mendScan(paper)
  const read = readAs(text, as)
  // What kind it is a person said; what its values are worth the letters say.
  return { ...weighScan(read, text), classification: read.classification }
}

function readAs(paper: DocumentText, as: ReadAs): ClassifiedReading {
  const { skipped, own } = fromFirstPage(withoutButtons(paper))
  const sheet = layOut(own)
  const classification = { kind: as.kind as DocumentKind, reasons: ['A person says so.'], confidence: 1 }
  if (as.kind === 'notice') {
    const remark = 'A person says that it is this notice.'
    const code = { value: as.code, raw: '', place: null, basis: 'inferred' as const, confidence: 1, remark }
    return ofFile({ ...readNotice(sheet, code, []), classification }, skipped)
  }
  if (as.kind === 'account-transcript' || as.kind === 'record-of-account')
    return ofFile({ ...readAccountTranscript(sheet, as.kind), classification }, skipped)
  return ofFile(
    {
      kind: 'other',
      reason: 'unsupported-transcript',
      looksLike: null,
      problems: [],
      transcript: readInformationTranscript(sheet, INFORMATION[as.kind]),
      classification,
    },
    skipped,
  )
}
