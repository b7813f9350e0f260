import { describe, expect, test } from 'vitest'
import { readCase } from '../collection/case-view'
import {
  exampleCase,
  exampleNotice,
  examplePayment,
  examplePeriod,
  exampleTranscript,
  quarter,
  taxYear,
} from '../escalation/example-facts'
import type { CaseFacts, PaymentFacts, TranscriptFacts } from '../facts'
import { cents } from '../money/cents'
import type { BillingLine, FormPeriod } from '../reading'
import { day } from '../time/plain-date'
import { findMisapplied } from './find-misapplied'
import { reconcileCase } from './reconcile'

const asOf = day('2026-11-24')
const period = taxYear(2024)
const before = taxYear(2023)
type Row = Parameters<typeof exampleTranscript>[1][number]

const row = (code: string, explanation: string, date: string, amount = 0, noticeCode?: string): Row => ({
  code,
  explanation,
  date,
  cents: amount,
  noticeCode,
})
const billed: Row[] = [
  row('150', 'Tax return filed', '2025-06-02', 1_841_200),
  row('806', 'W-2 or 1099 withholding', '2025-04-15', -1_190_000),
  row('176', 'Penalty for not pre-paying tax', '2025-06-02', 9_600),
  row('276', 'Penalty for late payment of tax', '2025-06-02', 6_512),
  row('196', 'Interest charged for late payment', '2025-06-02', 6_022),
]
const settled: Row[] = [
  row('150', 'Tax return filed', '2024-05-20', 800_000),
  row('806', 'W-2 or 1099 withholding', '2024-04-15', -800_000),
]
const file = (of: FormPeriod, rows: Row[], told: Partial<TranscriptFacts> = {}) =>
  examplePeriod(of, { transcript: exampleTranscript(of, rows, told) })
const cp14 = exampleNotice({
  code: 'CP14',
  noticeDate: day('2025-06-02'),
  payBy: { date: day('2025-06-23'), basis: 'printed' },
  periods: [period],
  amountDueCents: cents(673_334),
  lines: [
    ['tax', 1_841_200],
    ['credits', -1_190_000],
    ['estimated-tax-penalty', 9_600],
    ['failure-to-pay', 6_512],
    ['interest', 6_022],
  ],
})
const viewOf = (facts: Partial<CaseFacts>) => readCase(exampleCase(facts), asOf)
const reconcile = (facts: Partial<CaseFacts>) =>
  reconcileCase(viewOf(facts)).find(({ key }) => key === '1040:2024-12-31')
const misapplied = (facts: Partial<CaseFacts>) => findMisapplied(viewOf(facts))
const paid = (
  on: string,
  amount: number,
  of: FormPeriod | null = period,
  told: Partial<PaymentFacts> = {},
) => ({
  ...examplePayment(on, cents(amount), of),
  ...told,
})

describe('a bill, its transcript and the client’s payments', () => {
  test('agree line by line where the bill was struck on the day of the assessment', () => {
    const found = reconcile({ periods: [file(period, billed)], notices: [cp14] })
    expect(found).toMatchObject({ verdict: 'agrees', unexplained: 0, parts: [] })
    expect(
      found?.lines.map(({ line, notice, transcript, unexplained }) => [
        line,
        notice,
        transcript,
        unexplained,
      ]),
    ).toEqual([
      ['tax', 1_841_200, 1_841_200, 0],
      ['credits', -1_190_000, -1_190_000, 0],
      ['failure-to-pay', 6_512, 6_512, 0],
      ['estimated-tax-penalty', 9_600, 9_600, 0],
      ['interest', 6_022, 6_022, 0],
      ['amount-due', 673_334, 673_334, 0],
    ])
  })

  test('agree where a reminder adds what accrued: 3 months at $32.56 and 84 days of interest', () => {
    const lines: BillingLine[] = [
      { kind: 'tax', label: 'Amount you owed', cents: cents(673_334), place: null },
      { kind: 'failure-to-pay', label: 'Failure-to-pay penalty', cents: cents(9_768), place: null },
      { kind: 'interest', label: 'Interest', cents: cents(10_934), place: null },
    ]
    const reminder = {
      ...exampleNotice({
        code: 'CP503',
        noticeDate: day('2025-08-25'),
        periods: [period],
        amountDueCents: cents(694_036),
      }),
      lines,
    }
    const found = reconcile({ periods: [file(period, billed)], notices: [reminder] })
    expect(found).toMatchObject({ verdict: 'agrees', unexplained: 0 })
    expect(found?.lines.map(({ line, accrued }) => [line, accrued])).toEqual([
      ['prior-balance', null],
      ['failure-to-pay', 9_768],
      ['interest', 10_934],
      ['amount-due', 20_702],
    ])
  })

  test('one payment missing leaves exactly that payment', () => {
    const found = reconcile({
      periods: [file(period, billed)],
      notices: [cp14],
      payments: [paid('2025-05-12', 240_000)],
    })
    expect(found).toMatchObject({ verdict: 'differs', unexplained: 240_000 })
    expect(found?.parts.map(({ kind, cents }) => [kind, cents])).toEqual([['payment', 240_000]])
  })

  test('a credit that the bill does not show is named by its row', () => {
    const rows = [...billed, row('670', 'Payment', '2025-05-12', -240_000)]
    const found = reconcile({ periods: [file(period, rows)], notices: [cp14] })
    expect(found?.unexplained).toBe(240_000)
    expect(found?.parts[0]?.name).toContain('row 6, code 670')
  })

  test('a bill after the transcript agrees by what accrued, and is not judged where it does not', () => {
    const bill = exampleNotice({
      code: 'CP501',
      noticeDate: day('2025-07-14'),
      periods: [period],
      amountDueCents: cents(685_302),
    })
    const early = file(period, billed, { responseDate: day('2025-06-05'), accruedInterestCents: null })
    const amount = 673_334 + 5_445 + 3_256
    expect(
      reconcile({ periods: [early], notices: [{ ...bill, amountDueCents: cents(amount) }] })?.verdict,
    ).toBe('agrees')
    expect(
      reconcile({ periods: [early], notices: [{ ...bill, amountDueCents: cents(485_302) }] }),
    ).toMatchObject({
      verdict: 'cannot-tell',
      unexplained: null,
      missing: { document: 'Account transcript, 2024, pulled after Jul 14, 2025' },
    })
  })

  test('the return is the fourth voice: $9.00 more assessed than it shows', () => {
    const found = reconcile({
      periods: [file(period, billed, { taxPerReturnCents: cents(1_840_300) })],
      notices: [cp14],
    })
    expect(found?.parts.map(({ kind, cents }) => [kind, cents])).toEqual([['return', 900]])
  })

  test('a transcript alone is held against nothing, and does not “agree”', () => {
    expect(reconcile({ periods: [file(period, billed)] })).toMatchObject({
      verdict: 'nothing-to-compare',
      compared: [],
      unexplained: null,
    })
  })

  test('rows that miss the balance of their own transcript are a part by themselves', () => {
    const torn = file(period, billed, { balanceCents: cents(673_434) })
    expect(reconcile({ periods: [torn] })?.parts.map(({ kind, cents }) => [kind, cents])).toEqual([
      ['rows', 100],
    ])
  })

  test('without a transcript nothing is said but what would tell', () => {
    expect(reconcile({ notices: [cp14] })).toMatchObject({
      verdict: 'cannot-tell',
      unexplained: null,
      missing: { document: 'Account transcript, 2024' },
    })
  })
})

describe('a payment that is not where it belongs', () => {
  const payment = row('670', 'Payment', '2025-05-12', -240_000)

  test('none is found in a clean file', () => {
    const rows = [
      ...billed,
      payment,
      row('670', 'Payment', '2025-07-10', -20_000),
      row('670', 'Payment', '2025-08-10', -20_000),
    ]
    const payments = [paid('2025-05-10', 240_000), paid('2025-07-09', 20_000), paid('2025-08-09', 20_000)]
    expect(misapplied({ periods: [file(period, rows), file(before, settled)], payments })).toEqual([])
  })

  test('on another year: what happened, the rows, the days left, the packet and the call', () => {
    const [found, ...others] = misapplied({
      periods: [
        file(period, billed),
        file(before, [...settled, payment], { returnDueOrReceived: day('2024-04-15') }),
      ],
      payments: [paid('2025-05-12', 240_000, period, { confirmation: '4411' })],
    })
    expect(others).toEqual([])
    expect(found).toMatchObject({
      pattern: 'other-year',
      certainty: 'sure',
      cents: 240_000,
      sitsOn: before,
      claim: { earliest: '2027-05-12', daysLeft: 169 },
    })
    expect(found?.evidence).toHaveLength(2)
    expect(found?.packet.join()).toContain('confirmation 4411')
    expect(found?.call[0]).toContain('sits on Form 1040 of 2023')
  })

  test.each<[string, Partial<CaseFacts>]>([
    [
      'other-form',
      {
        periods: [
          file(period, billed),
          file(quarter('941', '2025-03-31'), [
            row('150', 'Tax return filed', '2025-05-19', 100_000),
            payment,
          ]),
        ],
        payments: [paid('2025-05-12', 240_000)],
      },
    ],
    [
      'estimated-instead-of-balance',
      {
        periods: [
          file(period, billed),
          file(taxYear(2025), [row('660', 'Estimated tax payment', '2025-05-12', -240_000)]),
        ],
        payments: [paid('2025-05-12', 240_000, period, { purpose: 'balance-due' })],
      },
    ],
    [
      'second-spouse',
      {
        clientKind: 'couple',
        periods: [file(period, billed, { filingStatus: 'Married Filing Joint' })],
        spouseAccounts: [file(period, [payment])],
        payments: [paid('2025-05-12', 240_000)],
      },
    ],
    [
      'second-spouse',
      {
        clientKind: 'couple',
        periods: [file(period, billed)],
        payments: [paid('2025-05-12', 240_000, period, { madeBy: 'spouse' })],
      },
    ],
    [
      'spouse-account',
      {
        periods: [file(period, billed, { filingStatus: 'Married Filing Separate' })],
        spouseAccounts: [file(period, [payment])],
        payments: [paid('2025-05-12', 240_000)],
      },
    ],
    [
      'dishonored',
      {
        periods: [
          file(period, [...billed, payment, row('671', 'Dishonored payment', '2025-05-20', 240_000)]),
        ],
        payments: [paid('2025-05-12', 240_000)],
      },
    ],
    [
      'dishonored',
      {
        periods: [
          file(period, [...billed, payment, row('671', 'Dishonored payment', '2025-05-20', 240_000)]),
        ],
      },
    ],
    [
      'moved-away',
      {
        periods: [
          file(period, [...billed, payment, row('672', 'Payment moved', '2025-08-20', 240_000)]),
          file(before, [...settled, payment]),
        ],
      },
    ],
    [
      'credit-elect-lost',
      {
        periods: [
          file(before, [...settled, row('836', 'Credit elect to next period', '2024-06-03', 30_000)]),
          file(period, billed),
        ],
      },
    ],
    [
      'offset-lost',
      {
        periods: [
          file(before, [
            ...settled,
            row('826', 'Credit transferred out to 1040 202412', '2024-06-03', 30_000),
          ]),
          file(period, billed),
        ],
      },
    ],
    [
      'posted-twice',
      { periods: [file(period, [...billed, payment, payment])], payments: [paid('2025-05-12', 240_000)] },
    ],
    [
      'paid-twice',
      {
        periods: [file(period, [...billed, payment, row('670', 'Payment', '2025-05-16', -240_000)])],
        payments: [paid('2025-05-12', 240_000), paid('2025-05-16', 240_000)],
      },
    ],
  ])('%s is found, and nothing else', (pattern, facts) => {
    expect(misapplied(facts).map(found => found.pattern)).toEqual([pattern])
  })

  test('a payment that came back and was made good, or that was posted anew, is none', () => {
    const returned = row('671', 'Dishonored payment', '2025-05-20', 240_000)
    const again = row('670', 'Payment', '2025-06-03', -240_000)
    const moved = row('672', 'Payment moved', '2025-08-20', 240_000)
    const paidUp = row('670', 'Payment', '2025-09-01', -673_334)
    expect(misapplied({ periods: [file(period, [...billed, payment, returned, again])] })).toEqual([])
    expect(misapplied({ periods: [file(period, [payment, ...billed, payment, moved])] })).toEqual([])
    expect(misapplied({ periods: [file(period, [...billed, payment, returned, paidUp])] })).toEqual([])
  })

  test('a credit that went where it was sent is none', () => {
    const out = row('836', 'Credit elect', '2024-06-03', 30_000)
    const arrived = row('716', 'Credit elect', '2024-04-15', -30_000)
    expect(
      misapplied({ periods: [file(before, [...settled, out]), file(period, [...billed, arrived])] }),
    ).toEqual([])
  })

  test('a payment that the IRS itself moved to where the client meant it is none', () => {
    const wrong = [
      row('150', 'Tax return filed', '2024-05-20', 900_000),
      payment,
      row('672', 'Payment moved', '2025-08-20', 240_000),
    ]
    expect(
      misapplied({
        periods: [file(before, wrong), file(period, [...billed, payment])],
        payments: [paid('2025-05-12', 240_000)],
      }),
    ).toEqual([])
  })

  test('a likeness on another year proves nothing while the year it was meant for is not seen', () => {
    expect(
      misapplied({ periods: [file(before, [...settled, payment])], payments: [paid('2025-05-12', 240_000)] }),
    ).toEqual([])
  })

  test('explains the whole difference, so that none is left unexplained', () => {
    const facts = {
      periods: [file(period, billed), file(before, [...settled, payment])],
      notices: [cp14],
      payments: [paid('2025-05-12', 240_000)],
    }
    expect(reconcile(facts)).toMatchObject({ unexplained: 0, payments: [{ found: 'elsewhere' }] })
    expect(misapplied(facts)).toHaveLength(1)
  })
})
