import { draftFinding } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import type { Span } from '../interest/interest'
import type { Cents } from '../money/cents'
import { lateFilingRelief } from '../parameters/late-filing-relief'
import { latePaymentRelief } from '../parameters/late-payment-relief'
import { dayOf, formatDay, later, type PlainDate } from '../time/plain-date'

/** Notice 2022-36: whether the failure-to-file addition of a year is forgiven. The failure-to-pay addition is not. */
export function findLateFilingRelief(taxYear: number, filedDate: PlainDate): Finding<boolean> {
  const draft = draftFinding()
  const possible = arePossible(draft, {
    years: { 'The tax year': taxYear },
    days: { 'The day of filing': filedDate },
  })
  if (possible && filedDate <= dayOf(taxYear, 12, 31)) {
    draft.problem(
      'filed-before-period-end',
      `Filed on ${formatDay(filedDate)}, before the year ${taxYear} was over`,
    )
    return draft.settle<boolean>(null)
  }
  const rule = possible ? draft.figure(lateFilingRelief, lateFilingRelief.verifiedOn) : null
  if (rule === null) return draft.settle<boolean>(null)
  return draft.settle(rule.taxYears.includes(taxYear) && filedDate <= rule.filedBy)
}

export interface LatePaymentReliefQuestion {
  taxYear: number
  /** Day of the first bill for the year; null where nobody knows it. */
  initialNotice: PlainDate | null
  /** Assessed tax of the return on the day on which the notice measures it. */
  assessed: Cents
}

/** Notice 2024-7: the days whose failure-to-pay addition is forgiven; `eligible` false where there are none. */
export interface LatePaymentRelief {
  eligible: boolean
  span: Span | null
}

export function findLatePaymentRelief(question: LatePaymentReliefQuestion): Finding<LatePaymentRelief> {
  const draft = draftFinding()
  const { taxYear, initialNotice, assessed } = question
  const possible = arePossible(draft, {
    amounts: { 'The assessed tax': assessed },
    years: { 'The tax year': taxYear },
    days: { 'The day of the first notice': initialNotice },
  })
  const rule = possible ? draft.figure(latePaymentRelief, latePaymentRelief.verifiedOn) : null
  if (rule === null) return draft.settle<LatePaymentRelief>(null)
  const reached = rule.taxYears.includes(taxYear) && assessed < rule.assessedBelow
  if (reached && initialNotice === null) {
    draft.missing({
      fact: 'Day of the first bill for the year',
      wouldTell: 'The first bill (CP14 or CP161), or the row of code 971 that tells of it',
    })
    return draft.settle<LatePaymentRelief>(null)
  }
  if (!reached || initialNotice === null) return draft.settle({ eligible: false, span: null })
  const eligible = initialNotice <= rule.noticeBy
  const span = { first: later(rule.from, initialNotice), last: rule.through }
  return draft.settle({ eligible, span: eligible ? span : null })
}
