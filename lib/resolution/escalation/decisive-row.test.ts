import { describe, expect, it } from 'vitest'
import { assess } from '../assess'
import { rankForQueue } from '../queue/rank'
import { day } from '../time/plain-date'
import {
  exampleCase,
  exampleNotice,
  examplePeriod,
  exampleTranscript,
  returnRow,
  taxYear,
} from './example-facts'

const year = taxYear(2023)
const today = day('2026-11-24')
const row = (code: string, explanation: string, date = '2026-08-03') => ({ code, explanation, date })
const judge = (...rows: ReturnType<typeof row>[]) =>
  assess(
    exampleCase({
      periods: [
        examplePeriod(year, {
          transcript: exampleTranscript(year, [returnRow('2024-06-03', 900_000), ...rows]),
        }),
      ],
      notices: [exampleNotice({ code: 'CP504', periods: [year] })],
    }),
    today,
  )

describe('a decisive row that no rule judges', () => {
  it.each([
    ['914', 'Account under review', 'X-03', 1],
    ['520', 'Bankruptcy or other legal action filed', 'X-01', 1],
    ['480', 'Offer in compromise pending', 'X-16', 2],
    ['672', 'Removed payment', 'A-12', 2],
    ['922', 'Review of unreported income', 'E-16', 2],
  ])('code %s is named, and holds plans back', (code, explanation, ruleId, severity) => {
    const { flags, deadlines } = judge(row(code, explanation))
    const flag = flags.find(found => found.ruleId === ruleId)
    expect(flag).toMatchObject({ severity, outcome: 'flagged' })
    expect(flag?.claim).toContain(`Code ${code} stands on 2023`)
    expect(flag?.nextAction).toContain('This row is not judged: read it, and hold plan proposals until then.')
    const intent = flags.find(found => found.ruleId === 'E-05')
    expect(intent?.nextAction).toMatch(new RegExp(`^No plan yet: read code ${code} on 2023 first\\.`))
    expect(deadlines.map(({ what }) => what)).toContain(`Plan held back by code ${code} on 2023, 2023`)
  })

  it('no longer holds anything back once a later row closes it', () => {
    const { flags } = judge(
      row('520', 'Bankruptcy or other legal action filed', '2026-05-04'),
      row('521', 'Removed bankruptcy or other legal action'),
    )
    expect(flags.map(({ ruleId }) => ruleId)).not.toContain('X-01')
    expect(flags.find(found => found.ruleId === 'E-05')?.nextAction).toMatch(/^Propose one plan/)
  })

  it('is probably a hearing where a timely request stands within 60 days, and never certainly', () => {
    const { flags } = judge(
      row('971', 'Collection due process request received timely', '2026-07-06'),
      row('520', 'Bankruptcy or other legal action filed'),
    )
    const flag = flags.find(found => found.ruleId === 'X-01')
    expect(flag).toMatchObject({ severity: 2 })
    expect(flag?.claim).toContain('or a bankruptcy or suit')
  })

  it('leads the case where it is a criminal hold', () => {
    const { flags, nextStep } = judge(row('914', 'Account under review'))
    expect([...flags].sort((a, b) => rankForQueue(a, b, today))[0]?.ruleId).toBe('X-03')
    expect(nextStep.sentence).toContain('criminal tax attorney')
  })
})
