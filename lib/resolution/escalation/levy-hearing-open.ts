import type { FlagFinding } from '../assessment'
import { listAuthorityGaps } from '../authorization/coverage'
import { type CaseView, isOtherYear, owes, type PeriodView } from '../collection/case-view'
import type { HearingAnswer } from '../collection/hearing-answer'
import { findHearingDay, type LevyNotice, listLevyNotices, yearsOf } from '../collection/levy-notices'
import { listPeriods } from '../collection/period-label'
import { sources } from '../sources/library'
import { day, formatDay, formatDeadline } from '../time/plain-date'
import { findLevyDoubts } from './earlier-levy-notice'
import { entered, exampleCase, exampleNotice, examplePeriod, taxYear } from './example-facts'
import { requestWords } from './request-words'
import { flagged, type Said, type Trigger, unknown } from './trigger'

/**
 * A final levy notice whose hearing can still be asked for: 26 USC 6330(a)(3)(B). Only the notices of section 6330
 * open this right (LT11, Letter 1058, CP90, CP297 and their kin); CP504 never does.
 */
const text = {
  id: 'E-01',
  version: 3,
  title: 'Levy hearing still open',
  severity: 1,
  precedence: 3,
  reversibility: 0,
  rule: 'A hearing must be asked for in writing within 30 days after the date of the final levy notice; a postmark on the last day counts, and a last day on a weekend or legal holiday moves to the next business day.',
  why: 'It is the only road to Appeals and Tax Court before wages or bank accounts are levied.',
  citations: [
    sources.hearingBeforeLevy,
    sources.weekendRoll,
    sources.mailboxRule,
    sources.hearingDayCount,
    sources.hearingForm,
    sources.lt11Page,
    sources.oneHearing,
    sources.agreementPending,
  ],
} as const

function evaluate(view: CaseView): FlagFinding[] {
  return [
    ...listLevyNotices(view)
      .filter(notice => isInHand(view, notice))
      .flatMap(notice => hearingFlag(view, notice)),
    ...view.periods
      .filter(period => !isOtherYear(view, period.period) && owes(period) && !period.stageKnown)
      .map(period => unknown(text, unseenSaid(period))),
  ]
}

/** On the year of the notice in hand, on any year where no bill is in hand, or on a year that was not read. */
export function isInHand(view: CaseView, notice: LevyNotice): boolean {
  return notice.periods.length === 0 || notice.periods.some(period => !isOtherYear(view, period.period))
}

/** A year that owes and of which nobody knows how far collection went. */
export function unseenSaid(period: PeriodView): Said & { missing: { fact: string; document: string } } {
  return {
    subject: period.key,
    severity: 2,
    claim: `Cannot tell yet how far collection of ${period.label} has gone: it owes, and no notice or transcript is on file.`,
    nextAction: `Pull the account transcript of ${period.label}.`,
    periods: [period.period],
    evidence: period.balance === null ? [] : [period.balance.evidence],
    wouldChange: [`The notice rows on the ${period.label} transcript.`],
    missing: {
      fact: `Which notices were issued for ${period.label}, and whether a levy runs`,
      document: `Account transcript, ${period.label}`,
    },
  }
}

function hearingFlag(view: CaseView, notice: LevyNotice): FlagFinding[] {
  if (!stillMatters(notice) || notice.heard !== null) return []
  const periods = notice.periods.map(period => period.period)
  const found = findHearingDay(notice)
  if (notice.answer !== null) return requestedFlag(text, notice, notice.answer)
  if (found === null) return [undatedNotice(notice)]
  if (found.deadline.lastDay < view.asOf) return []
  const doubts = findLevyDoubts(notice)
  return [
    flagged(text, {
      subject: levySubject(notice),
      claim: `The right to a hearing for ${yearsOf(notice)} ends ${formatDeadline(found.deadline.lastDay)}.${doubts.claim}`,
      nextAction: `${hearingAction(view, notice)}${doubts.nextAction}`,
      periods,
      evidence: [...notice.evidence, ...doubts.evidence],
      hearing: hearingOf(notice),
      deadline: found.deadline,
      working: found.working,
      wouldChange: [
        ...doubts.wouldChange,
        'Proof that Form 12153 was mailed or faxed in time.',
        'A different notice date on the page.',
        'A disaster postponement for the place where the client lives.',
      ],
    }),
  ]
}

function undatedNotice(notice: LevyNotice): FlagFinding {
  const periods = notice.periods.map(period => period.period)
  return unknown(text, {
    subject: levySubject(notice),
    claim: `A final levy notice stands on ${yearsOf(notice)}; its date is not known, so its last day cannot be told.`,
    nextAction: 'Get the notice, all pages, and treat the hearing right as running until its date is seen.',
    periods,
    evidence: notice.evidence,
    hearing: hearingOf(notice),
    wouldChange: ['The date on the notice.'],
    missing: {
      fact: `The date of the final levy notice for ${yearsOf(notice)}`,
      document: `The final levy notice for ${yearsOf(notice)}, all pages`,
    },
  })
}

/**
 * Once a request is on record the rule asks for none; it waits for Appeals. One that came too late for this hearing is for
 * the rule about the missed one.
 */
export function requestedFlag(
  trigger: Parameters<typeof flagged>[0],
  notice: LevyNotice,
  answer: HearingAnswer,
): FlagFinding[] {
  const { standing } = answer
  if (standing === 'equivalent' || standing === 'too-late') return []
  const years = yearsOf(notice)
  const hearing = findHearingDay(notice)
  const said = {
    subject: levySubject(notice),
    ...requestWords(answer, { years, hearing }),
    periods: notice.periods.map(period => period.period),
    evidence: notice.evidence,
    working: hearing?.working ?? [],
    hearing: hearingOf(notice),
    wouldChange: ['The determination of Appeals.', 'Word that the request did not arrive.'],
  }
  if (standing === 'in-time') return [flagged(trigger, { ...said, severity: 4 })]
  const fact = `The last day to ask for the hearing for ${years}`
  const document = `The final levy notice for ${years}, all pages`
  return [unknown(trigger, { ...said, severity: 2, missing: { fact, document } })]
}

/** What the request would answer, for whoever records it, and the one on record. */
export function hearingOf({ on, answer }: LevyNotice): NonNullable<FlagFinding['hearing']> {
  return { about: 'levy', noticeOn: on, requestId: answer?.request?.requestId ?? null }
}

/** A period that owes nothing has nothing left to levy for. */
export function stillMatters(notice: LevyNotice): boolean {
  return notice.periods.length === 0 || notice.periods.some(period => period.balance === null || owes(period))
}

/** The day of the notice is its identity, whoever told of it; without a day, its page. */
export function levySubject(notice: LevyNotice): string {
  return notice.on === null ? (notice.page?.noticeId ?? 'levy:undated') : `levy:${notice.on}`
}

export function hearingAction(view: CaseView, notice: LevyNotice): string {
  const periods = yearsOf(notice)
  const signer = signerWords(view, notice)
  if (notice.page === null)
    return `Get the page of the final levy notice for ${periods}, then send Form 12153.${signer}`
  if (!notice.page.confirmed)
    return `Confirm the notice date on the page, then send Form 12153 for ${periods}.${signer}`
  const dated = notice.on === null ? notice.page.code : `${notice.page.code} of ${formatDay(notice.on)}`
  return `Send Form 12153 for ${periods} to the hearing address on the ${dated}, with proof of mailing.${signer}`
}

/** Form 12153 is signed by the taxpayer, or by whom a Form 2848 for the period names. */
function signerWords(view: CaseView, notice: LevyNotice): string {
  const gaps = listAuthorityGaps(view).filter(
    ({ period, coverage }) =>
      coverage !== 'not-posted' && notice.periods.some(({ key }) => key === period.key),
  )
  if (gaps.length === 0) return ''
  const each = view.facts.clientKind === 'couple' ? ' (each spouse who asks)' : ''
  return ` The taxpayer${each} must sign it: no Form 2848 on file names ${listPeriods(gaps.map(({ period }) => period.period))}.`
}

const lt11 = exampleNotice({ code: 'LT11', noticeDate: day('2026-10-26'), periods: [taxYear(2022)] })

export const levyHearingOpen: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: 'LT11 of Oct 26, 2026, looked at on Nov 24: the last day is Nov 25.',
      facts: exampleCase({ notices: [lt11] }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'CP504 of the same day: an intent to levy, which opens no hearing.',
      facts: exampleCase({ notices: [exampleNotice({ code: 'CP504', noticeDate: day('2026-10-26') })] }),
      asOf: day('2026-11-24'),
    },
    unknown: {
      tells: 'The client speaks of a final levy notice for 2022 and has not sent it.',
      facts: exampleCase({
        periods: [examplePeriod(taxYear(2022), { entered: entered({ stage: 'final-levy-notice' }) })],
      }),
      asOf: day('2026-11-24'),
    },
  },
}
