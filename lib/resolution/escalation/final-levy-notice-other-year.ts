import type { FlagFinding } from '../assessment'
import { type CaseView, isOtherYear, owes } from '../collection/case-view'
import { unlessHeld } from '../collection/decisive-rows'
import { findHearingDay, type LevyNotice, listLevyNotices, yearsOf } from '../collection/levy-notices'
import { cents } from '../money/cents'
import { sources } from '../sources/library'
import { day, formatDeadline } from '../time/plain-date'
import { findLevyDoubts } from './earlier-levy-notice'
import { entered, exampleCase, exampleNotice, examplePeriod, settledYears, taxYear } from './example-facts'
import {
  equivalentDeadline,
  equivalentUntil,
  heardWords,
  levyMayFollow,
  mayBeInTime,
} from './levy-hearing-missed'
import {
  hearingAction,
  hearingOf,
  isInHand,
  levySubject,
  requestedFlag,
  stillMatters,
  unseenSaid,
} from './levy-hearing-open'
import { requestWords } from './request-words'
import { flagged, type Said, type Trigger, unknown } from './trigger'

/** A final levy notice on a year other than the notice in hand: the right is per period (26 USC 6330(a)). */
const text = {
  id: 'M-03',
  version: 5,
  title: 'Final levy notice on another year',
  severity: 1,
  precedence: 3,
  reversibility: 0,
  rule: 'The hearing right and the power to levy belong to the year of the final levy notice, whatever stage the notice in hand has reached.',
  why: 'Wages or a bank account can be taken for that year while the notice in hand is still a first bill.',
  citations: [
    sources.hearingBeforeLevy,
    sources.weekendRoll,
    sources.appealRights,
    sources.hearingForm,
    sources.lt11Page,
    sources.oneHearing,
    sources.agreementPending,
  ],
} as const

function evaluate(view: CaseView): FlagFinding[] {
  const elsewhere = listLevyNotices(view).filter(notice => !isInHand(view, notice))
  return [...elsewhere.flatMap(notice => otherYearFlag(view, notice)), ...unseenYears(view)]
}

function otherYearFlag(view: CaseView, notice: LevyNotice): FlagFinding[] {
  if (!stillMatters(notice)) return []
  if (notice.answer !== null && mayBeInTime(notice)) return requestedFlag(text, notice, notice.answer)
  const found = findHearingDay(notice)
  if (found !== null && found.deadline.lastDay >= view.asOf) return [openWindow(view, notice, found)]
  if (found !== null && !levyMayFollow(notice)) return []
  return [closedOrUndated(view, notice, found)]
}

function common(notice: LevyNotice): Pick<Said, 'subject' | 'periods' | 'evidence' | 'hearing'> {
  const periods = notice.periods.map(period => period.period)
  return { subject: levySubject(notice), periods, evidence: notice.evidence, hearing: hearingOf(notice) }
}

/** `Another year, 2022, is`; a year whose own page is on file is no other one: `2022 is`. */
function elsewhere(notice: LevyNotice): string {
  if (notice.page !== null) return `${yearsOf(notice)} ${notice.periods.length === 1 ? 'is' : 'are'}`
  return notice.periods.length === 1
    ? `Another year, ${yearsOf(notice)}, is`
    : `Other years, ${yearsOf(notice)}, are`
}

function openWindow(
  view: CaseView,
  notice: LevyNotice,
  found: NonNullable<ReturnType<typeof findHearingDay>>,
): FlagFinding {
  const doubts = findLevyDoubts(notice)
  return flagged(text, {
    ...common(notice),
    evidence: [...notice.evidence, ...doubts.evidence],
    claim: `${elsewhere(notice)} under a final levy notice: the right to a hearing ends ${formatDeadline(found.deadline.lastDay)}.${doubts.claim}`,
    nextAction: `${hearingAction(view, notice)}${doubts.nextAction}`,
    deadline: found.deadline,
    working: found.working,
    wouldChange: [
      ...doubts.wouldChange,
      'Proof that Form 12153 was sent in time.',
      'A different notice date on the page.',
    ],
  })
}

function closedOrUndated(
  view: CaseView,
  notice: LevyNotice,
  found: ReturnType<typeof findHearingDay>,
): FlagFinding {
  const years = yearsOf(notice)
  const asked = notice.answer && requestWords(notice.answer, { years, hearing: found })
  const claim =
    found === null
      ? `${elsewhere(notice)} under a final levy notice of a date not known, so treat the hearing right as running.`
      : `${elsewhere(notice)} open to levy now: ${asked?.claim ?? heardWords(notice) ?? `the hearing request was due ${formatDeadline(found.deadline.lastDay)}.`}`
  return flagged(text, {
    ...common(notice),
    claim,
    nextAction:
      found === null
        ? `Get the final levy notice for ${years}, all pages, and settle its date today.`
        : unlessHeld(
            view,
            asked
              ? `Settle ${years} first: propose a plan or hardship status. ${asked.nextAction}`
              : `Settle ${years} first: propose a plan or hardship status${notice.heard !== null ? '; there is no second hearing' : `, and decide on an equivalent hearing${equivalentUntil(view, notice)}`}.`,
          ),
    deadline: found === null ? null : equivalentDeadline(view, notice),
    working: found?.working ?? [],
    wouldChange: [
      'An agreement or hardship status for that year.',
      'Proof of a hearing request sent in time.',
    ],
  })
}

function unseenYears(view: CaseView): FlagFinding[] {
  return view.periods
    .filter(period => isOtherYear(view, period.period) && owes(period) && !period.stageKnown)
    .map(period => unknown(text, unseenSaid(period)))
}

const bill = exampleNotice({ code: 'CP14', periods: [taxYear(2025)] })
const owes2022 = { balanceCents: cents(1_471_801), balanceAsOf: day('2026-11-01') }

export const finalLevyNoticeOtherYear: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: 'A CP14 for 2025 is in hand; 2022 has an LT11 of Oct 26, 2026.',
      facts: exampleCase({
        periods: [
          examplePeriod(taxYear(2022), {
            entered: entered({ ...owes2022, stage: 'final-levy-notice', stageNoticeDate: day('2026-10-26') }),
          }),
        ],
        notices: [bill],
      }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'A CP14 for 2025 is in hand; the other years are paid.',
      facts: exampleCase({ periods: settledYears(2020, 2024), notices: [bill] }),
      asOf: day('2026-11-24'),
    },
    unknown: {
      tells: '2022 owes, and nobody knows at which notice it stands.',
      facts: exampleCase({
        periods: [examplePeriod(taxYear(2022), { entered: entered(owes2022) })],
        notices: [bill],
      }),
      asOf: day('2026-11-24'),
    },
  },
}
