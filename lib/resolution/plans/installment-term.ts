import { count, type Draft, draftFinding, money, onDay, words } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import { type Cents, formatCents, subtract } from '../money/cents'
import type { PlainDate } from '../time/plain-date'
import { PAYMENTS_COUNTED, type PlanGrowth, prepareRun } from './plan-growth'

export interface InstallmentTermQuestion {
  balance: Cents
  monthly: Cents
  /** The most months that the plan allows; null where only the term is asked. */
  monthsMax: number | null
  /** Null leaves out all accruals, and the result says so. */
  growth: PlanGrowth | null
}

export interface InstallmentTerm {
  /** Payments until nothing is left; null where the amount never pays it off. */
  months: number | null
  lastPayment: PlainDate | null
  /** What the plan costs beyond the balance of today. */
  cost: Cents | null
  /** Within the months that the plan allows; null where none were given. */
  qualifies: boolean | null
}

/** In how many monthly payments of an amount a balance is paid, to the cent, with daily interest where it is given. */
export function computeInstallmentTerm(question: InstallmentTermQuestion): Finding<InstallmentTerm> {
  const draft = draftFinding()
  const { balance, monthly, monthsMax } = question
  const possible = arePossible(draft, {
    amounts: { 'The balance': balance, 'The monthly payment': monthly },
    counts: { 'The months allowed': monthsMax },
  })
  const paidOff = possible ? payOff(draft, question) : null
  if (paidOff === null) return draft.settle<InstallmentTerm>(null)
  const { months, lastPayment } = paidOff
  if (months === null)
    draft.step('Term', `${formatCents(monthly)} a month never pays ${formatCents(balance)}`, words('no end'))
  else
    draft.step('Term', `${formatCents(balance)} at ${formatCents(monthly)} a month`, count(months, 'months'))
  if (lastPayment !== null) draft.step('Last payment', 'On the day of the month agreed', onDay(lastPayment))
  const qualifies = monthsMax === null ? null : months !== null && months <= monthsMax
  if (qualifies !== null)
    draft.step('Allowed', `At most ${monthsMax} months`, words(qualifies ? 'fits' : 'too long'))
  return draft.settle({ ...paidOff, qualifies })
}

function payOff(
  draft: Draft,
  { balance, monthly, growth }: InstallmentTermQuestion,
): Omit<InstallmentTerm, 'qualifies'> | null {
  if (growth === null) {
    draft.mark('assumption', 'Accruals', 'Interest and additions that accrue while it is paid were left out.')
    const months = balance === 0 ? 0 : monthly === 0 ? null : Math.ceil(balance / monthly)
    return { months, lastPayment: null, cost: null }
  }
  const run = prepareRun(draft, balance, growth)
  const end = run?.run(monthly, PAYMENTS_COUNTED) ?? null
  run?.sayRates(draft, end?.payments ?? PAYMENTS_COUNTED)
  if (run === null || end === null) return null
  const { payments, paid, left } = end
  if (left > 0) return { months: null, lastPayment: null, cost: null }
  const cost = subtract(paid, balance)
  draft.step('Cost', 'Interest and additions while it is paid', money(cost))
  return { months: payments, lastPayment: payments === 0 ? null : run.dayOfPayment(payments), cost }
}
