import type { DocumentReading, FormPeriod, Read } from '@/lib/resolution'
import { storedKinds } from './file-information'

/** Kinds of paper whose facts a case takes in, as a row names them. */
export type PaperKind = 'notice' | 'account_transcript' | (typeof storedKinds)[keyof typeof storedKinds]

/** What kind a paper was read as; null for what is kept without being read. */
export function paperKindOf(reading: DocumentReading): PaperKind | null {
  if (reading.kind === 'notice') return 'notice'
  if (reading.kind === 'account-transcript') return 'account_transcript'
  return reading.transcript ? storedKinds[reading.transcript.kind] : null
}

interface Head {
  tinLast4: Read<string> | null
  taxpayerName: Read<string> | null
  form: Read<string> | null
  periodEnd: Read<FormPeriod['periodEnd']> | null
}

/** Whose paper it is and which period it is about, whatever kind it is; null for what was not read. */
export function headOf(reading: DocumentReading): Head | null {
  return reading.kind === 'other' ? (reading.transcript ?? null) : reading
}
