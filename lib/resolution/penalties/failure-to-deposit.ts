import { type Draft, draftFinding, money } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import { type Cents, formatCents, sum } from '../money/cents'
import { basisPoints, exactly, times } from '../money/rate'
import { roundPenalty } from '../money/rounding'
import { failureToDepositRate } from '../parameters/failure-to-deposit-rate'
import { addDays, daysBetween, earlier, formatDay, type PlainDate } from '../time/plain-date'

export interface RequiredDeposit {
  amount: Cents
  /** The last day to deposit, off weekends and holidays. */
  due: PlainDate
  /** The day on which it was deposited; null where not known. */
  deposited: PlainDate | 'not-deposited' | null
}

export interface FailureToDepositQuestion {
  asOf: PlainDate
  deposits: readonly RequiredDeposit[]
  /** Day of the first notice that asks for the tax; null where none was sent. */
  firstNotice: PlainDate | null
  /** Day of a demand for immediate payment; null where none was made. */
  immediateDemand: PlainDate | null
}

export interface FailureToDeposit {
  penalty: Cents
  deposits: readonly { penalty: Cents; daysLate: number; basisPoints: number }[]
}

type Rule = typeof failureToDepositRate extends { history: readonly { value: infer V }[] } ? V : never

/** The penalty for depositing employment tax late (26 USC 6656): one share of each deposit by its calendar days of lateness. */
export function computeFailureToDeposit(question: FailureToDepositQuestion): Finding<FailureToDeposit> {
  const draft = draftFinding()
  const amounts = Object.fromEntries(
    question.deposits.map(({ amount, due }) => [`The deposit due ${formatDay(due)}`, amount]),
  )
  if (!arePossible(draft, { amounts })) return draft.settle<FailureToDeposit>(null)
  const found = question.deposits.map(deposit => penaltyOf(draft, deposit, question))
  const known = found.filter(one => one !== null)
  if (known.length < found.length) return draft.settle<FailureToDeposit>(null)
  const penalty = sum(known.map(one => one.penalty))
  draft.step('Failure-to-deposit penalty', 'All deposits together', money(penalty))
  return draft.settle({ penalty, deposits: known })
}

function penaltyOf(
  draft: Draft,
  { amount, due, deposited }: RequiredDeposit,
  question: FailureToDepositQuestion,
): FailureToDeposit['deposits'][number] | null {
  const rule = draft.figure(failureToDepositRate, due)
  if (deposited === null)
    draft.missing({
      fact: `When the deposit due ${formatDay(due)} was made`,
      wouldTell: 'EFTPS, or code 650 of the transcript',
    })
  if (rule === null || deposited === null) return null
  const until = deposited === 'not-deposited' ? question.asOf : deposited
  const daysLate = Math.max(daysBetween(due, until), 0)
  const share = shareOf(rule, daysLate, isAfterDemand(question, rule, until))
  const penalty = roundPenalty(times(exactly(amount), basisPoints(share)))
  draft.step(
    `Deposit due ${formatDay(due)}`,
    `${daysLate} days late: ${share / 100} % of ${formatCents(amount)}`,
    money(penalty),
  )
  return { penalty, daysLate, basisPoints: share }
}

function shareOf(rule: Rule, daysLate: number, afterDemand: boolean): number {
  if (daysLate === 0) return 0
  if (afterDemand) return rule.afterDemand.basisPoints
  return rule.tiers.find(({ daysLateMax }) => daysLate <= daysLateMax)?.basisPoints ?? rule.laterBasisPoints
}

/** Not deposited by the tenth day after the first notice, or by the day of a demand for immediate payment. */
function isAfterDemand(
  { firstNotice, immediateDemand }: FailureToDepositQuestion,
  rule: Rule,
  until: PlainDate,
): boolean {
  const afterNotice = firstNotice && addDays(firstNotice, rule.afterDemand.days)
  const last =
    afterNotice && immediateDemand ? earlier(afterNotice, immediateDemand) : (afterNotice ?? immediateDemand)
  return last !== null && until > last
}
