import { describe, expect, test } from 'vitest'
import type { CaseFacts } from '../facts'
import { day, type PlainDate } from '../time/plain-date'
import { findQuestion, type QuestionKey, questionKeys } from './questions'
import { answersInForce, isUnasked, said } from './said'

const source = {
  kind: 'entered',
  label: 'Entered',
  documentId: null,
  place: null,
  confirmedBy: null,
} as const
const compliance = { currentYear: null, employees: true, deposits: null, inBusiness: null }

function factsOf(value: string, on: PlainDate): Parameters<typeof isUnasked>[0] {
  const finances = { asOf: day('2026-06-01'), compliance } as unknown as CaseFacts['finances']
  return { clientKind: 'individual', answers: { employees: { value, on, source } }, finances }
}

describe('of an answer in the interview and one in the finances', () => {
  test('the newer one holds', () => {
    expect(said(factsOf('no', day('2026-11-01')), 'employees')).toBe(false)
    expect(said(factsOf('no', day('2020-01-01')), 'employees')).toBe(true)
  })

  test('that the client does not know is an answer, and nothing is put in its place', () => {
    expect(said(factsOf('unknown', day('2026-11-01')), 'employees')).toBeNull()
  })
})

describe('an answer that hangs on another one', () => {
  const answered = (values: Partial<Record<QuestionKey, string>>): Parameters<typeof isUnasked>[0] => ({
    clientKind: 'individual',
    answers: Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, { value, on: day('2026-11-01'), source }]),
    ),
  })
  const inForce = (values: Partial<Record<QuestionKey, string>>) =>
    Object.keys(answersInForce(answered(values)) ?? {})

  test('counts while the other one is yes, and says nothing once that was answered otherwise', () => {
    const away = { abroadFrom: '2024-07-01', abroadTo: '2025-07-01' }
    expect(inForce({ abroad: 'yes', ...away })).toEqual(['abroad', 'abroadFrom', 'abroadTo'])
    expect(inForce({ abroad: 'no', ...away })).toEqual(['abroad'])
    expect(inForce({ abroad: 'unknown', ...away })).toEqual(['abroad'])
    expect(inForce(away)).toEqual([])
    expect(answersInForce({})).toBeUndefined()
  })

  test('counts where the finances told the other one', () => {
    const answers = { deposits: { value: 'no', on: day('2026-11-01'), source } }
    const { finances } = factsOf('no', day('2026-11-01'))
    expect(answersInForce({ answers, finances })).toEqual(answers)
  })

  test('is not left to ask where the client said no, or does not know', () => {
    expect(isUnasked(answered({}), 'urgentHardship')).toBe(true)
    expect(isUnasked(answered({ hardship: 'yes' }), 'urgentHardship')).toBe(true)
    expect(isUnasked(answered({ hardship: 'no' }), 'urgentHardship')).toBe(false)
    expect(isUnasked(answered({ hardship: 'unknown' }), 'urgentHardship')).toBe(false)
    expect(isUnasked(answered({ hardship: 'yes', urgentHardship: 'no' }), 'urgentHardship')).toBe(false)
  })

  test('hangs on a question that hangs on none, and that is asked before it', () => {
    for (const key of questionKeys) {
      const parent = findQuestion(key).after as QuestionKey | undefined
      if (parent === undefined) continue
      expect(findQuestion(parent).after).toBeUndefined()
      expect(questionKeys.indexOf(parent)).toBeLessThan(questionKeys.indexOf(key))
    }
  })
})
