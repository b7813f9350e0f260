import { describe, expect, it } from 'vitest'
import { readCase } from '../collection/case-view'
import {
  exampleCase,
  examplePeriod,
  exampleTranscript,
  returnRow,
  taxYear,
} from '../escalation/example-facts'
import { exampleAnswers } from '../escalation/interview-rule'
import type { CaseFacts } from '../facts'
import { optionsInput } from '../options/read-options-input'
import { day } from '../time/plain-date'

const asOf = day('2026-11-24')
/** Assessed on June 1, 2020: ten years end on June 1, 2030. */
const year = taxYear(2019)
const period = examplePeriod(year, {
  transcript: exampleTranscript(year, [returnRow('2020-06-01', 900_000)]),
})

function statute(answers: Parameters<typeof exampleAnswers>[0], more: Partial<CaseFacts> = {}) {
  const facts = exampleCase({ periods: [period], answers: exampleAnswers(answers), ...more })
  const [one] = readCase(facts, asOf).periods
  const found = one?.account?.assessments[0]?.statute
  const { earliest, latest, stillRunning, suspendedDays } = found?.value ?? {}
  return {
    ...{ earliest, latest, stillRunning, suspendedDays },
    marks: found?.marks.map(({ about }) => about) ?? [],
    missing: found?.missing.map(({ fact }) => fact) ?? [],
    option: optionsInput(facts, asOf).accounts[0]?.collectible,
  }
}

describe('time abroad that the client tells', () => {
  it('moves the last day to collect by its days, and says that it rests on the client’s word', () => {
    // July 1, 2022 to July 1, 2023 are 365 days: June 1, 2030 becomes June 1, 2031.
    const found = statute({ abroad: 'yes', abroadFrom: '2022-07-01', abroadTo: '2023-07-01' })
    expect(found).toMatchObject({ earliest: '2031-06-01', latest: '2031-06-01', stillRunning: false })
    expect(found.marks).toContain('Time outside the United States')
    expect(found.option).toEqual({ earliest: '2031-06-01', latest: '2031-06-01' })
  })

  it('moves nothing where it was less than six months, or where there was none', () => {
    const short = statute({ abroad: 'yes', abroadFrom: '2022-07-01', abroadTo: '2022-12-01' })
    expect(short).toMatchObject({ earliest: '2030-06-01', latest: '2030-06-01' })
    for (const answers of [{ abroad: 'no' }, {}, { abroad: 'unknown' }] as const) {
      const none = statute(answers)
      expect(none).toMatchObject({ earliest: '2030-06-01', latest: '2030-06-01' })
      expect(none.marks).not.toContain('Time outside the United States')
    }
  })

  it('is a range where the days are only partly known, from nothing to all that it can have been', () => {
    const open = statute({ abroad: 'yes', abroadFrom: '2022-07-01' })
    expect(open).toMatchObject({ earliest: '2030-06-01', stillRunning: true })
    expect(open.latest).toBe('2034-10-25')
    expect(open.missing).toContain('Last day: Outside the United States')
    const back = statute({ abroad: 'yes', abroadTo: '2023-07-01' })
    expect(back).toMatchObject({ earliest: '2030-06-01', stillRunning: false })
    expect(back.latest?.slice(0, 4)).toBe('2033')
    expect(statute({ abroad: 'yes' }).latest).not.toBe('2030-06-01')
  })

  it('may reach only one of a couple, so that both days stand', () => {
    const told = { abroad: 'yes', abroadFrom: '2022-07-01', abroadTo: '2023-07-01' } as const
    expect(statute(told, { clientKind: 'couple' })).toMatchObject({
      earliest: '2030-06-01',
      latest: '2031-06-01',
    })
  })
})
