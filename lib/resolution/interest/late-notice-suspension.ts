import { type Draft, draftFinding, onDay, words } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { automaticExtensionMonths } from '../parameters/automatic-extension-months'
import { interestSuspension } from '../parameters/interest-suspension'
import { findInForce } from '../parameters/parameter'
import { addMonths } from '../time/calendar-steps'
import { nextBusinessDay } from '../time/holidays'
import { addDays, formatDay, later, type PlainDate } from '../time/plain-date'
import type { Span } from './interest'

export interface LateNoticeQuestion {
  /** Nominal due day of the return, without extensions. */
  returnDue: PlainDate
  filed: PlainDate
  /** Day of the notice that states the liability and its basis. */
  noticeOfLiability: PlainDate
  /** Nominal due day with the extension; `none` where there was no extension, null where that is not known. */
  extendedDue: PlainDate | 'none' | null
}

/** Days without interest, or that there are none. */
export interface LateNoticeSuspension {
  suspended: Span | null
}

/**
 * 26 USC 6404(g): interest on what the IRS did not tell an individual within some months of a timely return stops on the
 * day after those months and runs again after some days from the notice. Never for failure to file or pay, fraud, or tax
 * shown on the return.
 */
export function findLateNoticeSuspension(question: LateNoticeQuestion): Finding<LateNoticeSuspension> {
  const draft = draftFinding()
  const { returnDue, filed, noticeOfLiability } = question
  const rule = draft.figure(interestSuspension, noticeOfLiability)
  if (rule === null) return draft.settle<LateNoticeSuspension>(null)
  if (noticeOfLiability < filed)
    draft.problem('contradiction', `The notice of ${formatDay(noticeOfLiability)} lies before the return`)
  const close = addMonths(later(returnDue, filed), rule.monthsToNotice)
  draft.step(
    'Time to tell',
    `${rule.monthsToNotice} months after ${formatDay(later(returnDue, filed))}`,
    onDay(close),
  )
  if (noticeOfLiability <= close) {
    draft.step('Notice', 'Inside that time', words('no suspension'))
    return draft.settle({ suspended: null })
  }
  const timely = isTimely(question, draft)
  if (timely === null) return draft.settle<LateNoticeSuspension>(null)
  if (!timely) return draft.settle({ suspended: null })
  const last = addDays(noticeOfLiability, rule.resumesDaysAfterNotice)
  draft.step('Interest stops', 'The day after that time', onDay(addDays(close, 1)))
  draft.step('Interest runs again after', `${rule.resumesDaysAfterNotice} days from the notice`, onDay(last))
  draft.mark(
    'unsettled',
    'Close of the time to tell',
    `The same day of the month is taken, ${formatDay(close)}; one day earlier can be argued`,
  )
  return draft.settle({ suspended: { first: addDays(close, 1), last } })
}

/** Whether the return came by its due day with extensions; null where only an extension that is not known would tell. */
function isTimely({ returnDue, filed, extendedDue }: LateNoticeQuestion, draft: Draft): boolean | null {
  const lastDay = (nominal: PlainDate) => nextBusinessDay(nominal, 'district-of-columbia')
  if (filed <= lastDay(returnDue)) return true
  const longest = addMonths(returnDue, findInForce(automaticExtensionMonths, returnDue) ?? 0)
  const last = lastDay(extendedDue === 'none' ? returnDue : (extendedDue ?? longest))
  if (filed <= last && extendedDue !== null) return true
  if (filed <= last) {
    draft.missing({
      fact: 'Whether the time to file was extended',
      wouldTell: 'The account transcript, code 460',
    })
    return null
  }
  draft.step(
    'Timely return',
    `Filed on ${formatDay(filed)}, after ${formatDay(last)}`,
    words('no suspension'),
  )
  return false
}
