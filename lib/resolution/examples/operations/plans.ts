import { add, type Cents, cents, zero } from '../../money/cents'
import { testGuaranteedPlan } from '../../plans/guaranteed-plan'
import { testInBusinessPlan } from '../../plans/in-business-plan'
import { computeInstallmentTerm } from '../../plans/installment-term'
import { testLargerPlan } from '../../plans/larger-plan'
import { type GuidelineRegion, testLowIncome } from '../../plans/low-income'
import { testShortTermPlan } from '../../plans/short-term-plan'
import { testSimplePlan } from '../../plans/simple-plan'
import { findState } from '../../standards/states'
import { findDay } from '../../time/plain-date'
import { answerOf, type Computed, inDollars, NoAnswer, type Operation } from '../computed'
import { type Input, UnreadableExample } from '../input'

type Answers = Readonly<Record<string, Computed>>

/** Plans that an example may ask about. What it leaves out is taken as met: an example states what matters. */
const plans: Readonly<Record<string, (input: Input) => Answers>> = {
  guaranteed(input) {
    const found = answerOf(
      testGuaranteedPlan({
        asOf: input.getDay('asOf'),
        tax: input.findMoney('taxOnly') ?? input.getMoney('assessed'),
        months: input.findWhole('months') ?? 1,
        compliantYears: input.findFlag('compliantFiveYears') ?? true,
      }),
    )
    return eligibility(found)
  },
  simple(input) {
    const found = answerOf(
      testSimplePlan({
        ...readBalance(input),
        accrued: input.findMoney('accrued') ?? cents(0),
        directDebit: input.findFlag('directDebit') ?? true,
      }),
    )
    return eligibility(found)
  },
  'non-streamlined': input =>
    eligibility(
      answerOf(
        testLargerPlan({ ...readBalance(input), revenueOfficer: input.findFlag('revenueOfficer') ?? false }),
      ),
    ),
  'in-business': input =>
    eligibility(
      answerOf(
        testInBusinessPlan({
          ...readBalance(input),
          trustFund: input.findFlag('trustFund') ?? true,
          inBusiness: input.findFlag('inBusiness') ?? true,
          directDebit: input.findFlag('directDebit') ?? true,
        }),
      ),
    ),
  'short-term'(input) {
    const found = answerOf(
      testShortTermPlan({
        asOf: input.getDay('asOf'),
        assessed: readAssessed(input),
        accrued: input.findMoney('accrued') ?? cents(0),
        days: input.findWhole('days') ?? 1,
      }),
    )
    return { ...eligibility(found), userFee: inDollars(found.fee) }
  },
}

/** The assessed balance, or its two parts: the tax, and the penalties and interest on it. */
function readAssessed(input: Input): Cents {
  const tax = input.findMoney('taxOnly')
  if (input.has('assessed') || tax === null) return input.getMoney('assessed')
  return add(tax, input.findMoney('penaltyAndInterest') ?? zero)
}

function readBalance(input: Input) {
  const months = input.findWhole('months') ?? 1
  return {
    asOf: input.getDay('asOf'),
    assessed: readAssessed(input),
    months,
    monthsToStatute: input.findWhole('monthsLeft') ?? months,
    filedAndCurrent: input.findFlag('filedAndCurrent') ?? true,
  }
}

function eligibility({ eligible, measured }: { eligible: boolean; measured: number | null }): Answers {
  return { eligible, measured: measured === null ? null : inDollars(cents(measured)) }
}

/** Payment plans and the income at which their fee falls away. */
export const planOperations: readonly Operation[] = [
  {
    name: 'installment-eligibility',
    compute(input) {
      const plan = input.getText('plan')
      const test = plans[plan] ?? plans[plan === 'streamlined' ? 'simple' : '']
      if (test === undefined) throw new UnreadableExample(`plan is not known: ${plan}`)
      return test(input)
    },
  },
  {
    name: 'installment-term',
    compute(input) {
      const { months, qualifies } = answerOf(
        computeInstallmentTerm({
          balance: input.getMoney('balance'),
          monthly: input.getMoney('monthlyPayment'),
          monthsMax: input.findWhole('monthsMax'),
          growth: null,
        }),
      )
      return { months, qualifies }
    },
  },
  {
    name: 'low-income-limit',
    compute(input) {
      const region = readRegion(input.findText('region') ?? 'contiguous')
      const asOf = findDay(`${input.getWhole('year')}-01-01`)
      if (asOf === null) throw new UnreadableExample('year is not a year')
      const { limit } = answerOf(
        testLowIncome({ asOf, household: input.getWhole('household'), region, income: null }),
      )
      return { limit: inDollars(limit) }
    },
  },
]

function readRegion(region: string): GuidelineRegion {
  const state = findState(region)
  if (state === 'AK') return 'alaska'
  if (state === 'HI') return 'hawaii'
  if (state === 'DC' || /^contiguous|\b48\b/i.test(region)) return 'contiguous'
  throw new NoAnswer(`no guideline is known for ${region}`)
}
