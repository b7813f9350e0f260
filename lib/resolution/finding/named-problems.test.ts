import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { computeAllowableExpenses } from '../ability/allowable-expenses'
import { computeEquity } from '../ability/equity'
import { testHardship } from '../ability/hardship'
import { readHardshipCode } from '../ability/hardship-code'
import { findHealthAllowance } from '../ability/health-allowance'
import { findHousingAllowance } from '../ability/housing-allowance'
import { computeMonthlyAbility } from '../ability/monthly-ability'
import { findNationalAllowance } from '../ability/national-allowance'
import { findTransportAllowance } from '../ability/transport-allowance'
import { countBillWindow } from '../deadlines/bill-window'
import { countClock, findClockDay } from '../deadlines/clock-day'
import { countEquivalentHearing, countLienEquivalentHearing } from '../deadlines/equivalent-hearing'
import { findLastDay } from '../deadlines/last-day'
import { countLienHearing } from '../deadlines/lien-hearing'
import { noticeClocks } from '../deadlines/notice-clocks'
import { findNoticeDeadline } from '../deadlines/notice-deadline'
import { calendarYear } from '../filing/tax-period'
import { computeInterest } from '../interest/interest'
import { findLateNoticeSuspension } from '../interest/late-notice-suspension'
import { computeOverpaymentInterest } from '../interest/overpayment-interest'
import { computePenaltyInterest } from '../interest/penalty-interest'
import { findWaiverSuspension } from '../interest/waiver-suspension'
import { cents, dollars } from '../money/cents'
import { computeCollectible } from '../offers/collectible-by-statute'
import { findDeemedAcceptance } from '../offers/deemed-acceptance'
import { findOfferDeposit } from '../offers/offer-deposit'
import { computeOfferMinimum } from '../offers/offer-minimum'
import { computePayoff } from '../payoff/compute-payoff'
import type { YearAccount } from '../payoff/payoff'
import { computeDishonoredPayment } from '../penalties/dishonored-payment'
import { computeEstimatedTaxPenalty } from '../penalties/estimated-tax'
import { computeShortMethod } from '../penalties/estimated-tax-short'
import { computeFailureToDeposit } from '../penalties/failure-to-deposit'
import { computeFailureToFile } from '../penalties/failure-to-file'
import { computeFailureToPay } from '../penalties/failure-to-pay'
import { findLateFilingRelief, findLatePaymentRelief } from '../penalties/relief'
import { findAgreementCost } from '../plans/agreement-cost'
import { testGuaranteedPlan } from '../plans/guaranteed-plan'
import { testInBusinessPlan } from '../plans/in-business-plan'
import { computeInstallmentTerm } from '../plans/installment-term'
import { testLargerPlan } from '../plans/larger-plan'
import { testLowIncome } from '../plans/low-income'
import { findMonthlyNeeded } from '../plans/monthly-needed'
import { testPartialPaymentPlan } from '../plans/partial-payment-plan'
import { testShortTermPlan } from '../plans/short-term-plan'
import { testSimplePlan } from '../plans/simple-plan'
import { testAutomaticExemption } from '../relief/automatic-exemption'
import { testFirstTimeAbatement } from '../relief/first-time-abatement'
import { findAssessmentStatute } from '../statutes/assessment-statute'
import { findCollectionStatute } from '../statutes/collection-statute'
import { findRefundStatute } from '../statutes/refund-statute'
import { readTranscriptStatute } from '../statutes/transcript-statute'
import { testLienFiling } from '../thresholds/lien-filing'
import { testPassport } from '../thresholds/passport'
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
      farming: false,
      annualized: 'no',
      filed: null,
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

const collectible = { monthlyIncome: unpaid, equity: unpaid }
const asked = day('2026-12-01')
const plan = { firstPayment: asked, asOf, interest: { basisPoints: 700 }, latePayment: null }
const inBusiness = {
  asOf,
  months: 12,
  monthsToStatute: 12,
  filedAndCurrent: true,
  directDebit: true,
  trustFund: true,
  inBusiness: true,
}
const bill = {
  code: 'CP14',
  noticeDate: due,
  printed: null,
  amountDue: unpaid,
  filedOn: null,
  addressedAbroad: false,
  confirmed: true,
}
const expenses = {
  asOf,
  under65: 1,
  from65: 0,
  housing: { tables: [], state: 'CA', county: 'Kern', spent: minus },
  transport: { vehicles: 0, financed: 0, region: 'West', ownershipSpent: null, operatingSpent: null },
  other: [],
}
const refund = { amount: unpaid, overpaidOn: due, returnDue: due, filed: due, filedTimely: true }
const deposit = {
  amount: unpaid,
  dueDate: due,
  through: asOf,
  deposited: true,
  demandDate: 'none' as const,
  immediateDemand: 'none' as const,
}
const shortMethod = {
  taxYear: 2023,
  required: unpaid,
  withholding: cents(0),
  estimatedPayments: cents(0),
  paidOn: 'unpaid' as const,
}
const exemption = { asOf, period: calendarYear('1040', 2025), penalty: 'failure-to-file' as const }
const abatement = {
  asOf,
  form: '1040',
  taxYear: 2025,
  penalties: ['failure-to-file' as const],
  priorYears: [],
  current: true,
}
const returnOf2024 = { period: calendarYear('1040', 2024), omission: 'none' as const, events: [], asOf }

const furtherImpossible: readonly [string, ProblemName, Finding<unknown>][] = [
  [
    'a refund of less than nothing',
    'negative-amount',
    computeOverpaymentInterest({ ...refund, amount: minus, refundedOn: asOf }),
  ],
  [
    'a refund before what it pays back',
    'ends-before-start',
    computeOverpaymentInterest({ ...refund, refundedOn: early.on }),
  ],
  ['a demand before its waiver', 'contradiction', findWaiverSuspension(due, early.on)],
  ['a waiver of before 1954', 'before-1954', findWaiverSuspension(long, due)],
  ['a bad check of less than nothing', 'negative-amount', computeDishonoredPayment(minus, due)],
  ['a bad check of before 1954', 'before-1954', computeDishonoredPayment(unpaid, long)],
  [
    'the short method for less than nothing',
    'negative-amount',
    computeShortMethod({ ...shortMethod, required: minus }),
  ],
  ['the short method for no year', 'not-a-day', computeShortMethod({ ...shortMethod, taxYear: 20_230 })],
  [
    'a deposit of less than nothing',
    'negative-amount',
    computeFailureToDeposit({ ...deposit, amount: minus }),
  ],
  [
    'a deposit before it was due',
    'paid-before-due',
    computeFailureToDeposit({ ...deposit, through: early.on }),
  ],
  [
    'a deposit of before 1954',
    'before-1954',
    computeFailureToDeposit({ ...deposit, dueDate: long, through: long }),
  ],
  [
    'time to assess a return of before its year was over',
    'filed-before-period-end',
    findAssessmentStatute({ ...returnOf2024, filed: early.on }),
  ],
  [
    'time to assess after a consent backwards',
    'ends-before-start',
    findAssessmentStatute({
      ...returnOf2024,
      filed: day('2025-04-10'),
      events: [{ kind: 'consent', signed: day('2027-01-04'), through: day('2026-01-05') }],
    }),
  ],
  [
    'an assessment of before 1954 on a transcript',
    'before-1954',
    readTranscriptStatute([{ code: '150', explanation: '', date: long, cents: unpaid }], asOf).statutes[0]
      ?.statute ?? statute({}),
  ],
  [
    'a notice that prints a day before its own',
    'ends-before-start',
    findNoticeDeadline({ ...bill, printed: early.on }),
  ],
  ['a bill for less than nothing', 'negative-amount', findNoticeDeadline({ ...bill, amountDue: minus })],
  ['a bill of before 1954', 'before-1954', findNoticeDeadline({ ...bill, noticeDate: long })],
  [
    'a fee of before 1954',
    'before-1954',
    findAgreementCost({ asOf: long, what: 'new', way: 'online', directDebit: true, lowIncome: false }),
  ],
  [
    'a business plan for less than nothing',
    'negative-amount',
    testInBusinessPlan({ ...inBusiness, assessed: minus }),
  ],
  [
    'a larger plan for less than nothing',
    'negative-amount',
    testLargerPlan({ ...inBusiness, assessed: minus, revenueOfficer: false }),
  ],
  [
    'a monthly amount for less than nothing',
    'negative-amount',
    findMonthlyNeeded({ balance: minus, lastDayToCollect: asOf, growth: plan }),
  ],
  [
    'a first payment after the last day to collect',
    'ends-before-start',
    findMonthlyNeeded({ balance: unpaid, lastDayToCollect: due, growth: plan }),
  ],
  [
    'a partial plan that begins after the last day to collect',
    'ends-before-start',
    testPartialPaymentPlan({
      balance: unpaid,
      monthly: unpaid,
      equity: null,
      lastDayToCollect: due,
      growth: plan,
    }),
  ],
  ['expenses of less than nothing', 'negative-amount', computeAllowableExpenses(expenses)],
  ['a closing code below zero', 'negative-amount', readHardshipCode({ asOf, code: -1 })],
  ['a closing code that is no number', 'not-an-amount', readHardshipCode({ asOf, code: 24.5 })],
  [
    'hardship with more left than there is money',
    'not-an-amount',
    testHardship({
      asOf,
      party: 'individual',
      monthlyLeft: cents(Number.MAX_SAFE_INTEGER),
      equity: cents(0),
      filed: true,
    }),
  ],
  [
    'housing for nobody',
    'not-an-amount',
    findHousingAllowance({ asOf, tables: [], state: 'CA', county: 'Kern', household: 0 }),
  ],
  [
    'an income of less than nothing',
    'negative-amount',
    computeMonthlyAbility({ income: minus, expenses: computeCollectible({ ...collectible, monthsLeft: 1 }) }),
  ],
  [
    'an exemption after fewer than no years',
    'negative-amount',
    testAutomaticExemption({ ...exemption, timelyBefore: -1 }),
  ],
  ['an abatement of no year', 'not-a-day', testFirstTimeAbatement({ ...abatement, taxYear: 20_250 })],
  [
    'an abatement after a penalty where no return was required',
    'contradiction',
    testFirstTimeAbatement({
      ...abatement,
      priorYears: [
        { taxYear: 2024, filing: 'not-required', penalties: [{ kind: 'failure-to-file', removed: null }] },
      ],
    }),
  ],
  ['a lien for less than nothing', 'negative-amount', testLienFiling({ asOf, assessed: minus })],
  [
    'a passport held for less than nothing',
    'negative-amount',
    testPassport({ asOf, assessed: minus, lienOrLevy: true, exclusions: [] }),
  ],
]

/** The day computations that come to a day or to none: what cannot be has none, and the notice above names it. */
const without: readonly [string, unknown][] = [
  ['a bill of before 1954', countBillWindow(long, unpaid)],
  ['a bill for less than nothing', countBillWindow(due, minus)],
  ['a lien filed before 1954', countLienHearing(long)],
  ['an equivalent hearing of before 1954', countEquivalentHearing(long)],
  [
    'an equivalent hearing about a lien of before 1954',
    countLienEquivalentHearing({ filedOn: long, letterOn: null }),
  ],
  ['a clock that starts before 1954', countClock(noticeClocks['levy-hearing'], { on: long })],
  [
    'a clock that starts before 1954 and prints no day',
    findClockDay('levy-hearing', { on: long, printed: null, confirmed: true, what: 'Form 12153' }),
  ],
  [
    'neither a printed nor a counted day',
    findLastDay({
      kind: 'hard',
      printed: null,
      counted: null,
      confirmed: true,
      lost: '',
      left: '',
      what: '',
    }),
  ],
]

describe('what can not be comes back as a named problem beside the result', () => {
  it.each([...impossible, ...furtherImpossible])('%s: %s', (_, name, { problems, value }) => {
    expect(problems.map(problem => problem.name)).toContain(name)
    expect(problems.every(({ detail }) => detail.length > 10)).toBe(true)
    expect(value).not.toBeNaN()
  })

  it.each(without)('%s has no last day', (_, found) => {
    expect(found).toBeNull()
  })
})

const ROOMS = [
  'interest',
  'penalties',
  'payoff',
  'statutes',
  'deadlines',
  'plans',
  'offers',
  'ability',
  'relief',
]
const folder = path.resolve('lib/resolution')

/** Exported functions that come to a finding, or to a last day, in the text of a file. */
function computationsIn(text: string): string[] {
  const declared = text.matchAll(/^export function (\w+)[^{]*?\([\s\S]*?\): ([^\n]*) \{$/gm)
  return [...declared]
    .filter(([, , comesTo = '']) => /\b(Finding<|CountedDay \| null|LastDay \| null)/.test(comesTo))
    .map(([, name = '']) => name)
}

describe('the tables above', () => {
  const [own = ''] = readFileSync(path.join(folder, 'finding/named-problems.test.ts'), 'utf8').split(
    "describe('the tables above'",
  )
  const files = [...ROOMS, 'thresholds'].flatMap(room =>
    readdirSync(path.join(folder, room))
      .filter(file => file.endsWith('.ts') && !file.includes('.test'))
      .map(file => path.join(room, file)),
  )
  const found = files.flatMap(file => computationsIn(readFileSync(path.join(folder, file), 'utf8')))
  const lacking = (names: readonly string[]) => names.filter(name => !own.includes(`${name}(`))

  it('hold every exported computation of these rooms', () => {
    expect(found.length).toBeGreaterThan(45)
    expect(lacking(found)).toEqual([])
  })

  it('would miss one that nobody entered', () => {
    const planted = [
      'export function findNothingYet(',
      '  from: PlainDate,',
      '): Finding<{ first: PlainDate }> {',
      '  return draft.settle(null)',
      '}',
      'export function countNothingYet({ on }: Facts): CountedDay | null {',
    ].join('\n')
    expect(lacking(computationsIn(planted))).toEqual(['findNothingYet', 'countNothingYet'])
  })
})
