import { type Draft, draftFinding, money, words } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { lastPublished } from '../interest/rate-source'
import { type Cents, sum } from '../money/cents'
import type { MoneyRange } from '../money/money-range'
import { failureToPayMaximum } from '../parameters/failure-to-pay-maximum'
import { failureToPayRate } from '../parameters/failure-to-pay-rate'
import { findInForce } from '../parameters/parameter'
import { underpaymentRate } from '../parameters/underpayment-rate'
import { computeInstallmentTerm, type InstallmentTerm } from '../plans/installment-term'
import { findMonthlyNeeded } from '../plans/monthly-needed'
import { PAYMENTS_COUNTED, type PlanGrowth } from '../plans/plan-growth'
import { addMonths } from '../time/calendar-steps'
import { earlier, fromDayNumber, type PlainDate } from '../time/plain-date'
import { rangeOf, takeOwed } from './cells'
import type { Position } from './position'

/** Several plans ask the same of one position, and ten years of payments are run once. */
const terms = new WeakMap<Position, Map<string, readonly (number | null)[]>>()
const amounts = new WeakMap<Position, Map<string, Finding<MoneyRange>>>()

function remembered<V>(
  memory: WeakMap<Position, Map<string, V>>,
  position: Position,
  name: string,
  workOut: () => V,
): V {
  const known = memory.get(position) ?? new Map<string, V>()
  memory.set(position, known)
  const found = known.get(name) ?? workOut()
  known.set(name, found)
  return found
}

/**
 * How the balance grows while a plan runs: the published rates, the last of them assumed to go on, and the late-payment
 * addition. Where the parts or the due day of a period are not known, two readings: it bears none, and it bears the most.
 */
export function growthsOf(
  position: Position,
  balance: Cents,
  firstPayment = addMonths(position.asOf, 1),
): PlanGrowth[] {
  const growth = interestGrowth(position, firstPayment)
  return latePaymentsOf(position).map(latePayment => ({
    ...growth,
    // Of a balance that is smaller than the tax of today all may be tax, and no more.
    latePayment: latePayment && { ...latePayment, unpaidTax: least(latePayment.unpaidTax, balance) },
  }))
}

/** By interest alone. */
export function interestGrowth({ asOf }: Position, firstPayment = addMonths(asOf, 1)): PlanGrowth {
  const basisPoints = findInForce(underpaymentRate, fromDayNumber(lastPublished(underpaymentRate))) ?? 0
  return { asOf, firstPayment, interest: { published: true, assumption: { basisPoints } }, latePayment: null }
}

interface Running {
  tax: Cents
  charged: number
  inTime: boolean
}

/**
 * The tax of the periods whose late-payment addition still runs, charged so far as that of the newest of them: together
 * it is never less than what the periods would bear one by one.
 */
function latePaymentsOf({ owing, asOf }: Position): PlanGrowth['latePayment'][] {
  const perMonth = findInForce(failureToPayRate, asOf)
  const maximum = findInForce(failureToPayMaximum, asOf)
  if (perMonth === null || maximum === null) return [null]
  const known: Running[] = []
  const atMost: Running[] = []
  for (const { split, due, filed, filedOn, balance } of owing) {
    if (split === null || due === null) {
      if (balance !== null) atMost.push({ tax: split?.tax ?? balance, charged: 0, inTime: false })
      continue
    }
    const charged = Math.min(monthsBegun(due, asOf) * perMonth, maximum)
    if (charged < maximum)
      known.push({ tax: split.tax, charged, inTime: filed === 'filed' && filedOn !== null && filedOn <= due })
  }
  const atLeast = together(known)
  return atMost.length === 0 ? [atLeast] : [atLeast, together([...known, ...atMost])]
}

function together(running: readonly Running[]): PlanGrowth['latePayment'] {
  if (running.length === 0) return null
  return {
    unpaidTax: sum(running.map(({ tax }) => tax)),
    filedInTime: running.every(({ inTime }) => inTime),
    chargedBasisPoints: Math.min(...running.map(({ charged }) => charged)),
  }
}

function monthsBegun(due: PlainDate, asOf: PlainDate): number {
  let months = 0
  while (addMonths(due, months) < asOf) months++
  return months
}

function least(one: Cents, other: Cents): Cents {
  return one < other ? one : other
}

/** Months until all is paid by the proposed amount, with the least and the most that may be owed. */
export function termsOf(position: Position): readonly (number | null)[] {
  return remembered(terms, position, 'terms', () => countTerms(position))
}

function countTerms(position: Position): readonly (number | null)[] {
  const { owed, input } = position
  const { monthly } = input.payment
  if (owed === null || monthly === null) return [null]
  const found = balancesOf(owed).flatMap(balance => termsFrom(position, balance, monthly))
  return found.map(({ value }) => (value === null ? null : (value.months ?? PAYMENTS_COUNTED)))
}

function termsFrom(position: Position, balance: Cents, monthly: Cents): Finding<InstallmentTerm>[] {
  return growthsOf(position, balance).map(growth =>
    computeInstallmentTerm({ balance, monthly, monthsMax: null, growth }),
  )
}

function balancesOf({ atLeast, atMost }: MoneyRange): Cents[] {
  return atLeast === atMost ? [atLeast] : [atLeast, atMost]
}

/** All that is paid by the proposed monthly amount until nothing is left. */
export function planTotal(position: Position): Finding<MoneyRange> {
  return remembered(amounts, position, 'total', () => addUpPlan(position))
}

function addUpPlan(position: Position): Finding<MoneyRange> {
  const draft = draftFinding()
  const owed = takeOwed(draft, position)
  const { monthly } = position.input.payment
  if (monthly === null) draft.missing(paymentMissing)
  if (owed === null || monthly === null) return draft.settle<MoneyRange>(null)
  const totals = balancesOf(owed).flatMap(balance =>
    termsFrom(position, balance, monthly).map(found => {
      const term = draft.take(found)
      if (term?.months === null)
        draft.problem('contradiction', 'The proposed amount does not even cover what accrues: it never ends.')
      return term === null || term.cost === null ? null : sum([balance, term.cost])
    }),
  )
  return settleTotals(draft, totals)
}

const paymentMissing = {
  fact: 'Monthly payment that the client proposes',
  wouldTell: 'The client: what can be paid each month without missing this year’s taxes',
}

/** The least monthly amount that pays all within so many months and the time to collect. */
export function monthlyNeeded(position: Position, monthsMax: number | null): Finding<MoneyRange> {
  const draft = draftFinding()
  const owed = takeOwed(draft, position)
  const { firstEnd, asOf } = position
  if (firstEnd === null)
    draft.missing({ fact: 'Last day to collect', wouldTell: 'The account transcripts of all periods' })
  if (owed === null || firstEnd === null || monthsMax === null) return draft.settle<MoneyRange>(null)
  const byPlan = addMonths(asOf, monthsMax)
  const lastDay = earlier(firstEnd.earliest, byPlan)
  return remembered(amounts, position, lastDay, () => monthlyBy(position, { owed, lastDay, draft }))
}

function monthlyBy(
  position: Position,
  { owed, lastDay, draft }: { owed: MoneyRange; lastDay: PlainDate; draft: Draft },
): Finding<MoneyRange> {
  const found = balancesOf(owed).flatMap(balance =>
    growthsOf(position, balance).map(
      growth =>
        draft.take(findMonthlyNeeded({ balance, lastDayToCollect: lastDay, growth }))?.monthly ?? null,
    ),
  )
  return settleTotals(draft, found)
}

/** All at once on a day: the balance and what accrues until then. */
export function paidOn(position: Position, day: PlainDate): Finding<MoneyRange> {
  const draft = draftFinding()
  const owed = takeOwed(draft, position)
  if (owed === null) return draft.settle<MoneyRange>(null)
  if (day <= position.asOf) return draft.settle(owed)
  const totals = balancesOf(owed).flatMap(balance =>
    growthsOf(position, balance, day).map(growth => {
      const all = sum([balance, balance])
      const term = draft.take(computeInstallmentTerm({ balance, monthly: all, monthsMax: null, growth }))
      return term === null || term.cost === null ? null : sum([balance, term.cost])
    }),
  )
  return settleTotals(draft, totals)
}

export function settleTotals(draft: Draft, totals: readonly (Cents | null)[]): Finding<MoneyRange> {
  const known = totals.filter(amount => amount !== null)
  if (known.length === 0 || known.length < totals.length) return draft.settle<MoneyRange>(null)
  const range = rangeOf(known)
  draft.step(
    'In all',
    range.atLeast === range.atMost ? 'To the cent' : 'By what has accrued until today',
    range.atLeast === range.atMost ? money(range.atLeast) : words(`${range.atLeast} to ${range.atMost}`),
  )
  return draft.settle(range)
}
