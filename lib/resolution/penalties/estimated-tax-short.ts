import { type Draft, draftFinding, money } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import type { RateAssumption } from '../interest/interest'
import { type Cents, formatCents, remainder, subtract, zero } from '../money/cents'
import { basisPoints, exactly, findDecimal, formatDecimal, plus, type Rate, rate, times } from '../money/rate'
import { roundWorksheetCell } from '../money/rounding'
import { sources } from '../sources/library'
import { addDays, daysBetween, formatDay, type PlainDate } from '../time/plain-date'
import { listInstallments, readYearSpan } from './estimated-tax-installments'
import { listRatePeriods } from './estimated-tax-rates'

export interface ShortMethodQuestion {
  taxYear: number
  /** The required annual payment. */
  required: Cents
  withholding: Cents
  /** All estimated payments, made in four equal parts on the due days, or none. */
  estimatedPayments: Cents
  /** The day on which the underpayment was paid before the April after the year; `unpaid` where it was not, null where not known. */
  paidOn: PlainDate | 'unpaid' | null
  assumption?: RateAssumption
}

/** The forms print the factors to five places. */
const FACTOR_PLACES = 5

/**
 * The short method of Form 2210: one factor on the underpayment of the whole year. For who paid nothing but withholding,
 * or the same amount on each due day, in a calendar year, and is neither farmer nor fisherman nor annualizes. The factor is worked out from the published rates, as the forms print it.
 */
export function computeShortMethod(question: ShortMethodQuestion): Finding<Cents> {
  const draft = draftFinding()
  draft.cite(sources.estimatedTax)
  const { taxYear, required, withholding, estimatedPayments, paidOn, assumption } = question
  const amounts = {
    'The required payment': required,
    'The withholding': withholding,
    'The payments': estimatedPayments,
  }
  const year = arePossible(draft, { amounts }) ? readYearSpan({ taxYear }, draft) : null
  const due = year && listInstallments(draft, year, { required: zero, farming: false })
  if (due === null) return draft.settle<Cents>(null)
  const { installments, end } = due
  draft.mark(
    'unsettled',
    'The short method of Form 2210',
    'Its last form that was read is that of 2019; the regular method decides.',
  )
  const unpaid = remainder(remainder(required, withholding), estimatedPayments)
  draft.step(
    'Underpayment of the year',
    `${formatCents(required)} less what was withheld and paid`,
    money(unpaid),
  )
  const shares = installments.map(({ due: from }) => shareOf(draft, { from, to: end, end, assumption }))
  const known = shares.filter(share => share !== null)
  if (known.length < shares.length) return draft.settle<Cents>(null)
  const factor = printed(times(known.reduce(plus), rate(1n, BigInt(installments.length))))
  const whole = roundWorksheetCell(times(exactly(unpaid), factor))
  draft.step('Factor', `${formatDecimal(factor, FACTOR_PLACES)} of ${formatCents(unpaid)}`, money(whole))
  const last = installments.at(-1)?.due ?? end
  if (paidOn === null && unpaid > 0) {
    draft.missing({ fact: 'When the underpayment was paid', wouldTell: 'The account transcript of the year' })
    return draft.settle<Cents>(null)
  }
  const early =
    paidOn === null || paidOn === 'unpaid'
      ? zero
      : paidEarly(draft, { unpaid, paidOn, last, end, assumption })
  return draft.settle(early === null ? null : subtract(whole, early))
}

type Span = Parameters<typeof listRatePeriods>[1]

/** The days at their rates, as a share of what is unpaid. */
function shareOf(draft: Draft, span: Span): Rate | null {
  const periods = listRatePeriods(draft, span)
  const shares = periods?.map(({ days, basisPoints: points, yearLength }) =>
    times(basisPoints(points), rate(BigInt(days), BigInt(yearLength))),
  )
  return shares?.reduce(plus, rate(0n, 1n)) ?? null
}

interface PaidEarly extends Pick<Span, 'end' | 'assumption'> {
  unpaid: Cents
  paidOn: PlainDate
  /** The last due day: the form counts only what was paid after it. */
  last: PlainDate
}

/** What is taken off for the days before the end on which it was paid. */
function paidEarly(draft: Draft, { unpaid, paidOn, last, end, assumption }: PaidEarly): Cents | null {
  const days = daysBetween(paidOn, end)
  if (days <= 0) return zero
  if (paidOn < last) {
    draft.problem(
      'paid-before-due',
      `${formatDay(paidOn)} lies before the last due day: the regular method counts it`,
    )
    return null
  }
  const oneDay = shareOf(draft, { from: addDays(end, -1), to: end, end, assumption })
  if (oneDay === null) return null
  const factor = printed(oneDay)
  const early = roundWorksheetCell(times(exactly(unpaid), times(factor, rate(BigInt(days), 1n))))
  draft.step(
    'Paid early',
    `${days} days times ${formatDecimal(factor, FACTOR_PLACES)} of ${formatCents(unpaid)}`,
    money(early),
  )
  return early
}

function printed(factor: Rate): Rate {
  return findDecimal(formatDecimal(factor, FACTOR_PLACES)) ?? factor
}
