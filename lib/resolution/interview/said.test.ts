import { describe, expect, test } from 'vitest'
import type { CaseFacts } from '../facts'
import { day, type PlainDate } from '../time/plain-date'
import { said } from './said'

const source = {
  kind: 'entered',
  label: 'Entered',
  documentId: null,
  place: null,
  confirmedBy: null,
} as const
const compliance = { currentYear: null, employees: true, deposits: null, inBusiness: null }

function factsOf(value: string, on: PlainDate): Parameters<typeof said>[0] {
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
