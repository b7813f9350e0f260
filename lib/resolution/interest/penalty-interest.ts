import { countBillWindow } from '../deadlines/bill-window'
import { draftFinding, onDay } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { type Cents, zero } from '../money/cents'
import { rate } from '../money/rate'
import { penaltyInterestStart } from '../parameters/penalty-interest-start'
import { sources } from '../sources/library'
import { formatDay, type PlainDate } from '../time/plain-date'
import { computeInterest, type Interest, type RateAssumption } from './interest'

export interface PenaltyInterestQuestion {
  penalty: 'failureToFile' | 'accuracy' | 'fraud' | 'failureToPay' | 'other'
  amount: Cents
  /** Nominal due day of the return with its extension: needed for the penalties that run from it. */
  extendedDueDate: PlainDate | null
  /** Day of the notice and demand for this penalty; `none` where none was made, null where that is not known. */
  noticeDate: PlainDate | 'none' | null
  /** All that the notice asks for, which decides the window to pay; the penalty itself unless given. */
  noticeAmount?: Cents
  to: PlainDate
  assumption?: RateAssumption
}

export interface PenaltyInterest extends Interest {
  /** Last day on which the bill could be paid without more interest; null without a notice. */
  graceDeadline: PlainDate | null
}

const none: Interest = { interest: zero, exact: rate(0n, 1n), balance: zero, days: 0 }

/**
 * Interest on a penalty (26 USC 6601(e)(2), (3)). Failure to file, accuracy and fraud bear it from the return due day with
 * extensions; the others from the notice and demand, and only when that is not paid in the window. A bill paid inside the
 * window bears none after its date.
 */
export function computePenaltyInterest(question: PenaltyInterestQuestion): Finding<PenaltyInterest> {
  const draft = draftFinding()
  draft.cite(sources.penaltyInterest, sources.paymentWindow)
  const { penalty, amount, extendedDueDate, to } = question
  const noticeDate = madeBy(question.noticeDate, to)
  const start = draft.figure(penaltyInterestStart, extendedDueDate ?? noticeDate ?? to)?.[penalty] ?? null
  if (start === null) return draft.settle<PenaltyInterest>(null)
  if (question.noticeDate === null) {
    draft.missing({
      fact: 'Whether and when the penalty was billed',
      wouldTell: 'The account transcript, or the notice itself',
    })
    return draft.settle<PenaltyInterest>(null)
  }
  const window = noticeDate === null ? null : countBillWindow(noticeDate, question.noticeAmount ?? amount)
  const graceDeadline = window?.day ?? null
  if (window) draft.step('Last day to pay the bill', window.basis, onDay(window.day))
  const from = start === 'extended-due-day' ? extendedDueDate : noticeDate
  if (from === null) {
    if (start === 'notice-and-demand') {
      draft.step('Interest', 'None before a notice and demand', { kind: 'words', words: 'none' })
      return draft.settle({ ...none, balance: amount, graceDeadline })
    }
    draft.missing({ fact: 'Due day of the return', wouldTell: 'The form and the last day of its period' })
    return draft.settle<PenaltyInterest>(null)
  }
  const inWindow = noticeDate !== null && graceDeadline !== null && to > noticeDate && to <= graceDeadline
  if (inWindow) draft.cite(sources.noticeAndDemand)
  const end = inWindow ? noticeDate : to
  const interest = draft.take(
    computeInterest({
      principal: amount,
      from,
      to: end < from && inWindow ? from : end,
      assumption: question.assumption,
    }),
  )
  if (inWindow)
    draft.step(
      'Paid in the window',
      `No interest after the notice of ${formatDay(noticeDate)}`,
      onDay(noticeDate),
    )
  return draft.settle(interest && { ...interest, graceDeadline })
}

/** The day of a demand made by a day; null where none was. */
function madeBy(demand: PenaltyInterestQuestion['noticeDate'], day: PlainDate): PlainDate | null {
  return demand !== null && demand !== 'none' && demand <= day ? demand : null
}
