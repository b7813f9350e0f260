import type { FlagFinding } from '../assessment'
import type { CaseView } from '../collection/case-view'
import { unlessHeld } from '../collection/decisive-rows'
import { findHearingDay, type LevyNotice, listLevyNotices, yearsOf } from '../collection/levy-notices'
import { EQUIVALENT_HEARING } from '../deadlines/ends-a-right'
import { countEquivalentHearing } from '../deadlines/equivalent-hearing'
import { findLastDay } from '../deadlines/last-day'
import { cents } from '../money/cents'
import { sources } from '../sources/library'
import { day, formatDay, formatDeadline } from '../time/plain-date'
import { entered, exampleCase, exampleNotice, examplePeriod, taxYear } from './example-facts'
import { hearingOf, isInHand, levySubject, stillMatters } from './levy-hearing-open'
import { asSentence, requestWords } from './request-words'
import { flagged, type Trigger, unknown } from './trigger'

/** A final levy notice whose 30 days are over: levy may begin, and an equivalent hearing is left (Publication 1660). */
const text = {
  id: 'E-02',
  version: 4,
  title: 'Levy hearing missed',
  severity: 1,
  precedence: 3,
  reversibility: 1,
  rule: 'After the 30 days the IRS may levy; for one year from the notice an equivalent hearing may still be asked for, which stops no levy and leads to no court.',
  why: 'Wages and bank accounts can be taken without another notice of a right.',
  citations: [
    sources.appealRights,
    sources.hearingBeforeLevy,
    sources.equivalentHearingYear,
    sources.hearingForm,
  ],
} as const

function evaluate(view: CaseView): FlagFinding[] {
  return listLevyNotices(view)
    .filter(notice => isInHand(view, notice))
    .flatMap(notice => missedFlag(view, notice))
}

function missedFlag(view: CaseView, notice: LevyNotice): FlagFinding[] {
  const found = findHearingDay(notice)
  if (found === null || found.deadline.lastDay >= view.asOf) return []
  if (!stillMatters(notice) || !levyMayFollow(notice) || mayBeInTime(notice)) return []
  const periods = notice.periods.map(period => period.period)
  const said = {
    subject: levySubject(notice),
    periods,
    evidence: notice.evidence,
    hearing: hearingOf(notice),
    wouldChange: ['Proof that Form 12153 was mailed in time.', 'An agreement or hardship status since.'],
    deadline: equivalentDeadline(view, notice),
    working: found.working,
  }
  const until = formatDeadline(found.deadline.lastDay)
  const asked = notice.answer && requestWords(notice.answer, { years: yearsOf(notice), hearing: found })
  if (notice.periods.every(period => period.balance === null)) {
    return [
      unknown(text, {
        ...said,
        claim: `The hearing request for ${yearsOf(notice)} was due ${until}; whether anything is still owed is not known.${asked ? ` ${asSentence(asked.claim)}` : ''}`,
        nextAction: unknownAction(view, notice),
        missing: {
          fact: `What ${yearsOf(notice)} owes, and whether an agreement is in force`,
          document: `Account transcript, ${yearsOf(notice)}`,
        },
      }),
    ]
  }
  return [
    flagged(text, {
      ...said,
      claim: `${yearsOf(notice)} can be levied now: ${asked?.claim ?? heardWords(notice) ?? `the hearing request was due ${until}.`}`,
      nextAction: unlessHeld(
        view,
        asked
          ? `Propose a plan or hardship status to Collection now. ${asked.nextAction}`
          : notice.heard
            ? 'Propose a plan or hardship status to Collection now; there is no second hearing.'
            : `Propose a plan or hardship status to Collection now; decide on an equivalent hearing${equivalentUntil(view, notice)}.`,
      ),
    }),
  ]
}

/** What is owed is not known, but the right that is left has its day, and levy may begin on any. */
function unknownAction(view: CaseView, notice: LevyNotice): string {
  const pull = `pull the account transcript of ${yearsOf(notice)}`
  const until = equivalentUntil(view, notice)
  return until === ''
    ? `${asSentence(pull)}: levy may begin on any day.`
    : `Ask for an equivalent hearing${until} unless nothing is owed: ${pull} today, for levy may begin on any day.`
}

/** ` (Form 12153) by Tue, Oct 5, 2027`; nothing where none is left. */
export function equivalentUntil(view: CaseView, notice: LevyNotice): string {
  const deadline = equivalentDeadline(view, notice)
  return deadline === null ? '' : ` (Form 12153) by ${formatDeadline(deadline.lastDay)}`
}

/** A request that went out in time, or of which that cannot be told, keeps the hearing open: its own rule speaks of it. */
export function mayBeInTime({ answer }: LevyNotice): boolean {
  return answer !== null && (answer.standing === 'in-time' || answer.standing === 'unknown')
}

/** A year that was not read may be one that can be levied. */
export function levyMayFollow(notice: LevyNotice): boolean {
  return notice.periods.length === 0 || notice.periods.some(period => canBeLevied(period.ladder.stage))
}

/** How the hearing that was asked for came to its end; null where none did. */
export function heardWords({ heard }: LevyNotice): string | null {
  return (
    heard &&
    `the hearing that was asked for is over${heard.on === null ? '' : `, since ${formatDay(heard.on)}`}.`
  )
}

/** An agreement or hardship status after the notice keeps the IRS from levying; of a levy that runs, E-06 speaks. */
function canBeLevied(stage: CaseView['periods'][number]['ladder']['stage']): boolean {
  return stage === 'final-levy-notice' || stage === 'agreement-default'
}

/** Null once a request was sent, or that year is over too. */
export function equivalentDeadline(view: CaseView, notice: LevyNotice): FlagFinding['deadline'] {
  if (notice.answer !== null || notice.heard !== null) return null
  const found = findLastDay({
    kind: 'hard',
    printed: null,
    counted: countEquivalentHearing(notice.on),
    confirmed: notice.page?.confirmed ?? false,
    lost: EQUIVALENT_HEARING,
    left: 'A collection appeal (Form 9423), a plan, an offer or hardship status.',
    what: `Form 12153, equivalent hearing, ${yearsOf(notice)}`,
  })
  return found !== null && found.deadline.lastDay >= view.asOf ? found.deadline : null
}

const periods = [taxYear(2022)]
const owing = examplePeriod(taxYear(2022), { entered: entered({ balanceCents: cents(1_471_801) }) })

export const levyHearingMissed: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: 'LT11 of Sep 1, 2026 on a year that owes, looked at on Nov 24.',
      facts: exampleCase({
        periods: [owing],
        notices: [exampleNotice({ code: 'LT11', noticeDate: day('2026-09-01'), periods })],
      }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'The 30 days of the LT11 still run.',
      facts: exampleCase({
        periods: [owing],
        notices: [exampleNotice({ code: 'LT11', noticeDate: day('2026-10-26'), periods })],
      }),
      asOf: day('2026-11-24'),
    },
    unknown: {
      tells: 'The LT11 is old, and nobody knows whether the year still owes.',
      facts: exampleCase({
        notices: [exampleNotice({ code: 'LT11', noticeDate: day('2026-03-02'), periods })],
      }),
      asOf: day('2026-11-24'),
    },
  },
}
