import { noticeEvidence } from '../collection/signals'
import type { PaymentFacts, TranscriptFacts } from '../facts'
import { formatCents, subtract, sum } from '../money/cents'
import { tellsBalance } from '../notices/tells-balance'
import { firmPolicy } from '../parameters/firm-policy'
import { addDays, daysBetween, formatDay, type PlainDate } from '../time/plain-date'
import type { AccountBalance, PaymentUnderWay } from './account'
import type { AccountSources } from './account-sources'
import { dayOf } from './compare-transcripts'
import type { Postings } from './read-postings'

/** What the transcript prints, less payments under way, and the bill that came after it. */
export function readBalance(
  { payments, notices }: AccountSources,
  transcript: TranscriptFacts,
  postings: Postings,
): AccountBalance {
  const on = dayOf(transcript)
  const posted = transcript.balanceCents
  const underWay = payments.flatMap(payment => listUnderWay(payment, on, postings))
  const bill = notices.findLast(
    ({ code, noticeDate, amountDueCents, periods }) =>
      tellsBalance(code) &&
      noticeDate !== null &&
      amountDueCents !== null &&
      periods.length === 1 &&
      (on === null || noticeDate > on),
  )
  return {
    posted,
    on,
    underWay,
    expected: posted === null ? null : subtract(posted, sum(underWay.map(payment => payment.cents))),
    laterBill:
      bill?.noticeDate && bill.amountDueCents !== null
        ? {
            noticeId: bill.noticeId,
            code: bill.code,
            on: bill.noticeDate,
            cents: bill.amountDueCents,
            confirmed: bill.confirmed,
            evidence: noticeEvidence(bill),
          }
        : null,
  }
}

/** A confirmed payment that no row shows, on a transcript that was pulled before it can have posted. */
function listUnderWay(
  payment: PaymentFacts,
  pulled: PlainDate | null,
  { credits }: Postings,
): PaymentUnderWay[] {
  const { within, patience } = firmPolicy.paymentMatch.value
  if (payment.source.confirmedBy === null || pulled === null || payment.cents <= 0) return []
  if (pulled >= addDays(payment.paidOn, patience)) return []
  const isPosted = credits.some(
    ({ credited, on }) =>
      credited === payment.cents && on !== null && Math.abs(daysBetween(on, payment.paidOn)) <= within,
  )
  if (isPosted) return []
  const value = `${formatCents(payment.cents)} on ${formatDay(payment.paidOn)}`
  return [
    {
      paymentId: payment.paymentId,
      on: payment.paidOn,
      cents: payment.cents,
      evidence: { label: payment.source.label, value, source: payment.source },
    },
  ]
}
