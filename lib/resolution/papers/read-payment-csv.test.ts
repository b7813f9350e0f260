import { describe, expect, test } from 'vitest'
import { periodEndIn } from './period-words'
import { type PaymentCsv, readPaymentCsv } from './read-payment-csv'

function tableOf(text: string): PaymentCsv {
  const found = readPaymentCsv(text)
  if (found === null || !('payments' in found)) throw new Error('It is no table of payments')
  return found
}

describe('a table of payments', () => {
  test('of the deposit system: form, period, day of settlement and its number', () => {
    const found = tableOf(
      [
        'EFT Acknowledgement Number,Initiation Date,Settlement Date,Tax Form,Tax Type,Tax Period,Amount,Status',
        '270512300011,05/11/2025,05/12/2025,1040,Balance due on notice,2024/12,"$2,400.00",Settled',
        '270512300012,05/11/2025,05/12/2025,941,Federal Tax Deposit,2025/Q1,1250,Settled',
        '270512300013,05/20/2025,05/21/2025,1040,Balance due on notice,2024/12,$50.00,Returned',
      ].join('\n'),
    )
    expect(found.payments).toEqual([
      {
        paidOn: '2025-05-12',
        cents: 240_000,
        designated: { form: '1040', periodEnd: '2024-12-31' },
        method: 'Payment export',
        confirmation: '270512300011',
        purpose: 'balance-due',
        confirmed: true,
      },
      {
        paidOn: '2025-05-12',
        cents: 125_000,
        designated: { form: '941', periodEnd: '2025-03-31' },
        method: 'Payment export',
        confirmation: '270512300012',
        confirmed: true,
      },
    ])
    expect(found.leftOut).toEqual([{ line: 4, why: 'Not paid: Returned' }])
  })

  test('of the direct payments of individuals: an estimate is on the account of Form 1040', () => {
    const found = tableOf(
      'Payment Date,Confirmation Number,Reason for Payment,Apply Payment To,Tax Year,Payment Amount\n2025-04-14,4411,Estimated Tax,1040-ES,2025,1500.00\n2025-04-14,4412,Extension,4868,2024,900.00\n',
    )
    expect(
      found.payments.map(({ purpose, designated }) => [purpose, designated?.form, designated?.periodEnd]),
    ).toEqual([
      ['estimated', '1040', '2025-12-31'],
      ['extension', '1040', '2024-12-31'],
    ])
  })

  test('of a bank: only what went to the IRS, for no named period', () => {
    const found = tableOf(
      'Date,Description,Amount\n05/12/2025,IRS USATAXPYMT 270512300011,-2400.00\n05/13/2025,GROCER,-81.20\n06/01/2025,IRS TREAS 310 TAX REF refund,912.00\n',
    )
    expect(found.payments).toMatchObject([{ paidOn: '2025-05-12', cents: 240_000, designated: null }])
    expect(found.leftOut).toEqual([{ line: 4, why: 'Money that came back' }])
  })

  test.each([
    ['Date,Name,Amount\n06/01/2025,IRS TREAS 310 TAX REF,500.00\n'],
    ['Date,Description,Amount\n06/01/2025,US TREASURY 312 TAX REF,500.00\n'],
    ['Date,Description,Amount\n06/01/2025,IRS TREAS 310 TAX REFUND,-500.00\n'],
    ['Date,Description,Amount\n06/01/2025,USATAXPYMT IRS PAYMENT REVERSAL,500.00\n'],
  ])('takes no money that came back for a payment: %s', text => {
    expect(readPaymentCsv(text)).toEqual({
      payments: [],
      lines: [],
      leftOut: [{ line: 2, why: 'Money that came back' }],
    })
  })

  test('is none without a day and an amount, and a line without them is left out with why', () => {
    expect(readPaymentCsv('code,meaning\n150,Tax return filed\n')).toBeNull()
    expect(readPaymentCsv('Payment Date,Tax Form,Amount\n,1040,12.00\n2025-01-02,1040,none\n')).toEqual({
      payments: [],
      lines: [],
      leftOut: [
        { line: 2, why: 'Its day was not read' },
        { line: 3, why: 'Its amount was not read' },
      ],
    })
  })

  test.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])(
    'is read with %s between its fields, and each payment keeps the line on which it begins',
    (_, between) => {
      const rows = [
        ['Payment Date', 'Amount', 'Tax Form', 'Tax Year', 'Memo', 'Confirmation Number'],
        ['04/14/2026', '2,512.00', '1040', '2025', '"Balance due,\nsecond half"', 'A1'],
        ['someday', '1.00', '1040', '2025', '', 'A2'],
        ['06/15/2026', '900.00', '1040', '2026', '"a ""quoted"" word"', 'A3'],
      ]
      const found = tableOf(rows.map(row => row.join(between)).join('\r\n'))
      expect(found.payments).toMatchObject([
        { paidOn: '2026-04-14', cents: 251_200, purpose: 'balance-due', confirmation: 'A1' },
        { paidOn: '2026-06-15', cents: 90_000, confirmation: 'A3' },
      ])
      expect(found.lines).toEqual([2, 5])
      expect(found.leftOut).toEqual([{ line: 4, why: 'Its day was not read' }])
    },
  )

  test('with a quotation mark that is never closed is not trusted, and the line is named', () => {
    const text = 'Payment Date,Amount\n04/14/2026,10.00\n04/15/2026,"10.00\n04/16/2026,10.00\n'
    expect(readPaymentCsv(text)).toEqual({ unclosedQuoteOnLine: 3 })
  })

  test.each([
    ['2024', '2024-12-31'],
    ['202412', '2024-12-31'],
    ['03/2025', '2025-03-31'],
    ['Q2 2025', '2025-06-30'],
    ['2025 Quarter 4', '2025-12-31'],
    ['12/31/2024', '2024-12-31'],
    ['someday', null],
  ])('the period %s ends on %s', (words, end) => {
    expect(periodEndIn(words)).toBe(end)
  })
})
