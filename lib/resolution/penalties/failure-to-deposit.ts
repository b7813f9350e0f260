import { count, type Draft, draftFinding, money } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { type Cents, formatCents } from '../money/cents'
import { basisPoints, exactly, times } from '../money/rate'
import { roundPenalty } from '../money/rounding'
import { failureToDepositRate } from '../parameters/failure-to-deposit-rate'
import { sources } from '../sources/library'
import { addDays, daysBetween, formatDay, type PlainDate } from '../time/plain-date'

type Demand = PlainDate | 'none' | null

export interface FailureToDepositQuestion {
  /** What should have been deposited on the day and was not. */
  amount: Cents
  dueDate: PlainDate
  /** The day of the deposit, or the day asked about where there was none yet. */
  through: PlainDate
  deposited: boolean
  /** Day of the first notice that asks for the tax (26 USC 6303); `none` where there was none, null where not known. */
  demandDate: Demand
  /** Day of a demand for immediate payment (26 USC 6331(a), 6861, 6862): it leaves no days. */
  immediateDemand: Demand
}

export interface FailureToDeposit {
  penalty: Cents
  daysLate: number
  basisPoints: number
}

/** The addition for depositing employment tax late (26 USC 6656(b)): one tier for the whole amount, by the days late. */
export function computeFailureToDeposit(question: FailureToDepositQuestion): Finding<FailureToDeposit> {
  const draft = draftFinding()
  const { amount, dueDate, through, demandDate, immediateDemand } = question
  if (amount < 0) {
    draft.problem('negative-amount', `The amount not deposited is ${formatCents(amount)}`)
    return draft.settle<FailureToDeposit>(null)
  }
  if (through < dueDate)
    draft.problem(
      'paid-before-due',
      `${formatDay(through)} lies before the deposit was due on ${formatDay(dueDate)}`,
    )
  const rule = draft.figure(failureToDepositRate, dueDate)
  if (rule === null) return draft.settle<FailureToDeposit>(null)
  draft.cite(sources.failureToDeposit)
  const daysLate = Math.max(0, daysBetween(dueDate, through))
  const demanded = isDemanded(
    [passed(demandDate, rule.afterDemand.days, through), passed(immediateDemand, 0, through)],
    daysLate,
    draft,
  )
  if (demanded === null) return draft.settle<FailureToDeposit>(null)
  const tier =
    rule.tiers.find(({ daysLateMax }) => daysLate <= daysLateMax)?.basisPoints ?? rule.laterBasisPoints
  const points = daysLate === 0 ? 0 : demanded ? rule.afterDemand.basisPoints : tier
  const penalty = roundPenalty(times(basisPoints(points), exactly(amount)))
  draft.step('Late', `Days after ${formatDay(dueDate)}`, count(daysLate, 'days'))
  draft.step('Failure-to-deposit addition', `${points / 100} % of ${formatCents(amount)}`, money(penalty))
  if (!question.deposited)
    draft.mark('assumption', 'Deposit not made', `Reckoned as if it were made on ${formatDay(through)}`)
  return draft.settle({ penalty, daysLate, basisPoints: points })
}

/** Whether more than so many days have passed since a demand; null where the demand is not known. */
function passed(demand: Demand, days: number, through: PlainDate): boolean | null {
  if (demand === 'none') return false
  return demand && through > addDays(demand, days)
}

/** Whether a demand has raised the rate; null where one that is not known could have. In time, none can. */
function isDemanded(demands: readonly (boolean | null)[], daysLate: number, draft: Draft): boolean | null {
  if (daysLate === 0) return false
  if (demands.includes(true)) return true
  if (!demands.includes(null)) return false
  draft.missing({
    fact: 'Whether and when the tax was demanded',
    wouldTell: 'The account transcript, or the notices',
  })
  return null
}
