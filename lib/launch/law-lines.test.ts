import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { day, reviewLaw } from '@/lib/resolution'
import { endedInUse, lawLines } from './law-lines'

const textOn = (on: string) => lawLines(reviewLaw(day(on))).join('\n')

/** The lines under one head. */
function under(text: string, head: string): string {
  const found = text.split('\n\n').find(part => part.startsWith(head))
  if (found === undefined) throw new Error(`No section ${head}`)
  return found
}

describe('the report of the law', () => {
  it('says how long what ends soon is still published, and who leans on it', () => {
    const ending = under(textOn('2026-11-24'), 'Ending soon')
    expect(ending).toMatch(
      /Underpayment rate \(underpayment-rate\): published through Dec 31, 2026, 37 days left; used by .*Interest/,
    )
  })

  it('moves it to what has ended on the day after', () => {
    const text = textOn('2027-01-01')
    expect(under(text, 'Past their last published day')).toContain(
      'published through Dec 31, 2026, 1 day ago',
    )
    expect(under(text, 'Ending soon')).toBe('Ending soon: none')
  })

  it('lists everything as stale when the firm’s time to look again has passed', () => {
    expect(under(textOn('2027-11-23'), 'Stale')).toBe('Stale, to be looked up again: none')
    expect(under(textOn('2027-11-24'), 'Stale')).toContain('last checked Nov 24, 2026, due Nov 24, 2027')
  })

  it('names conflicts, and of what is in use the rows that nobody read at their authority', () => {
    const text = textOn('2026-11-24')
    expect(under(text, 'Sources conflict')).toContain('$22')
    expect(under(text, 'Unverified and in use')).toContain('today’s among them (IRM 1.2.1')
    expect(under(text, 'Rules whose texts')).toContain('C-01')
  })

  it('says by its id which cases stand behind each rule', () => {
    const { rules } = reviewLaw(day('2026-11-24'))
    const cases = under(textOn('2026-11-24'), 'Rules by the cases')
    for (const { rule } of rules) expect(cases).toContain(`  ${rule.id}  ${rule.title}: fires; stays quiet;`)
  })

  it('leaves out of what is in use the figures that nothing uses', () => {
    const unused = reviewLaw(day('2026-11-24')).figures.filter(({ uses }) => uses.length === 0)
    expect(unused.length).toBeGreaterThan(0)
    const secondary = under(textOn('2026-11-24'), 'Secondary and in use')
    for (const { parameter } of unused) expect(secondary).not.toContain(`(${parameter.table})`)
  })
})

describe('a report whose reader has seen enough', () => {
  it('ends without a word about it', { timeout: 60_000 }, () => {
    const command = `'${process.execPath}' --import tsx lib/launch/law-report.ts | head -1`
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' })
    expect(stdout).toMatch(/^The law on /)
    expect(stderr).toBe('')
  })
})

describe('what fails the report', () => {
  it('is a figure in use on a day for which it is not published', () => {
    expect(endedInUse(reviewLaw(day('2026-12-31')))).toEqual([])
    const ended = endedInUse(reviewLaw(day('2027-01-01')))
    expect(ended).toContain('underpayment-rate')
    const inUse = new Set(
      reviewLaw(day('2027-01-01'))
        .figures.filter(({ uses }) => uses.length > 0)
        .map(({ parameter }) => parameter.table),
    )
    expect(ended.filter(table => !inUse.has(table))).toEqual([])
  })
})
