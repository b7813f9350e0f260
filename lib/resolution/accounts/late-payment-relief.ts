import type { Signal } from '../collection/signals'
import { type FormFamily, formFamily } from '../filing/form-family'
import { periodStart } from '../filing/tax-period'
import type { Span } from '../interest/interest'
import { cents, sum } from '../money/cents'
import { latePaymentRelief } from '../parameters/late-payment-relief'
import { findInForce } from '../parameters/parameter'
import { findLatePaymentRelief } from '../penalties/relief'
import { earlier, formatDay, type PlainDate, yearOf } from '../time/plain-date'
import type { AccrualSources } from './accrue'
import { isTax } from './totals'

/** Day of the first bill of a year, and the day by which it had gone out, where a later notice shows that; else null. */
export interface FirstBill {
  on: PlainDate | null
  by: PlainDate | null
}

export function findFirstBill(signals: readonly Signal[]): FirstBill {
  const days = (events: readonly string[]) =>
    signals.flatMap(({ event, on }) => (on !== null && events.includes(event) ? [on] : []))
  const [on = null] = days(['notice-first-bill']).sort()
  const [by = null] = days(['notice-reminder', 'notice-intent-to-levy', 'levy-hearing-notice']).sort()
  return { on, by }
}

/** What of the addition Notice 2024-7 forgives: the days, or every reading where the facts leave more than one. */
export interface ReliefReadings {
  readings: readonly [Span | null, ...(Span | null)[]]
  remark: string | null
}

const none: ReliefReadings = { readings: [null], remark: null }

/** Returns that the notice names: individuals, corporations, estates and trusts. */
const COVERED: readonly FormFamily[] = ['individual', 'corporation', 's-corporation', 'estate-or-trust']

/**
 * Whether Notice 2024-7 reaches a year. It asks for a first bill by a day: one that is on no paper is not taken for sent,
 * nor for not sent, but where a later notice or the day of the assessment settles it.
 */
export function readLatePaymentRelief({ period, postings, firstBill }: AccrualSources): ReliefReadings {
  const family = formFamily(period.form)
  const rule = findInForce(latePaymentRelief, latePaymentRelief.verifiedOn)
  if (family === null || !COVERED.includes(family) || rule === null) return none
  const taxes = postings.assessments.filter(({ kind, on }) => isTax(kind) && on !== null)
  const assessedOn = taxes.flatMap(({ on }) => on ?? []).reduce<PlainDate | null>(first, null)
  if (assessedOn === null) return none
  const assessed = sum(
    taxes.flatMap(({ on, cents: charged, abated }) =>
      on !== null && on <= rule.measuredOn ? [cents(charged - abated)] : [],
    ),
  )
  const taxYear = yearOf(periodStart(period))
  const spanFrom = (initialNotice: PlainDate | null) =>
    findLatePaymentRelief({ taxYear, initialNotice, assessed }).value?.span ?? null
  if (firstBill.on !== null) return settled(spanFrom(firstBill.on))
  // No bill goes out before the assessment: that gives the most relief there can be.
  const widest = spanFrom(assessedOn)
  if (widest === null) return none
  const sent = firstBill.by === null ? null : spanFrom(firstBill.by)
  if (sent?.first === widest.first) return settled(widest)
  return {
    readings: [sent, widest],
    remark:
      'Whether, and from when, Notice 2024-7 forgives the addition is not known: the day of the first bill (CP14) is on no paper on file.',
  }
}

function settled(span: Span | null): ReliefReadings {
  const remark =
    span && `Notice 2024-7 forgives the addition of ${formatDay(span.first)} to ${formatDay(span.last)}.`
  return { readings: [span], remark }
}

function first(found: PlainDate | null, on: PlainDate): PlainDate {
  return found === null ? on : earlier(found, on)
}
