import type { DeadlineFinding } from '../assessment'
import { type Draft, draftFinding, words } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { type Cents, formatCents } from '../money/cents'
import { testHearing } from '../notices/hearing-test'
import { normaliseNoticeCode } from '../notices/notice-code'
import { billPaymentWindow } from '../parameters/bill-payment-window'
import { hearingRequestDays } from '../parameters/hearing-request-days'
import { formatDay, type PlainDate } from '../time/plain-date'
import { countClock } from './clock-day'
import type { CountedDay } from './count-days'
import { equivalentWords } from './equivalent-hearing'
import { type FoundClock, findClock } from './find-clock'
import { findLastDay, type LastDayFacts } from './last-day'
import { type ClockName, type NoticeClock, noticeClocks } from './notice-clocks'

/** A notice as its clock needs it. */
export interface DatedNotice {
  /** `CP14`, `LT11`, `L3172`, `F668A`; null where it was not read. */
  code: string | null
  noticeDate: PlainDate | null
  /** A last day printed for the answer, or for the payment where it is a bill. */
  printed: PlainDate | null
  amountDue: Cents | null
  /** Day of the filing that a lien notice tells of. */
  filedOn: PlainDate | null
  /** Addressed outside the United States; null where that is not known, and then the shorter time is warned of. */
  addressedAbroad: boolean | null
  /** Whether a person confirmed what was read. */
  confirmed: boolean
  /** Headline and first page, where they were read: an unknown notice may be one that opens a hearing. */
  title?: string | null
  firstPage?: string | null
}

/** What runs on a notice. `at-once`: the paper asks for an answer without a day. `never`: nothing ends on a day. */
export type NoticeDeadline =
  | { runs: 'to-a-day'; deadline: DeadlineFinding }
  | { runs: 'at-once'; lost: string; left: string; what: string }
  | { runs: 'never'; why: string }

/**
 * The last day of a notice, whatever it is: the printed day, the counted day, the earlier of both, what ends with it. A day
 * that cannot be told is null, and what would tell it is named; a notice that nobody knows sets only its printed day.
 */
export function findNoticeDeadline(notice: DatedNotice): Finding<NoticeDeadline> {
  const draft = draftFinding()
  const { printed, noticeDate } = notice
  if (printed !== null && noticeDate !== null && printed < noticeDate)
    draft.problem(
      'ends-before-start',
      `The printed day ${formatDay(printed)} lies before the notice date; it is warned of all the same.`,
    )
  if (notice.amountDue !== null && notice.amountDue < 0)
    draft.problem('negative-amount', `The notice asks for ${formatCents(notice.amountDue)}`)
  const code = notice.code === null ? null : (normaliseNoticeCode(notice.code) ?? notice.code)
  const found: FoundClock = code === null ? { runs: 'unknown-notice' } : findClock(code)
  if (found.runs === 'unknown-notice') return unknownNotice(notice, draft)
  const { entry } = found
  if (entry.mark !== 'official') draft.mark(entry.mark, `What ${entry.code} is`, entry.title)
  if (found.runs === 'never') {
    draft.step(entry.title, entry.effect, words('no day runs'))
    return draft.settle<NoticeDeadline>({ runs: 'never', why: entry.effect })
  }
  return runClock(found, notice, draft)
}

function runClock(
  { name, entry, counted, atOnce }: Extract<FoundClock, { runs: 'clock' }>,
  notice: DatedNotice,
  draft: Draft,
): Finding<NoticeDeadline> {
  const clock: NoticeClock = noticeClocks[name]
  draft.cite(...clock.citations)
  for (const { mark, cite, readAt } of clock.citations)
    if (mark !== 'official') draft.mark(mark, cite, readAt ?? 'Its text was not read')
  const left = isLevyHearing(name) ? equivalentWords(notice.noticeDate) : clock.left
  const { lost, act } = clock
  const what =
    clock.kind === 'pay-by' && notice.amountDue !== null ? `${act}, ${formatCents(notice.amountDue)}` : act
  const day = counted ? countDay(clock, notice, draft) : null
  const { printed, confirmed } = notice
  const settled = settleDay({ kind: clock.kind, lost, left, what, printed, confirmed, counted: day }, draft)
  if (settled !== null) return settled
  if (atOnce) {
    draft.step(entry.title, 'It asks for an answer at once and names no day', words('act now'))
    return draft.settle<NoticeDeadline>({ runs: 'at-once', lost, left, what })
  }
  if (!counted)
    draft.missing({ fact: `The day printed on the ${entry.code}`, wouldTell: `The ${entry.code}, all pages` })
  return draft.settle<NoticeDeadline>(null)
}

function isLevyHearing(name: ClockName): boolean {
  return name === 'levy-hearing' || name === 'post-levy-hearing'
}

/**
 * By policy a person reads it; a printed day is taken for one that ends a right. Where it opens a hearing, or may, the days
 * for that are taken to run.
 */
function unknownNotice(notice: DatedNotice, draft: Draft): Finding<NoticeDeadline> {
  const { code, title = null, firstPage = null, printed, confirmed } = notice
  draft.missing({ fact: 'What this notice is', wouldTell: `A practitioner who reads ${code ?? 'it'}` })
  const hearing = title === null ? null : draft.take(testHearing({ code, title, firstPage }))
  const opens = hearing !== null && hearing !== 'none'
  const clock: NoticeClock = noticeClocks[hearing === 'lien' ? 'lien-hearing' : 'levy-hearing']
  if (opens) draft.cite(...clock.citations)
  const settled = settleDay(
    {
      kind: 'hard',
      printed,
      counted: opens ? countDay(clock, notice, draft) : null,
      confirmed,
      lost: opens
        ? `${clock.lost}, if it gives them`
        : 'A right may end; a practitioner tells after reading it',
      left: 'A practitioner tells after reading it.',
      what: opens ? clock.act : 'Read the notice and answer it',
    },
    draft,
  )
  return settled ?? draft.settle<NoticeDeadline>(null)
}

function settleDay(facts: LastDayFacts, draft: Draft): Finding<NoticeDeadline> | null {
  const last = findLastDay(facts)
  if (last === null) return null
  for (const { label, formula, result } of last.steps) draft.step(label, formula, result)
  return draft.settle<NoticeDeadline>({ runs: 'to-a-day', deadline: last.deadline })
}

/** The counted day, with its figures cited and whatever is missing for it named. */
function countDay(clock: NoticeClock, notice: DatedNotice, draft: Draft): CountedDay | null {
  const { days } = clock
  const { noticeDate, amountDue, addressedAbroad, filedOn } = notice
  if (days === null) return null
  const on = days === 'filing' ? filedOn : noticeDate
  if (on === null) {
    draft.missing(days === 'filing' ? filingMissing : dateMissing)
    return null
  }
  if (days === 'window' && amountDue === null) draft.missing(amountMissing)
  const parameter =
    days === 'filing' ? hearingRequestDays : days === 'window' ? billPaymentWindow : days.parameter
  const figure = draft.figure<unknown>(parameter, on)
  if (typeof days === 'object' && figure !== null && addressedAbroad === null) {
    const differs = days.pick(figure as never, true) !== days.pick(figure as never, false)
    if (differs) draft.missing(addressMissing)
  }
  return countClock(clock, { on, amount: amountDue, addressedAbroad: addressedAbroad === true })
}

const dateMissing = { fact: 'The date of the notice', wouldTell: 'The notice, page 1' }
const amountMissing = { fact: 'The amount due', wouldTell: 'The notice, page 1' }
const addressMissing = {
  fact: 'Whether it was addressed outside the United States',
  wouldTell: 'The address on page 1',
}
const filingMissing = {
  fact: 'The day on which the lien was filed',
  wouldTell: 'Letter 3172, or the recorded notice of lien',
}
