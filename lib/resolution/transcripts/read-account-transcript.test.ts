import { describe, expect, test } from 'vitest'
import { fixture, plainText } from '@/tests/factories/paper/fixture'
import { readDocument } from '../read-document'
import type { AccountTranscriptReading } from '../reading'
import type { DocumentText } from '../text/document-text'

function transcript(text: DocumentText): AccountTranscriptReading {
  const reading = readDocument(text)
  if (reading.kind !== 'account-transcript') throw new Error(`Read as ${reading.kind}`)
  return reading
}

const HEAD = 'Account Transcript\nForm number: 1040\nTax period: Dec. 31, 2024\nAccount balance: '
const TABLE = '\nTransactions\nCode Explanation of transaction Cycle Date Amount\n'

function table(balance: string, ...rows: string[]): AccountTranscriptReading {
  return transcript(plainText(HEAD + balance + TABLE + rows.join('\n')))
}

describe('an account transcript', () => {
  test('in capitals is read in full and adds up: 18,412.00 − 11,900.00 + 96.00 + 65.12 + 60.22 = 6,733.34', () => {
    const reading = transcript(fixture('transcripts/account-capitals.txt'))
    expect(reading).toMatchObject({
      form: { value: '1040' },
      periodEnd: { value: '2024-12-31' },
      tinLast4: { value: '4821' },
      taxpayerName: { value: 'SAMP' },
      requestDate: { value: '2025-06-05' },
      trackingNumber: { value: '105000000001' },
      accountBalance: { value: 673_334 },
      accruedInterest: { value: 2_717 },
      accruedPenalty: { value: 3_256 },
      accrualsAsOf: { value: '2025-06-23' },
      balancePlusAccruals: { value: 679_307 },
      taxPerReturn: { value: 1_841_200 },
      filingStatus: { value: 'Single' },
      returnPresent: true,
      rowsSumCents: 673_334,
      addsUp: true,
      differenceCents: 0,
      unreadRows: [],
      notRead: [],
      problems: [],
    })
    expect(reading.rows).toHaveLength(7)
  })

  test('in the modern layout keeps each row with code, cycle, day and amount', () => {
    const reading = transcript(fixture('transcripts/account-modern.txt'))
    expect(reading.addsUp).toBe(true)
    expect(reading.rows).toHaveLength(14)
    expect(reading.rows[0]).toMatchObject({
      code: '150',
      explanation: 'Tax return filed',
      cycle: '20252105',
      date: '2025-06-02',
      cents: 1_841_200,
    })
    expect(reading.rows.filter(row => row.noticeCode).map(row => row.noticeCode)).toEqual([
      'CP14',
      'CP501',
      'CP503',
      'CP504',
    ])
  })

  test('without a return says that none is present, and by how much it does not add up', () => {
    const reading = transcript(fixture('transcripts/account-nothing-filed.txt'))
    expect(reading.returnPresent).toBe(false)
    expect(reading.rows[0]).toMatchObject({ code: null, explanation: 'No tax return filed' })
    expect(reading).toMatchObject({ addsUp: false, rowsSumCents: -214_000, differenceCents: 214_000 })
  })
})

describe('rows', () => {
  test('a notice number on the line below belongs to the row above', () => {
    const reading = table(
      '0.00',
      '971 Notice issued 06-02-2025 $0.00',
      'CP   0014',
      '971 Notice issued 07-14-2025 $0.00',
    )
    expect(reading.rows.map(row => row.noticeCode)).toEqual(['CP14', null])
  })

  test('a wrapped explanation goes on with its row, a document number does not', () => {
    const reading = table(
      '$0.00',
      '971  Collection due process Notice of',
      '     Intent to Levy -- issued              03-02-2026  $0.00',
      '806  W-2 or 1099     04-15-2025  -$0.00',
      '     withholding',
      '     n/a 09221-120-99001-5',
    )
    expect(reading.rows.map(row => row.explanation)).toEqual([
      'Collection due process Notice of Intent to Levy -- issued',
      'W-2 or 1099 withholding',
    ])
    expect(reading.unreadRows).toEqual([])
  })

  test('a day inside the explanation is not the day of the row, and a period is no cycle', () => {
    const reading = table(
      '-$912.00',
      '460 Extension of time to file tax return ext. Date 10-15-2025 04-15-2025 $0.00',
      '706 Credit transferred in from 1040 202212 04-15-2024 -$912.00',
    )
    expect(reading.rows[0]).toMatchObject({
      date: '2025-04-15',
      explanation: expect.stringContaining('10-15-2025'),
    })
    expect(reading.rows[1]).toMatchObject({
      cycle: null,
      cents: -91_200,
      explanation: expect.stringContaining('202212'),
    })
  })

  test('one column on each line makes the same rows', () => {
    const reading = table('$10.00', '150', 'Tax return filed', '20252105', '06-02-2025', '$10.00')
    expect(reading.rows).toHaveLength(1)
    expect(reading.rows[0]).toMatchObject({
      code: '150',
      cycle: '20252105',
      date: '2025-06-02',
      cents: 1_000,
    })
  })

  test('page heads and feet between rows are no rows', () => {
    const reading = table(
      '$10.00',
      '150 Tax return filed 20252105 06-02-2025 $10.00',
      'This Product Contains Sensitive Taxpayer Data',
      'Tracking Number: 105000000001',
      'Page 2 of 3',
      '971 Notice issued 06-02-2025 $0.00',
    )
    expect(reading.rows).toHaveLength(2)
    expect(reading.unreadRows).toEqual([])
  })

  test('what cannot be typed is kept: a row without a readable code as a row, any other line as printed', () => {
    const reading = table(
      '$14.00',
      '150 Tax return filed 06-02-2025 $10.00',
      'Tax 06-02-2025 $4.00',
      '',
      'Total $14.00',
    )
    expect(reading.rows[1]).toMatchObject({ code: null, explanation: 'Tax', date: '2025-06-02', cents: 400 })
    expect(reading).toMatchObject({ addsUp: true, unreadRows: ['Total $14.00'] })
    const problems = reading.problems.map(problem => problem.code)
    expect(problems).toEqual(['unread-rows', 'row-without-code'])
  })
})

describe('the balance', () => {
  test('with accruals under the same words is another figure', () => {
    const reading = transcript(
      plainText(
        `Account Transcript\nACCOUNT BALANCE 6,793.07 PLUS ACCRUALS (this is not a payoff amount):\nACCOUNT BALANCE: 6,733.34${TABLE}`,
      ),
    )
    expect(reading.accountBalance?.value).toBe(673_334)
    expect(reading.balancePlusAccruals?.value).toBe(679_307)
  })

  test('left blank does not take the figure of the next line', () => {
    const reading = transcript(
      plainText(`Account Transcript\nTAX PER RETURN:\nACCRUED PENALTY: 5.00${TABLE}`),
    )
    expect(reading.taxPerReturn).toBeNull()
    expect(reading.accruedPenalty?.value).toBe(500)
  })
})

describe('other transcripts', () => {
  test.each([
    ['transcripts/wage-and-income.txt', 'Wage and income transcript'],
    ['transcripts/tax-return.txt', 'Tax return transcript'],
    ['transcripts/non-filing.txt', 'Verification of non-filing'],
  ])('%s is named and kept', (name, looksLike) => {
    expect(readDocument(fixture(name))).toMatchObject({
      kind: 'other',
      reason: 'unsupported-transcript',
      looksLike,
    })
  })

  test('a record of account is named first, although it prints the titles of both its parts', () => {
    const text = plainText('Record of Account\nTax Return Transcript\nAccount Transcript\nTracking Number: 1')
    expect(readDocument(text)).toMatchObject({ kind: 'account-transcript', product: 'record-of-account' })
  })

  test('of several transcripts in one file the first is read and the others are told of', () => {
    const second =
      'Account Transcript\nTax period: Dec. 31, 2023\nAccount balance: $7.00\n150 Tax return filed 06-02-2024 $7.00'
    const reading = table('$10.00', '150 Tax return filed 06-02-2025 $10.00', second)
    expect(reading).toMatchObject({ periodEnd: { value: '2024-12-31' }, addsUp: true })
    expect(reading.problems.map(problem => problem.code)).toContain('several-documents')
  })
})
