import type { Account } from '../accounts/account'
import type { FlagFinding } from '../assessment'
import { type CaseView, owes, type PeriodView } from '../collection/case-view'
import { collectionStatuteYears } from '../parameters/collection-statute-years'
import { firmPolicy } from '../parameters/firm-policy'
import { findInForce } from '../parameters/parameter'
import type { FormPeriod } from '../reading'
import { sources } from '../sources/library'
import { monthsLeft } from '../statutes/months-left'
import { addMonths, addYears } from '../time/calendar-steps'
import { formatDay, type PlainDate } from '../time/plain-date'
import { eachAccount } from './account-rule'
import { type Said, type Trigger, unknown } from './trigger'

/** What the rules about a statute that ends say alike; each has its own reach. */
export const statuteEnding = {
  version: 1,
  precedence: 7,
  reversibility: 0,
  rule: 'Each assessment may be collected for ten years, and longer by what stops the time; hearings, offers and plans that are asked for add to it.',
  why: 'The client may do better to wait, and a request filed blindly adds time.',
  citations: [sources.collectionStatute, sources.statuteSuspensions],
} as const

type Reach = keyof typeof firmPolicy.statuteEnd.value

/** How near the last day to collect is, counted to the first day on which anything that is owed may end. */
export function judgeStatuteEnd(
  period: PeriodView & { account: Account },
  { asOf }: CaseView,
  { after, within }: { after: Reach | null; within: Reach },
): Omit<Said, 'subject' | 'periods'> | null {
  const reach = firmPolicy.statuteEnd.value
  // The statute is worked out only where something is owed: it is the dear part.
  if (!owes(period) || period.balance === null) return null
  if (!mayEndBy(period.period, addMonths(asOf, reach[within]))) return null
  const ends = period.account.collectible?.earliest ?? null
  if (ends === null || ends < asOf) return null
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

/** The rule on every period that owes: by its account, else by asking for it where its time may end so soon. */
export function eachStatute(
  text: Parameters<typeof eachAccount>[0],
  judge: Parameters<typeof eachAccount>[1],
  within: Reach | null,
): Trigger['evaluate'] {
  const told = eachAccount(text, judge)
  return view => [...told(view), ...askForAssessments(text, view, within)]
}

/** A balance that no transcript shows has no day of assessment, from which its time to collect is counted. */
function askForAssessments(
  text: Parameters<typeof eachAccount>[0],
  { periods, asOf }: CaseView,
  within: Reach | null,
): FlagFinding[] {
  const by = within === null ? asOf : addMonths(asOf, firmPolicy.statuteEnd.value[within])
  return periods.flatMap(({ key, label, period, account, balance }) =>
    account !== null || balance === null || balance.cents <= 0 || !mayEndBy(period, by)
      ? []
      : [
          unknown(text, {
            subject: key,
            severity: 3,
            claim: `Cannot tell yet until when ${label} can be collected: nothing shows when it was assessed.`,
            nextAction: `Pull the account transcript of ${label} before anything is filed or paid.`,
            periods: [period],
            evidence: [balance.evidence],
            wouldChange: ['The day of the assessment, and rows that stopped the time.'],
            missing: { fact: `When ${label} was assessed`, document: `Account transcript, ${label}` },
          }),
        ],
  )
}

/**
 * Whether a statute of the period may be over by a day: tax is assessed after its period, and nothing makes the years
 * shorter. It spares the working out where the answer is plain.
 */
export function mayEndBy({ periodEnd }: FormPeriod, by: PlainDate): boolean {
  const years = findInForce(collectionStatuteYears, periodEnd)
  return years === null || addYears(periodEnd, years) <= by
}
