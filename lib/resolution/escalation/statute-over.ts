import type { Account } from '../accounts/account'
import { type CaseView, owes, type PeriodView } from '../collection/case-view'
import { cents } from '../money/cents'
import { sources } from '../sources/library'
import { formatDay } from '../time/plain-date'
import { accountExamples, yearOfRows } from './account-rule'
import { entered, examplePeriod, taxYear } from './example-facts'
import { eachStatute, mayEndBy } from './statute-end'
import type { Trigger } from './trigger'

const text = {
  id: 'S-04',
  version: 1,
  title: 'Statute over, balance stands',
  severity: 2,
  precedence: 7,
  reversibility: 2,
  rule: 'A balance whose time to collect is over is cleared by code 608; where it is not, something stopped the time or the IRS must be asked.',
  why: 'The client may be paying what cannot be collected any more.',
  citations: [sources.collectionStatute],
} as const

function judge(period: PeriodView & { account: Account }, { asOf }: CaseView) {
  if (!owes(period) || period.balance === null || !mayEndBy(period.period, asOf)) return null
  const collectible = period.account.collectible
  const ended = collectible === null || collectible.stillRunning ? null : collectible.latest
  if (ended === null || ended >= asOf) return null
  return {
    claim: `The time to collect ${period.label} was over on ${formatDay(ended)}, and a balance stands.`,
    nextAction: 'Look for codes 520, 480 and 550, then ask the IRS for its own last day and for code 608.',
    evidence: [period.balance.evidence],
    wouldChange: ['Code 608 on a later transcript.', 'A row that stopped the time.'],
  }
}

export const statuteOver: Trigger = {
  ...text,
  evaluate: eachStatute(text, judge, null),
  examples: accountExamples(
    { tells: 'Assessed in 2014.', periods: [yearOfRows(2013, [['150', '2014-06-02', 900_000]])] },
    { tells: 'Assessed in 2024.', periods: [yearOfRows(2023, [['150', '2024-06-03', 900_000]])] },
    {
      tells: 'The client tells of a balance of 2013, and no transcript is on file.',
      periods: [examplePeriod(taxYear(2013), { entered: entered({ balanceCents: cents(900_000) }) })],
    },
  ),
}
