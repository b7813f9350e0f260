import { describe, expect, it } from 'vitest'
import { exampleNotice, exampleTranscript, returnRow, taxYear } from '../escalation/example-facts'
import { type Cents, cents } from '../money/cents'
import { day } from '../time/plain-date'
import { findAccrualCeiling } from './accrual-ceiling'
import { compareNotice } from './compare-notice'

/** The dossier's first transcript: 18,412.00 − 11,900.00 + 96.00 + 65.12 + 60.22 = 6,733.34 on Jun 2, 2025. */
const rows = [
  returnRow('2025-06-02', 1_841_200),
  { code: '806', explanation: 'W-2 or 1099 withholding', date: '2025-04-15', cents: -1_190_000 },
  { code: '176', explanation: 'Penalty for not pre-paying tax', date: '2025-06-02', cents: 9_600 },
  { code: '276', explanation: 'Penalty for late payment of tax', date: '2025-06-02', cents: 6_512 },
  { code: '196', explanation: 'Interest charged for late payment', date: '2025-06-02', cents: 6_022 },
]
const pulled = (responseDate: string) =>
  exampleTranscript(taxYear(2024), rows, { responseDate: day(responseDate) })

function compare(noticeDate: string, amountDueCents: Cents, transcript = pulled('2026-03-20')) {
  const notice = exampleNotice({ code: 'CP14', periods: [taxYear(2024)] })
  return compareNotice({ notice: { ...notice, noticeDate: day(noticeDate), amountDueCents }, transcript })
}

describe('a notice beside the transcript', () => {
  it('agrees to the cent on the day of the assessment', () => {
    expect(compare('2025-06-02', cents(673_334))).toMatchObject({ verdict: 'agrees', differenceCents: 0 })
  })

  it('may be larger by what accrued until a later notice', () => {
    // Nine months on: late-payment penalty 423.28 and interest 361.89, as the dossier's second transcript posts them.
    expect(compare('2026-03-02', cents(673_334 + 42_328 + 36_189)).verdict).toBe('agrees')
  })

  it('differs when it asks for more than could have accrued', () => {
    expect(compare('2025-06-02', cents(913_334))).toMatchObject({
      verdict: 'differs',
      unexplainedCents: 240_000,
    })
  })

  it('differs when it asks for less than is assessed', () => {
    expect(compare('2025-06-02', cents(433_334))).toMatchObject({
      verdict: 'differs',
      unexplainedCents: -240_000,
    })
  })

  it('leaves the larger of $10.00 and half a percent alone', () => {
    // Half a percent of 6,766.00 is 33.83.
    expect(compare('2025-06-02', cents(676_600)).verdict).toBe('agrees')
    expect(compare('2025-06-02', cents(677_000)).verdict).toBe('differs')
  })

  it('is not judged by a transcript pulled before it was written', () => {
    expect(compare('2025-06-02', cents(913_334), pulled('2025-05-30')).verdict).toBe('transcript-too-old')
  })
})

describe('the most that can have accrued', () => {
  it('covers what the IRS assessed on the dossier’s account between two days', () => {
    const ceiling = findAccrualCeiling(cents(673_334), day('2025-06-02'), day('2026-03-02')) ?? 0
    expect(ceiling).toBeGreaterThanOrEqual(42_328 + 36_189)
  })

  it('is nothing backwards in time or on a credit', () => {
    expect(findAccrualCeiling(cents(100_000), day('2026-03-02'), day('2026-03-02'))).toBe(0)
    expect(findAccrualCeiling(cents(-100_000), day('2025-03-02'), day('2026-03-02'))).toBe(0)
  })

  it('is not told past the last published rate', () => {
    expect(findAccrualCeiling(cents(100_000), day('2026-12-01'), day('2026-12-31'))).not.toBeNull()
    expect(findAccrualCeiling(cents(100_000), day('2026-12-01'), day('2027-01-01'))).toBeNull()
  })

  it('compounds interest daily through a leap year', () => {
    // 2024: 8% on $10,000.00; (1 + 0.08/366)^366 − 1 = 8.3278%, and 14 stretches of 28 days at 1%.
    const ceiling = findAccrualCeiling(cents(1_000_000), day('2023-12-31'), day('2024-12-31'))
    expect(ceiling).toBe(Math.ceil(1_000_000 * ((1 + 0.08 / 366) ** 366 - 1) + 140_000))
  })
})
