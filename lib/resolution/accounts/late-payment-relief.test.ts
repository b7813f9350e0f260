import { describe, expect, test } from 'vitest'
import { readCase } from '../collection/case-view'
import {
  exampleCase,
  exampleNotice,
  examplePeriod,
  exampleTranscript,
  quarter,
  taxYear,
} from '../escalation/example-facts'
import type { CaseFacts } from '../facts'
import { cents } from '../money/cents'
import type { FormPeriod } from '../reading'
import { day } from '../time/plain-date'

type Row = Parameters<typeof exampleTranscript>[1][number]
const asOf = day('2024-06-17')
const bill = (on: string, code = 'CP14'): Row => ({
  code: '971',
  explanation: 'Notice issued',
  date: on,
  noticeCode: code,
})

/** $10,000.00 of 2020, due May 17, 2021, assessed July 5, 2021, and nothing paid. */
function accrued(
  rows: Row[],
  {
    assessed = '2021-07-05',
    tax = 1_000_000,
    period = taxYear(2020),
    notices = [],
  }: { assessed?: string; tax?: number; period?: FormPeriod } & Partial<Pick<CaseFacts, 'notices'>> = {},
) {
  const posted: Row = { code: '150', explanation: 'Tax return filed', date: assessed, cents: tax }
  const transcript = exampleTranscript(period, [posted, ...rows], {
    responseDate: day('2024-06-10'),
    accruedInterestCents: null,
  })
  const facts = exampleCase({ periods: [examplePeriod(period, { transcript })], notices })
  const [one] = readCase(facts, asOf).periods
  const found = one?.account?.accrueTo(asOf)
  if (!found) throw new Error('Nothing accrues')
  return { ...found, says: found.remarks.filter(remark => remark.includes('2024-7')) }
}

// By June 17, 2024 37 months had begun, 2 of them by the day of assessment: 35 of half a percent are $1,750.00.
const whole = 175_000
// The months that begin from February 18, 2022 to March 18, 2024 are 26: 9 are left.
const relieved = 45_000

describe('late payment of 2020 and 2021 under Notice 2024-7', () => {
  test('is forgiven from February 5, 2022 where the first bill went out before', () => {
    const found = accrued([bill('2021-07-05')])
    expect(found.penalty).toBe(relieved)
    expect(found.says).toContain('Notice 2024-7 forgives the addition of Feb 5, 2022 to Mar 31, 2024.')
  })

  test('is not forgiven where the first bill went out after December 7, 2023, or the return was assessed after it', () => {
    expect(accrued([bill('2023-12-11')])).toMatchObject({ penalty: whole, says: [] })
    const late = accrued([], { assessed: '2023-12-11' })
    expect(late.says).toEqual([])
    expect(late.penalty).not.toBeNull()
  })

  test('is not told where no paper tells of the first bill: both amounts are named, and neither is chosen', () => {
    const found = accrued([])
    expect(found).toMatchObject({ penalty: null, balancePlusAccruals: null })
    expect(found.says).toEqual([
      'Whether, and from when, Notice 2024-7 forgives the addition is not known: the day of the first bill (CP14) is on no paper on file.',
    ])
    const interest = found.interest ?? cents(0)
    expect(found.owed).toEqual({
      atLeast: 1_000_000 + interest + relieved,
      atMost: 1_000_000 + interest + whole,
    })
  })

  test('is forgiven where a later notice shows that the first bill had gone out before February 5, 2022', () => {
    expect(accrued([bill('2022-01-10', 'CP501')]).penalty).toBe(relieved)
  })

  test('is forgiven from a day between where the later notice came after it', () => {
    const found = accrued([bill('2022-06-20', 'CP501')])
    expect(found.penalty).toBeNull()
    expect(found.says.join(' ')).toContain('Whether, and from when')
    // At the most the months from July 18, 2022 on were forgiven: five more are charged.
    expect((found.owed?.atMost ?? 0) - (found.owed?.atLeast ?? 0)).toBe(5 * 5_000)
  })

  test('takes the page of the first bill for its day', () => {
    const notices = [
      exampleNotice({
        code: 'CP14',
        noticeDate: day('2021-07-05'),
        periods: [taxYear(2020)],
        amountDueCents: cents(1_000_000),
      }),
    ]
    expect(accrued([], { notices }).penalty).toBe(relieved)
  })

  test('is no matter from $100,000 on, for another year, or for payroll tax', () => {
    expect(accrued([], { tax: 10_000_000 }).says).toEqual([])
    expect(accrued([], { period: taxYear(2022), assessed: '2023-06-05' }).says).toEqual([])
    expect(accrued([], { period: quarter('941', '2021-03-31') }).says).toEqual([])
  })
})
