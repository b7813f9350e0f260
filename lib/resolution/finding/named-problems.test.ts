import { describe, expect, it } from 'vitest'
import { computeEquity } from '../ability/equity'
import { findHealthAllowance } from '../ability/health-allowance'
import { findNationalAllowance } from '../ability/national-allowance'
import { findTransportAllowance } from '../ability/transport-allowance'
import { calendarYear } from '../filing/tax-period'
import { computeInterest } from '../interest/interest'
import { findLateNoticeSuspension } from '../interest/late-notice-suspension'
import { computePenaltyInterest } from '../interest/penalty-interest'
import { cents, dollars } from '../money/cents'
import { computeCollectible } from '../offers/collectible-by-statute'
import { findDeemedAcceptance } from '../offers/deemed-acceptance'
import { findOfferDeposit } from '../offers/offer-deposit'
import { computeOfferMinimum } from '../offers/offer-minimum'
import { computePayoff } from '../payoff/compute-payoff'
import type { YearAccount } from '../payoff/payoff'
import { computeEstimatedTaxPenalty } from '../penalties/estimated-tax'
import { computeFailureToFile } from '../penalties/failure-to-file'
import { computeFailureToPay } from '../penalties/failure-to-pay'
import { findLateFilingRelief, findLatePaymentRelief } from '../penalties/relief'
import { testGuaranteedPlan } from '../plans/guaranteed-plan'
import { computeInstallmentTerm } from '../plans/installment-term'
import { testLowIncome } from '../plans/low-income'
import { testShortTermPlan } from '../plans/short-term-plan'
import { testSimplePlan } from '../plans/simple-plan'
import { findCollectionStatute } from '../statutes/collection-statute'
import { findRefundStatute } from '../statutes/refund-statute'
import { day } from '../time/plain-date'
import type { Finding, ProblemName } from './finding'

const due = day('2024-04-15')
const asOf = day('2026-11-24')
const long = day('1950-01-02')
const minus = cents(-1)
const unpaid = dollars(1_000)
const early = { on: day('2024-01-02'), amount: dollars(10) }
const tooMuch = { on: day('2024-06-03'), amount: dollars(9_000) }
const negative = { on: day('2024-06-03'), amount: minus }
const backwards = { from: day('2025-02-01'), to: day('2025-01-01') }

const interest = (told: object) => computeInterest({ principal: unpaid, from: due, to: asOf, ...told })
const late = (told: object) =>
  computeFailureToPay({ unpaidTax: unpaid, dueDate: due, through: asOf, ...told })
const filed = (told: object) =>
  computeFailureToFile({ unpaidTax: unpaid, dueDate: due, filedDate: day('2024-09-02'), ...told })
const payoff = (told: Partial<YearAccount>, on = asOf) =>
  computePayoff({ account: { unpaidTax: unpaid, dueDate: due, filedDate: due, ...told }, asOf: on })
const statute = (told: object) =>
  findCollectionStatute({ assessed: day('2020-06-01'), events: [], asOf, ...told })
const simple = {
  asOf,
  months: 12,
  monthsToStatute: 12,
  filedAndCurrent: true,
  accrued: cents(0),
  directDebit: true,
}
const offer = {
  asOf,
  terms: 'lump-sum' as const,
  lowIncome: false,
  doubtAsToLiability: false,
  firstPayment: null,
}

/** Every computation that the examples name, with every impossible combination that it can be given. */
const impossible: readonly [string, ProblemName, Finding<unknown>][] = [
  ['interest on less than nothing', 'negative-amount', interest({ principal: minus })],
  ['interest that ends before it starts', 'ends-before-start', interest({ to: day('2024-04-14') })],
  ['interest of before 1954', 'before-1954', interest({ from: long })],
  ['interest with a payment before the due day', 'paid-before-due', interest({ payments: [early] })],
  [
    'interest with a payment of more than is owed',
    'payment-exceeds-balance',
    interest({ payments: [tooMuch] }),
  ],
  ['interest with a payment of less than nothing', 'negative-amount', interest({ payments: [negative] })],
  [
    'interest with a suspension backwards',
    'ends-before-start',
    interest({ suspended: [{ first: backwards.from, last: backwards.to }] }),
  ],
  [
    'interest on a penalty of less than nothing',
    'negative-amount',
    computePenaltyInterest({
      penalty: 'failureToPay',
      amount: minus,
      extendedDueDate: null,
      noticeDate: due,
      to: asOf,
    }),
  ],
  [
    'a notice before its return',
    'contradiction',
    findLateNoticeSuspension({
      returnDue: due,
      filed: due,
      noticeOfLiability: early.on,
      extendedDue: 'none',
    }),
  ],
  ['late payment of less than nothing', 'negative-amount', late({ unpaidTax: minus })],
  ['late payment of before 1954', 'before-1954', late({ dueDate: long })],
  ['late payment with a payment before the due day', 'paid-before-due', late({ payments: [early] })],
  ['late payment with a payment of less than nothing', 'negative-amount', late({ payments: [negative] })],
  ['late filing of less than nothing', 'negative-amount', filed({ unpaidTax: minus })],
  ['late filing of before 1954', 'before-1954', filed({ filedDate: long })],
  ['late filing with an extension backwards', 'contradiction', filed({ extendedDueDate: early.on })],
  ['late filing with a payment before the due day', 'paid-before-due', filed({ payments: [early] })],
  ['a payoff of less than nothing', 'negative-amount', payoff({ unpaidTax: minus })],
  ['a payoff before the due day', 'ends-before-start', payoff({}, early.on)],
  ['a payoff of before 1954', 'before-1954', payoff({ dueDate: long, filedDate: long })],
  ['a payoff with a payment before the due day', 'paid-before-due', payoff({ payments: [early] })],
  [
    'a payoff with a payment of more than is owed',
    'payment-exceeds-balance',
    payoff({ payments: [tooMuch] }),
  ],
  ['a payoff of a return filed after it', 'contradiction', payoff({ filedDate: asOf }, day('2025-01-02'))],
  ['a statute of before 1954', 'before-1954', statute({ assessed: long })],
  [
    'a suspension backwards',
    'ends-before-start',
    statute({ events: [{ kind: 'bankruptcy', ...backwards }] }),
  ],
  [
    'an offer that is pending and was rejected',
    'contradiction',
    statute({ events: [{ kind: 'offer-pending', from: backwards.to, to: 'pending', outcome: 'rejected' }] }),
  ],
  [
    'a claim on a return of before its year was over',
    'filed-before-period-end',
    findRefundStatute({
      period: calendarYear('1040', 2024),
      filed: day('2024-06-03'),
      extended: false,
      payment: { kind: 'withholding', on: due },
    }),
  ],
  [
    'relief of filing before the year was over',
    'filed-before-period-end',
    findLateFilingRelief(2020, day('2020-02-03')),
  ],
  ['relief of filing of before 1954', 'before-1954', findLateFilingRelief(2020, long)],
  [
    'relief of paying less than nothing',
    'negative-amount',
    findLatePaymentRelief({ taxYear: 2020, initialNotice: day('2021-07-12'), assessed: minus }),
  ],
  [
    'estimated tax of less than nothing',
    'negative-amount',
    computeEstimatedTaxPenalty({
      taxYear: 2024,
      tax: minus,
      withholding: cents(0),
      priorTax: 'not-usable',
      priorIncome: null,
      marriedSeparately: false,
      payments: [],
    }),
  ],
  [
    'a guaranteed plan for less than nothing',
    'negative-amount',
    testGuaranteedPlan({ asOf, tax: minus, months: 12, compliantYears: true }),
  ],
  ['a simple plan for less than nothing', 'negative-amount', testSimplePlan({ ...simple, assessed: minus })],
  [
    'a short plan for less than nothing',
    'negative-amount',
    testShortTermPlan({ asOf, assessed: unpaid, accrued: minus, days: 9 }),
  ],
  [
    'a term for less than nothing',
    'negative-amount',
    computeInstallmentTerm({ balance: minus, monthly: unpaid, monthsMax: 12, growth: null }),
  ],
  [
    'a household of nobody, for a fee',
    'not-an-amount',
    testLowIncome({ asOf, household: 0, region: 'contiguous', income: null }),
  ],
  ['a household of nobody', 'not-an-amount', findNationalAllowance({ asOf, household: 0 })],
  ['fewer than no persons', 'negative-amount', findHealthAllowance({ asOf, under65: -1, from65: 0 })],
  [
    'fewer than no vehicles',
    'negative-amount',
    findTransportAllowance({ asOf, vehicles: -1, financed: 0, region: 'West' }),
  ],
  [
    'a vehicle worth less than nothing',
    'negative-amount',
    computeEquity({
      asOf,
      assets: [{ name: 'van', kind: 'vehicle', value: minus, loan: cents(0), excluded: true }],
    }),
  ],
  ['an offer of less than nothing', 'negative-amount', findOfferDeposit({ ...offer, offer: minus })],
  [
    'an offer with fewer than no months',
    'negative-amount',
    computeOfferMinimum({
      asOf,
      terms: 'periodic',
      monthlyIncome: unpaid,
      equity: unpaid,
      monthsLeft: -1,
      owed: null,
    }),
  ],
  ['an offer received before 1954', 'before-1954', findDeemedAcceptance({ received: long, disputes: [] })],
  [
    'a dispute backwards',
    'ends-before-start',
    findDeemedAcceptance({ received: due, disputes: [{ first: backwards.from, last: backwards.to }] }),
  ],
  [
    'fewer than no months to collect',
    'negative-amount',
    computeCollectible({ monthlyIncome: unpaid, equity: unpaid, monthsLeft: -1 }),
  ],
]

describe('what can not be comes back as a named problem beside the result', () => {
  it.each(impossible)('%s: %s', (_, name, { problems, value }) => {
    expect(problems.map(problem => problem.name)).toContain(name)
    expect(problems.every(({ detail }) => detail.length > 10)).toBe(true)
    expect(value).not.toBeNaN()
  })
})
