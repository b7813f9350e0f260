import type { FlagFinding } from '../assessment'
import { type CaseView, isOtherYear, owes, type PeriodView } from '../collection/case-view'
import { stageRank } from '../collection/ladder-stage'
import { findLienHearingDay, groupFilings, type LienFiling, noticeDay, readLien } from '../collection/lien'
import { listPeriods } from '../collection/period-label'
import { cents } from '../money/cents'
import { sources } from '../sources/library'
import { day, formatDay, formatDeadline } from '../time/plain-date'
import { entered, exampleCase, exampleNotice, examplePeriod, taxYear } from './example-facts'
import { asSentence, requestWords } from './request-words'
import { flagged, type Said, type Trigger, unknown } from './trigger'

/** A filed lien on the year of the notice in hand, or on any year where no bill is in hand (26 USC 6320). */
const text = {
  id: 'E-03',
  version: 3,
  title: 'Lien filed',
  severity: 2,
  precedence: 5,
  reversibility: 1,
  rule: 'A hearing about a lien must be asked for within 30 days after the five business days that follow the filing; Letter 3172 prints the last day.',
  why: 'The lien is public, and its hearing is the only road to court about it.',
  citations: [
    sources.lienHearing,
    sources.lienNotice,
    sources.weekendRoll,
    sources.appealRights,
    sources.hearingForm,
  ],
} as const

function evaluate(view: CaseView): FlagFinding[] {
  const own = view.periods.filter(period => !isOtherYear(view, period.period))
  return [
    ...groupFilings(view, own).map(filing => flagged(text, filingSaid(view, filing))),
    ...own.filter(period => readLien(period).state === 'unknown' && lienMayStand(period)).map(lienUnknown),
  ]
}

/** What is said of one filing, on whichever year it stands. */
export function filingSaid(view: CaseView, filing: LienFiling, whose = ''): Said {
  const { periods, lien, answer } = filing
  const named = periods.map(period => period.period)
  const years = listPeriods(named)
  const hearing = findLienHearingDay(lien, years)
  const open = answer === null && hearing !== null && hearing.deadline.lastDay >= view.asOf
  const filed = lien.filedOn === null ? 'on a day not known' : `on ${formatDay(lien.filedOn)}`
  const verb = open ? 'right ends' : 'request was due'
  const right = hearing === null ? '' : ` Its hearing ${verb} ${formatDeadline(hearing.deadline.lastDay)}.`
  const asked = answer === null ? null : requestWords(answer, { years, hearing })
  return {
    subject: lienSubject(filing),
    severity: open ? 1 : 2,
    claim: `A lien was filed ${filed} for ${whose}${years}.${asked ? ` ${asSentence(asked.claim)}` : right}`,
    nextAction: open
      ? `Send Form 12153 for the lien of ${years}; Letter 3172 prints its last day.`
      : `${asked ? `${asked.nextAction} ` : ''}Ask about closings, loans and jobs at stake; look at withdrawal, discharge or subordination for ${years}.`,
    periods: named,
    evidence: lien.evidence,
    deadline: open ? hearing.deadline : null,
    working: hearing?.working ?? [],
    hearing: { about: 'lien', noticeOn: noticeDay(lien), requestId: answer?.request?.requestId ?? null },
    wouldChange: ['Code 583, a release, on a later transcript.', 'The last day printed on Letter 3172.'],
  }
}

/** One filing keeps one name, whichever rule speaks of it. */
export function lienSubject({ periods, lien }: Pick<LienFiling, 'periods' | 'lien'>): string {
  return lien.filedOn === null ? (lien.letter?.noticeId ?? periods[0]?.key ?? 'lien') : `lien:${lien.filedOn}`
}

/** A public lien needs an unpaid demand first, so at the first bill the question is not asked. */
function lienMayStand(period: PeriodView): boolean {
  return owes(period) && stageRank(period.ladder.stage) > stageRank('first-bill')
}

function lienUnknown(period: PeriodView): FlagFinding {
  return unknown(text, {
    subject: period.key,
    severity: 3,
    claim: `Cannot tell yet whether a lien is filed for ${period.label}.`,
    nextAction: `Pull the account transcript of ${period.label}.`,
    periods: [period.period],
    evidence: period.ladder.evidence,
    wouldChange: [`Code 582 or 583 on the ${period.label} transcript.`],
    missing: {
      fact: `Whether a lien is filed for ${period.label}`,
      document: `Account transcript, ${period.label}`,
    },
  })
}

const letter = exampleNotice({
  code: 'Letter 3172',
  noticeDate: day('2026-11-10'),
  periods: [taxYear(2023)],
  respondBy: day('2026-12-17'),
})

export const lienFiled: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: 'Letter 3172 for 2023 prints Dec 17, 2026 as its last day.',
      facts: exampleCase({ notices: [letter] }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'A first bill, and no sign of a lien.',
      facts: exampleCase({ notices: [exampleNotice({ code: 'CP14', amountDueCents: cents(107_521) })] }),
      asOf: day('2026-11-24'),
    },
    unknown: {
      tells: '2023 is past the reminders, and nobody said whether a lien is filed.',
      facts: exampleCase({
        periods: [
          examplePeriod(taxYear(2023), {
            entered: entered({ balanceCents: cents(900_000), stage: 'intent-to-levy' }),
          }),
        ],
      }),
      asOf: day('2026-11-24'),
    },
  },
}
