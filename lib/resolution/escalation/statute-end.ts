import type { Account } from '../accounts/account'
import { type CaseView, owes, type PeriodView } from '../collection/case-view'
import { firmPolicy } from '../parameters/firm-policy'
import { monthsLeft } from '../statutes/months-left'
import { formatDay } from '../time/plain-date'
import type { Said } from './trigger'

type Reach = keyof typeof firmPolicy.statuteEnd.value

/** How near the last day to collect is, counted to the first day on which anything that is owed may end. */
export function judgeStatuteEnd(
  period: PeriodView & { account: Account },
  { asOf }: CaseView,
  { after, within }: { after: Reach | null; within: Reach },
): Omit<Said, 'subject' | 'periods'> | null {
  const ends = period.account.collectible?.earliest ?? null
  if (!owes(period) || ends === null || ends < asOf || period.balance === null) return null
  const reach = firmPolicy.statuteEnd.value
  const months = monthsLeft(asOf, ends)
  if (months >= reach[within] || (after !== null && months < reach[after])) return null
  return {
    claim: `The time to collect ${period.label} ends ${formatDay(ends)} at the earliest.`,
    nextAction:
      'Count in days what each road adds to the statute, and let the client choose; file nothing blindly.',
    evidence: [period.balance.evidence],
    wouldChange: ['Rows that stop the time: codes 480, 520, 550, a pending agreement, a hearing.'],
  }
}
