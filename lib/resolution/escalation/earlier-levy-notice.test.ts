import { describe, expect, it } from 'vitest'
import { assess } from '../assess'
import { day } from '../time/plain-date'
import { yearOfRows } from './account-rule'
import { exampleCase, exampleNotice, taxYear } from './example-facts'

const asOf = day('2026-11-24')
const debt = ['150', '2023-06-05', 900_000] as const
const issued = ['971', '2023-11-20', 0, 'Collection due process Notice of Intent to Levy -- issued'] as const
const signed = [
  '971',
  '2023-11-27',
  0,
  'Collection due process Notice of Intent to Levy -- return receipt signed',
] as const
const plan = ['971', '2024-04-22', 0, 'Installment agreement established'] as const
const lt11 = exampleNotice({ code: 'LT11', noticeDate: day('2026-10-28'), periods: [taxYear(2022)] })
const bill = exampleNotice({ code: 'CP14', noticeDate: day('2026-11-09'), periods: [taxYear(2025)] })

function flagOf(ruleId: string, rows: Parameters<typeof yearOfRows>[1], notices = [lt11]) {
  const facts = exampleCase({ periods: [yearOfRows(2022, rows)], notices })
  return assess(facts, asOf).flags.find(flag => flag.ruleId === ruleId)
}

describe('a final levy notice after an earlier one for the same period', () => {
  it('keeps its last day, and says that the right to court is in doubt and which paper tells', () => {
    const flag = flagOf('E-01', [debt, issued, signed])
    expect(flag).toMatchObject({
      severity: 1,
      outcome: 'flagged',
      deadline: { lastDay: '2026-11-27', kind: 'hard' },
    })
    expect(flag?.claim).toContain(
      'An earlier final levy notice of Nov 20, 2023 is on the account of 2022: if it was for the same tax, this one opens no new right to a hearing or Tax Court.',
    )
    expect(flag?.nextAction).toMatch(/^Send Form 12153 .* Get the final levy notice of Nov 20, 2023/)
    expect(flag?.evidence.map(({ value }) => value).join()).toContain('Notice of Intent to Levy -- issued')
    expect(JSON.stringify(flag?.citations)).toContain('6330(b)(2)')
    expect(flag?.wouldChange.join()).toContain('a later or substitute assessment')
  })

  it('is no other notice where the row is the mailing of the page itself', () => {
    const own = ['971', '2026-10-28', 0, issued[3]] as const
    expect(flagOf('E-01', [debt, own])?.claim).not.toContain('earlier')
  })

  it('is said of a year outside the notice in hand too', () => {
    const again = ['971', '2026-10-28', 0, issued[3]] as const
    expect(flagOf('M-03', [debt, issued, again], [bill])?.claim).toContain(
      'final levy notice of Nov 20, 2023',
    )
  })
})

describe('a final levy notice while the account shows an agreement that no row ends', () => {
  it('asks whether the plan still stands, because it would bar the levy', () => {
    const flag = flagOf('E-01', [debt, plan])
    expect(flag?.claim).toContain(
      'The account of 2022 shows an installment agreement of Apr 22, 2024 and no row that ends it: while it is in effect no levy may be made.',
    )
    expect(flag?.nextAction).toContain('Find out whether the plan for 2022 still stands')
    expect(flag?.deadline?.lastDay).toBe('2026-11-27')
  })

  it('asks nothing where a row ended it', () => {
    const ended = ['971', '2025-02-10', 0, 'No longer in installment agreement status'] as const
    expect(flagOf('E-01', [debt, plan, ended])?.claim).not.toContain('installment agreement')
  })
})

describe('the words of a final levy notice outside the notice in hand', () => {
  it('call no year another one where its own notice is on file', () => {
    const both = exampleCase({
      periods: [yearOfRows(2022, [debt])],
      notices: [lt11, bill],
    })
    const flag = assess(both, asOf).flags.find(({ ruleId }) => ruleId === 'M-03')
    expect(flag?.claim).toMatch(/^2022 is under a final levy notice/)
  })
})
