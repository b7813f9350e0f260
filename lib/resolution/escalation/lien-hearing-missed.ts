import type { DeadlineFinding, FlagFinding } from '../assessment'
import type { CaseView } from '../collection/case-view'
import {
  countLienEquivalent,
  findLienHearingDay,
  groupFilings,
  isVouchedFor,
  type LienFiling,
  noticeDay,
} from '../collection/lien'
import { listPeriods } from '../collection/period-label'
import { EQUIVALENT_LIEN_HEARING } from '../deadlines/ends-a-right'
import { findLastDay } from '../deadlines/last-day'
import { sources } from '../sources/library'
import { day, formatDeadline } from '../time/plain-date'
import { exampleCase, exampleNotice, taxYear } from './example-facts'
import { lienSubject } from './lien-filed'
import { flagged, type Trigger, unknown } from './trigger'

/** A lien whose days for a hearing are over: an equivalent hearing is left (Publication 1660). */
const text = {
  id: 'E-04',
  version: 2,
  title: 'Lien hearing missed',
  severity: 2,
  precedence: 3,
  reversibility: 1,
  rule: 'After the days for a lien hearing an equivalent hearing may still be asked for, until one year after the five business days that follow the filing; it leads to no court.',
  why: 'It is the last hearing about the lien; withdrawal and discharge remain without one.',
  citations: [sources.appealRights, sources.lienHearing, sources.lienNotice, sources.hearingForm],
} as const

function evaluate(view: CaseView): FlagFinding[] {
  return groupFilings(view, view.periods).flatMap(filing => missedFlag(view, filing))
}

function missedFlag(view: CaseView, filing: LienFiling): FlagFinding[] {
  const { periods, lien, answer } = filing
  // Of a request that was sent, the flag of the lien itself speaks.
  if (answer !== null) return []
  if (periods.every(({ balance }) => balance !== null && balance.cents <= 0)) return []
  const named = periods.map(period => period.period)
  const years = listPeriods(named)
  const hearing = findLienHearingDay(lien, years)
  const equivalent = lienEquivalentDeadline(view, filing)
  const said = {
    subject: lienSubject(filing),
    periods: named,
    evidence: lien.evidence,
    hearing: { about: 'lien' as const, noticeOn: noticeDay(lien), requestId: null },
    wouldChange: ['Proof that Form 12153 was mailed in time.', 'Code 583, a release, on a later transcript.'],
  }
  if (hearing === null && lien.letter !== null) {
    return [
      unknown(text, {
        ...said,
        claim: `Cannot tell yet whether the lien hearing for ${years} can still be asked for.`,
        nextAction: 'Read the last day printed on Letter 3172 today.',
        missing: {
          fact: `The last day to ask for the lien hearing, ${years}`,
          document: 'Letter 3172, all pages',
        },
      }),
    ]
  }
  if (hearing === null || hearing.deadline.lastDay >= view.asOf || equivalent === null) return []
  return [
    flagged(text, {
      ...said,
      claim: `The lien hearing for ${years} was due ${formatDeadline(hearing.deadline.lastDay)}; an equivalent hearing can be asked for until ${formatDeadline(equivalent.lastDay)}.`,
      nextAction:
        'Decide on an equivalent hearing (Form 12153, line 2), withdrawal, discharge or subordination.',
      deadline: equivalent,
      working: hearing.working,
    }),
  ]
}

/** Null once a request was sent or that year is over too, or where no day is known from which to count it. */
export function lienEquivalentDeadline(
  view: CaseView,
  { periods, lien, answer }: LienFiling,
): DeadlineFinding | null {
  if (answer !== null) return null
  const found = findLastDay({
    kind: 'hard',
    printed: null,
    counted: countLienEquivalent(lien),
    confirmed: isVouchedFor(lien),
    lost: EQUIVALENT_LIEN_HEARING,
    left: 'Withdrawal, discharge or subordination may be asked for at any time.',
    what: `Form 12153, equivalent hearing, lien, ${listPeriods(periods.map(({ period }) => period))}`,
  })
  return found !== null && found.deadline.lastDay >= view.asOf ? found.deadline : null
}

const periods = [taxYear(2023)]
const letter = (noticeDate: string, respondBy: string | null) =>
  exampleCase({
    notices: [
      exampleNotice({
        code: 'Letter 3172',
        noticeDate: day(noticeDate),
        periods,
        respondBy: respondBy === null ? null : day(respondBy),
      }),
    ],
  })

export const lienHearingMissed: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: 'Letter 3172 of Jun 2, 2026 printed Jul 9, 2026, looked at on Nov 24.',
      facts: letter('2026-06-02', '2026-07-09'),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'The days that Letter 3172 prints still run.',
      facts: letter('2026-11-10', '2026-12-17'),
      asOf: day('2026-11-24'),
    },
    unknown: {
      tells: 'Letter 3172 is on file; its last day was not read, and no row tells when the lien was filed.',
      facts: letter('2026-06-02', null),
      asOf: day('2026-11-24'),
    },
  },
}
