import { describe, expect, it } from 'vitest'
import {
  entered,
  examplePeriod,
  exampleTranscript,
  quarter,
  returnRow,
  taxYear,
} from '../escalation/example-facts'
import type { FormPeriod } from '../reading'
import { day } from '../time/plain-date'
import { readFiling } from './filing'

type Row = Parameters<typeof exampleTranscript>[1][number]
const withheld: Row = { code: '806', explanation: 'W-2 withholding', date: '2026-04-15', cents: -100_000 }
const extended: Row = {
  code: '460',
  explanation: 'Extension of time to file ext. Date 10-15-2026',
  date: '2026-04-15',
}

function filing(pulled: string, rows: Row[], period: FormPeriod = taxYear(2025), told = entered()) {
  const transcript = exampleTranscript(period, rows, { responseDate: day(pulled), returnPresent: false })
  return readFiling(examplePeriod(period, { transcript, entered: told }), [])
}

describe('a transcript that shows no return', () => {
  it('says nothing where it was pulled by the last day to file: 2025 is due on Apr 15, 2026', () => {
    expect(filing('2026-04-15', [withheld])).toMatchObject({
      state: 'unknown',
      askedFor: false,
      tooEarly: '2026-04-15',
    })
    expect(filing('2026-04-16', [withheld])).toMatchObject({
      state: 'unknown',
      askedFor: true,
      tooEarly: null,
    })
  })

  it('says nothing until the extended day that it prints', () => {
    expect(filing('2026-10-15', [withheld, extended])).toMatchObject({
      askedFor: false,
      tooEarly: '2026-10-15',
    })
    expect(filing('2026-10-16', [withheld, extended])).toMatchObject({ askedFor: true, tooEarly: null })
  })

  it('of a quarter says nothing until the end of the month after it, and its weekend', () => {
    const form941 = quarter('941', '2026-09-30')
    expect(filing('2026-11-02', [], form941).tooEarly).toBe('2026-11-02')
    expect(filing('2026-11-03', [], form941).tooEarly).toBeNull()
  })

  it('leaves what a person says: filed is not made unposted, and not filed stays so', () => {
    const by = (filed: 'filed' | 'not-filed', pulled: string) =>
      filing(pulled, [], taxYear(2025), entered({ filed })).state
    expect(by('filed', '2026-03-01')).toBe('filed')
    expect(by('filed', '2026-06-01')).toBe('unposted')
    expect(by('not-filed', '2026-03-01')).toBe('not-filed')
  })

  it('is no matter once a return has posted', () => {
    expect(filing('2026-03-01', [returnRow('2026-02-23', 500_000)])).toMatchObject({
      state: 'filed',
      tooEarly: null,
    })
  })
})

describe('a return that the IRS wrote', () => {
  const wrote: Row = {
    code: '150',
    explanation: 'Substitute tax return prepared by IRS',
    date: '2024-06-03',
    cents: 0,
  }
  const state = (...rows: Row[]) => {
    const transcript = exampleTranscript(taxYear(2022), rows)
    return readFiling(examplePeriod(taxYear(2022), { transcript }), []).state
  }

  it('files nothing for the taxpayer, until the own return is secured or posts as a second one', () => {
    expect(state(wrote)).toBe('substitute')
    for (const code of ['599', '976', '977'])
      expect(state(wrote, { code, explanation: 'Return', date: '2025-06-02' })).toBe('filed')
  })

  it('is never told by code 150 alone, nor by a second return', () => {
    expect(state(returnRow('2024-06-03', 500_000))).toBe('filed')
    const second: Row = { code: '976', explanation: 'Duplicate return filed', date: '2025-06-02' }
    expect(state(returnRow('2024-06-03', 500_000), second)).toBe('filed')
  })
})
