import 'server-only'
import { asCents, asDay, type Tx } from '@/lib/platform'
import type { FactSource, PeriodFacts } from '@/lib/resolution'
import { payersIn } from './payers'

type InformationTranscript = Awaited<ReturnType<Tx['informationTranscript']['findFirstOrThrow']>>

/** What the other transcripts of a period say: of the return, of payers, or that no return is on record. */
export function informationOf<Row extends InformationTranscript>(
  rows: readonly Row[],
  sourceOf: (row: Row, words: string) => FactSource,
): Partial<PeriodFacts> {
  const latest = (kind: InformationTranscript['kind']) =>
    rows
      .filter(row => row.kind === kind)
      .toSorted((a, b) => dayOf(a) - dayOf(b))
      .at(-1)
  const filed = latest('return_transcript')
  const paid = latest('wage_and_income')
  const letter = latest('non_filing')
  const nothing = latest('no_record')
  return {
    ...(filed?.returnOnRecord && {
      returnFiled: {
        totalTaxCents: asCents(filed.totalTaxCents),
        receivedOn: asDay(filed.receivedOn),
        source: sourceOf(filed, 'return transcript'),
      },
    }),
    ...(paid && {
      payers: payersIn(paid.payers).map(payer => ({
        ...payer,
        source: sourceOf(paid, 'wage and income transcript'),
      })),
    }),
    ...(letter && {
      nonFiling: {
        asOf: asDay(letter.responseDate ?? letter.requestDate),
        source: sourceOf(letter, 'letter of non-filing'),
      },
    }),
    ...(nothing && {
      noRecord: {
        asOf: asDay(nothing.responseDate ?? nothing.requestDate),
        source: sourceOf(nothing, 'request that found nothing'),
      },
    }),
  }
}

function dayOf({ responseDate, requestDate }: InformationTranscript): number {
  return (responseDate ?? requestDate)?.getTime() ?? 0
}
