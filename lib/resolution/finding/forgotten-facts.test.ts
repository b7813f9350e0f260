import fc from 'fast-check'
import { describe, it } from 'vitest'
import { computeAllowableExpenses } from '../ability/allowable-expenses'
import { computeEquity } from '../ability/equity'
import { computeMonthlyAbility } from '../ability/monthly-ability'
import { findLateNoticeSuspension } from '../interest/late-notice-suspension'
import { computePenaltyInterest } from '../interest/penalty-interest'
import { cents } from '../money/cents'
import { computeCollectible } from '../offers/collectible-by-statute'
import { findDeemedAcceptance } from '../offers/deemed-acceptance'
import { findOfferDeposit } from '../offers/offer-deposit'
import { computeOfferMinimum } from '../offers/offer-minimum'
import { computePayoff } from '../payoff/compute-payoff'
import { computeEstimatedTaxPenalty } from '../penalties/estimated-tax'
import { computeShortMethod } from '../penalties/estimated-tax-short'
import { computeFailureToDeposit } from '../penalties/failure-to-deposit'
import { computeFailureToFile } from '../penalties/failure-to-file'
import { computeFailureToPay } from '../penalties/failure-to-pay'
import { findAgreementCost } from '../plans/agreement-cost'
import { testLowIncome } from '../plans/low-income'
import { findMonthlyNeeded } from '../plans/monthly-needed'
import { testPartialPaymentPlan } from '../plans/partial-payment-plan'
import { testAutomaticExemption } from '../relief/automatic-exemption'
import { findAssessmentStatute } from '../statutes/assessment-statute'
import { findRefundStatute } from '../statutes/refund-statute'
import { testLienFiling } from '../thresholds/lien-filing'
import { addDays, day, fromDayNumber } from '../time/plain-date'
import type { Finding } from './finding'
import { expectForgettingOnlyUnsettles } from './forgetting.test-support'

const money = fc.oneof(fc.constant(cents(0)), fc.integer({ min: 0, max: 9_000_000 }).map(cents))
const signed = fc.integer({ min: -300_000, max: 900_000 }).map(cents)
const anyDay = fc.integer({ min: 17_000, max: 20_400 }).map(fromDayNumber)
const asOf = day('2026-11-24')
const demand = fc.oneof(fc.constant('none' as const), anyDay)

/** One computation with full facts, those of them that may be forgotten, and what it decides. */
function forgetting<Q extends object, V>(
  questions: fc.Arbitrary<Q>,
  facts: readonly (keyof Q)[],
  answer: (question: Q) => Finding<V>,
  decision: (value: V) => unknown,
): () => void {
  return () =>
    fc.assert(
      fc.property(questions, question => {
        expectForgettingOnlyUnsettles(question, facts, answer, decision)
      }),
    )
}

const whole = (value: object) => ({ ...value })

const penalty = fc.record({
  unpaidTax: money,
  dueDate: fc.constant(day('2019-04-15')),
  through: anyDay,
  filedDate: anyDay,
  filedTimely: fc.boolean(),
  agreements: fc.constantFrom([], [{ from: day('2019-09-01'), through: null }]),
})

const growth = {
  asOf,
  firstPayment: day('2026-12-15'),
  interest: { basisPoints: 700 },
  latePayment: null,
}
const collected = fc.record({
  balance: fc.integer({ min: 1, max: 3_000_000 }).map(cents),
  monthly: fc.oneof(fc.constant(cents(0)), fc.nat(60_000).map(cents)),
  equity: money,
  lastDayToCollect: fc.integer({ min: 21, max: 2_000 }).map(days => addDays(asOf, days)),
  growth: fc.constant(growth),
})

const asset = fc.record({
  name: fc.constantFrom('one', 'other'),
  kind: fc.constantFrom('cash' as const, 'vehicle' as const, 'personal-effects' as const, 'other' as const),
  value: money,
  loan: money,
})

const computations: Readonly<Record<string, () => void>> = {
  'the failure-to-pay addition': forgetting(
    penalty,
    ['filedTimely'],
    computeFailureToPay,
    ({ penalty, months, capReachedMonth }) => [penalty, months, capReachedMonth],
  ),
  'the failure-to-file addition': forgetting(
    penalty,
    ['filedTimely'],
    computeFailureToFile,
    value => value.penalty,
  ),
  'the payoff of a year': forgetting(
    fc.record({ unpaidTax: money, dueDate: fc.constant(day('2019-04-15')), filed: anyDay }),
    ['filed'],
    ({ filed, ...account }) =>
      // Null is no return here, which is a fact; not known is undefined.
      computePayoff({ account: { ...account, filedDate: filed ?? undefined }, asOf }),
    value => value.payoff,
  ),
  'the addition for depositing late': forgetting(
    fc.record({
      amount: money,
      dueDate: fc.constant(day('2019-04-15')),
      through: anyDay,
      deposited: fc.boolean(),
      demandDate: demand,
      immediateDemand: demand,
    }),
    ['demandDate', 'immediateDemand'],
    computeFailureToDeposit,
    whole,
  ),
  'the estimated tax penalty': forgetting(
    fc.record({
      taxYear: fc.constantFrom(2019, 2022),
      tax: money,
      withholding: money,
      priorTax: fc.oneof(fc.constant('not-usable' as const), money),
      priorIncome: fc.integer({ min: 0, max: 30_000_000 }).map(cents),
      marriedSeparately: fc.boolean(),
      farming: fc.boolean(),
      annualized: fc.constantFrom('no' as const, 'not-supplied' as const),
      filed: anyDay,
      payments: fc.array(fc.record({ on: anyDay, amount: money }), { maxLength: 2 }),
    }),
    ['priorTax', 'priorIncome', 'farming', 'filed'],
    computeEstimatedTaxPenalty,
    ({ penalty, required }) => ({ penalty, required }),
  ),
  'the short method': forgetting(
    fc.record({
      taxYear: fc.constant(2019),
      required: money,
      withholding: money,
      estimatedPayments: money,
      paidOn: fc.constantFrom('unpaid' as const, day('2020-02-01'), day('2020-04-20')),
    }),
    ['paidOn'],
    computeShortMethod,
    value => value,
  ),
  'interest on a penalty': forgetting(
    fc.record({
      penalty: fc.constantFrom('failureToFile' as const, 'failureToPay' as const),
      amount: money,
      extendedDueDate: anyDay,
      noticeDate: demand,
      to: anyDay,
    }),
    ['extendedDueDate', 'noticeDate'],
    computePenaltyInterest,
    ({ interest, graceDeadline }) => [interest, graceDeadline],
  ),
  'the suspension of interest': forgetting(
    fc.record({
      returnDue: fc.constant(day('2017-04-15')),
      filed: anyDay,
      noticeOfLiability: anyDay,
      extendedDue: fc.constantFrom('none' as const, day('2017-10-15')),
    }),
    ['extendedDue'],
    findLateNoticeSuspension,
    ({ suspended }) => suspended ?? 'none',
  ),
  'the cost of a plan': forgetting(
    fc.record({
      asOf: fc.constantFrom(day('2017-06-01'), asOf),
      what: fc.constantFrom('new' as const, 'change' as const),
      way: fc.constantFrom('online' as const, 'otherway' as const),
      directDebit: fc.boolean(),
      lowIncome: fc.boolean(),
    }),
    ['lowIncome'],
    findAgreementCost,
    value => value.fee,
  ),
  'low income': forgetting(
    fc.record({
      asOf: fc.constant(asOf),
      household: fc.integer({ min: 1, max: 6 }),
      region: fc.constantFrom('contiguous' as const, 'alaska' as const),
      income: signed,
    }),
    ['income'],
    testLowIncome,
    whole,
  ),
  'the monthly amount needed': forgetting(
    collected,
    ['lastDayToCollect'],
    findMonthlyNeeded,
    value => value.monthly,
  ),
  'a plan of partial payments': forgetting(
    collected,
    ['monthly', 'lastDayToCollect', 'equity'],
    testPartialPaymentPlan,
    whole,
  ),
  'what goes with an offer': forgetting(
    fc.record({
      asOf: fc.constant(asOf),
      terms: fc.constantFrom('lump-sum' as const, 'periodic' as const),
      offer: money,
      firstPayment: money,
      lowIncome: fc.boolean(),
      doubtAsToLiability: fc.boolean(),
    }),
    ['firstPayment', 'lowIncome'],
    findOfferDeposit,
    whole,
  ),
  'the least offer': forgetting(
    fc.record({
      asOf: fc.constant(asOf),
      terms: fc.constantFrom('lump-sum' as const, 'periodic' as const),
      monthlyIncome: signed,
      equity: signed,
      monthsLeft: fc.nat(40),
      owed: money,
    }),
    ['monthlyIncome', 'equity', 'monthsLeft', 'owed'],
    computeOfferMinimum,
    whole,
  ),
  'deemed acceptance': forgetting(
    fc.record({ received: anyDay, first: anyDay, last: anyDay }),
    ['last'],
    ({ received, ...dispute }) => findDeemedAcceptance({ received, disputes: [dispute] }),
    value => value.date,
  ),
  'what can be collected in time': forgetting(
    fc.record({ monthlyIncome: signed, equity: signed, monthsLeft: fc.nat(200) }),
    ['monthlyIncome', 'equity', 'monthsLeft'],
    computeCollectible,
    value => value,
  ),
  equity: forgetting(
    asset,
    ['value', 'loan'],
    one => computeEquity({ asOf, assets: [one, { ...one, name: 'third', value: cents(5), loan: cents(0) }] }),
    value => value.total,
  ),
  'what can be paid in a month': forgetting(
    fc.record({
      income: money,
      ownershipSpent: money,
      operatingSpent: money,
      region: fc.constantFrom('Midwest', 'nowhere'),
      childCare: money,
    }),
    ['income', 'ownershipSpent', 'operatingSpent', 'childCare'],
    ({ income, childCare, ...transport }) =>
      computeMonthlyAbility({
        income,
        expenses: computeAllowableExpenses({
          asOf,
          under65: 2,
          from65: 0,
          housing: { tables: [], state: 'IL', county: 'Cook', spent: cents(0) },
          transport: { ...transport, vehicles: 1, financed: 1 },
          other: [{ name: 'Child care', monthly: childCare }],
        }),
      }),
    whole,
  ),
  'a lien notice': forgetting(
    fc.record({ asOf: fc.constant(asOf), assessed: money }),
    ['assessed'],
    testLienFiling,
    whole,
  ),
  'the automatic exemption': forgetting(
    fc.record({
      asOf: fc.constant(asOf),
      period: fc.record({ form: fc.constantFrom('1040', '990'), periodEnd: fc.constant(day('2025-12-31')) }),
      penalty: fc.constantFrom('failure-to-pay' as const, 'accuracy' as const),
      timelyBefore: fc.nat(5),
    }),
    ['timelyBefore'],
    testAutomaticExemption,
    whole,
  ),
  'the time to assess': forgetting(
    fc.record({
      period: fc.constant({ form: '1040', periodEnd: day('2018-12-31') }),
      filed: fc.oneof(fc.constant('not-filed' as const), anyDay),
      omission: fc.constantFrom('none' as const, 'large' as const, 'fraud' as const),
      events: fc.constant([]),
      asOf: fc.constant(asOf),
    }),
    ['filed', 'omission'],
    findAssessmentStatute,
    ({ earliest, latest, endless }) => (earliest === latest ? [latest, endless !== null] : null),
  ),
  'the time to claim a refund': forgetting(
    fc.record({
      period: fc.constant({ form: '1040', periodEnd: day('2018-12-31') }),
      filed: fc.oneof(fc.constant('not-filed' as const), anyDay),
      extended: fc.boolean(),
      payment: fc.record({ kind: fc.constantFrom('withholding' as const, 'other' as const), on: anyDay }),
    }),
    ['filed', 'extended'],
    findRefundStatute,
    ({ earliest, latest }) => (earliest === latest ? latest : null),
  ),
}

describe('forgetting a fact never settles otherwise', () => {
  it.each(Object.entries(computations))('%s', (_, holds) => holds())
})
