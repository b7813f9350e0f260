import type { FactSource, NoRecordFacts, PayerFacts, ReturnFacts, TranscriptFacts } from '../facts'
import type {
  AccountTranscriptReading,
  InformationTranscriptReading,
  ReturnTranscriptReading,
  WageAndIncomeReading,
} from '../reading'

/** An account transcript as it was read. */
export function transcriptFactsOf(
  reading: AccountTranscriptReading,
  transcriptId: string,
  source: FactSource,
): TranscriptFacts {
  const value = <T>(read: { value: T } | null): T | null => read?.value ?? null
  return {
    transcriptId,
    requestDate: value(reading.requestDate),
    responseDate: value(reading.responseDate),
    balanceCents: value(reading.accountBalance),
    accruedInterestCents: value(reading.accruedInterest),
    accruedPenaltyCents: value(reading.accruedPenalty),
    accrualsAsOf: value(reading.accrualsAsOf),
    taxPerReturnCents: value(reading.taxPerReturn),
    returnPresent: reading.returnPresent,
    addsUp: reading.addsUp,
    differenceCents: reading.differenceCents,
    rows: reading.rows,
    filingStatus: reading.filingStatus?.raw ?? null,
    returnDueOrReceived: value(reading.returnDueOrReceived),
    source: { ...source, place: reading.accountBalance?.place ?? null },
  }
}

export function returnFactsOf(reading: ReturnTranscriptReading, source: FactSource): ReturnFacts {
  return {
    totalTaxCents: reading.totalTax?.value ?? null,
    receivedOn: reading.receivedDate?.value ?? null,
    source,
  }
}

export function payersOf({ payers }: WageAndIncomeReading, source: FactSource): PayerFacts[] {
  return payers.map(({ form, name, withheld }) => ({
    form: form.value,
    name: name?.value ?? null,
    withheldCents: withheld?.value ?? null,
    source,
  }))
}

export function noRecordOf(
  { responseDate, requestDate }: Pick<InformationTranscriptReading, 'responseDate' | 'requestDate'>,
  source: FactSource,
): NoRecordFacts {
  return { asOf: responseDate?.value ?? requestDate?.value ?? null, source }
}
