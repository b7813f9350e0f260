import type { Account } from '../accounts/account'
import type { FlagFinding } from '../assessment'
import type { CaseView, PeriodView } from '../collection/case-view'
import type { CaseFacts, PeriodFacts } from '../facts'
import { dollars } from '../money/cents'
import { day } from '../time/plain-date'
import { entered, exampleCase, examplePeriod, exampleTranscript, taxYear } from './example-facts'
import { type Example, flagged, type Said, type Trigger, unknown } from './trigger'

type Text = Omit<Trigger, 'evaluate' | 'examples'>
/** With `missing` the rule cannot tell. */
type SaidOfPeriod = Omit<Said, 'subject' | 'periods'> & { missing?: { fact: string; document: string } }

/**
 * One flag for each period whose rebuilt account shows what the rule looks for. With `whether` a period that owes and has
 * no transcript is asked for it: `a second return posted`.
 */
export function eachAccount(
  text: Text,
  judge: (period: PeriodView & { account: Account }, view: CaseView) => SaidOfPeriod | null,
  whether?: string,
): Trigger['evaluate'] {
  return view =>
    view.periods.flatMap(period => {
      if (!hasAccount(period)) return whether === undefined ? [] : askForAccount(text, period, whether)
      const said = judge(period, view)
      if (said === null) return []
      const { missing, ...rest } = said
      const whole = { ...rest, subject: period.key, periods: [period.period] }
      return [missing ? unknown(text, { ...whole, missing }) : flagged(text, whole)]
    })
}

function hasAccount(period: PeriodView): period is PeriodView & { account: Account } {
  return period.account !== null
}

/** Of a period that owes and of which no transcript is on file nobody knows what stands on its account. */
export function askForAccount(
  text: Text,
  { key, label, period, balance }: PeriodView,
  whether: string,
): FlagFinding[] {
  if (balance === null || balance.cents <= 0) return []
  return [
    unknown(text, {
      subject: key,
      severity: 4,
      claim: `${label}: cannot tell yet whether ${whether}.`,
      nextAction: `Pull the account transcript of ${label}.`,
      periods: [period],
      evidence: [balance.evidence],
      wouldChange: ['What the rows of the transcript show.'],
      missing: { fact: `What stands on the account of ${label}`, document: `Account transcript, ${label}` },
    }),
  ]
}

/** The case of such a period. */
export const untoldAccount: Example = {
  tells: 'The client tells of a balance of 2023, and no transcript is on file.',
  facts: exampleCase({
    periods: [examplePeriod(taxYear(2023), { entered: entered({ balanceCents: dollars(9_000) }) })],
  }),
  asOf: day('2026-11-24'),
}

/** `['150', '2024-06-03', 900000]`: code, day, cents, and words where they matter. */
export type RowOf = readonly [code: string, date: string, cents?: number, words?: string]

/** A year of which only these rows are known. */
export function yearOfRows(
  year: number,
  rows: readonly RowOf[],
  told: Partial<Parameters<typeof exampleTranscript>[2]> = {},
): PeriodFacts {
  const period = taxYear(year)
  const written = rows.map(([code, date, cents, words]) => ({
    code,
    date,
    cents,
    explanation: words ?? names[code] ?? 'Row',
  }))
  return examplePeriod(period, { transcript: exampleTranscript(period, written, told) })
}

const names: Readonly<Record<string, string>> = {
  '150': 'Tax return filed',
  '290': 'Additional tax assessed',
  '300': 'Additional tax assessed by examination',
  '806': 'W-2 or 1099 withholding',
  '670': 'Payment',
  '671': 'Dishonored payment',
  '166': 'Penalty for filing tax return after the due date',
  '176': 'Penalty for not pre-paying tax',
  '276': 'Penalty for late payment of tax',
  '582': 'Lien placed on assets due to balance owed',
  '480': 'Offer in compromise pending',
  '780': 'Offer in compromise accepted',
  '530': 'Balance due account currently not collectible',
  '550': 'Collection statute extended',
  '976': 'Duplicate return filed',
  '826': 'Credit transferred out to 1040 202112',
  '706': 'Credit transferred in from 1040 202212',
}

/** Two cases of rows, as of Nov 24, 2026, and why the rule can always tell. */
export function accountExamples(
  fires: { tells: string; periods: readonly PeriodFacts[]; facts?: Partial<CaseFacts> },
  quiet: { tells: string; periods: readonly PeriodFacts[]; facts?: Partial<CaseFacts> },
  cannotTell?: typeof fires,
): Trigger['examples'] {
  const example = ({ tells, periods, facts }: typeof fires) => ({
    tells,
    facts: exampleCase({ ...facts, periods: [...periods] }),
    asOf: day('2026-11-24'),
  })
  return {
    fires: example(fires),
    quiet: example(quiet),
    unknown: cannotTell
      ? example(cannotTell)
      : 'The rows of a transcript show it or they do not; a missing transcript is asked for by other rules.',
  }
}
