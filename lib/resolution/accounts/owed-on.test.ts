import { describe, expect, it } from 'vitest'
import { readCase } from '../collection/case-view'
import {
  billInDoubt,
  entered,
  exampleCase,
  exampleNotice,
  examplePeriod,
  exampleTranscript,
  returnRow,
  taxYear,
} from '../escalation/example-facts'
import type { CaseFacts } from '../facts'
import { cents, dollars } from '../money/cents'
import { day } from '../time/plain-date'
import { owedOn } from './owed-on'

const asOf = day('2026-11-24')
const year = taxYear(2025)
const owed = (facts: Partial<CaseFacts>) => {
  const [period] = readCase(exampleCase(facts), asOf).periods
  return period ? owedOn(period, asOf) : undefined
}
const transcript = exampleTranscript(year, [returnRow('2026-06-01', 500_000)], {
  responseDate: day('2026-09-01'),
})
const bill = exampleNotice({
  code: 'CP501',
  noticeDate: day('2026-11-02'),
  periods: [year],
  amountDueCents: dollars(5_100),
})

describe('what a period costs to pay', () => {
  it('starts from a bill that is newer than the transcript', () => {
    const found = owed({ periods: [examplePeriod(year, { transcript })], notices: [bill] })
    expect(found).toMatchObject({ assessed: 510_000, basis: 'told', interest: null, penalty: null })
    expect(found?.owed?.atLeast).toBe(510_000)
    // 22 days of 7 % and one month of 1 %: $21.56 and $51.00 at the most.
    expect(found?.owed?.atMost).toBe(510_000 + 2_157 + 5_100)
    expect(found?.remarks.join(' ')).toContain('CP501 of Nov 2, 2026')
  })

  it('is not told where a bill contradicts itself, or where nobody told a balance', () => {
    expect(owed({ notices: [billInDoubt(900, 800)] })).toBeNull()
    expect(owed({ periods: [examplePeriod(year)] })).toBeNull()
  })

  it('is nothing more than a credit, and to the cent on the day of the bill', () => {
    const credit = entered({ balanceCents: cents(-500), balanceAsOf: day('2026-09-01') })
    expect(owed({ periods: [examplePeriod(year, { entered: credit })] })).toMatchObject({
      balancePlusAccruals: -500,
      owed: { atLeast: -500, atMost: -500 },
    })
    expect(owed({ notices: [{ ...bill, noticeDate: asOf }] })?.balancePlusAccruals).toBe(510_000)
  })

  it('is not known how much at the most where nobody knows the day of the balance', () => {
    const undated = entered({ balanceCents: dollars(900) })
    expect(owed({ periods: [examplePeriod(year, { entered: undated })] })).toMatchObject({
      assessed: 90_000,
      owed: null,
    })
  })

  it('of a year whose late payment cannot be told is a range: what is known, and the most the law lets grow', () => {
    const rows = [
      returnRow('2026-06-01', 500_000),
      { code: '971', explanation: 'Installment agreement established', date: '2026-07-01' },
    ]
    const agreed = exampleTranscript(year, rows, {
      responseDate: day('2026-11-24'),
      accruedInterestCents: null,
    })
    const found = owed({ periods: [examplePeriod(year, { transcript: agreed })] })
    expect(found).toMatchObject({ assessed: 500_000, penalty: null, balancePlusAccruals: null })
    expect(found?.owed?.atLeast).toBe(500_000 + (found?.interest ?? 0))
    expect(found?.owed?.atMost).toBeGreaterThan(found?.owed?.atLeast ?? 0)
  })
})
