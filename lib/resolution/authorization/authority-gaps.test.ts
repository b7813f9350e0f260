import { describe, expect, it } from 'vitest'
import { assess } from '../assess'
import { readCase } from '../collection/case-view'
import { yearOfRows } from '../escalation/account-rule'
import { entered, exampleCase, exampleNotice, taxYear } from '../escalation/example-facts'
import type { AuthorizationFacts } from '../facts'
import { day } from '../time/plain-date'
import { authorityOf, listAuthorityGaps } from './coverage'

const asOf = day('2026-11-24')
const power = (from: string): AuthorizationFacts => ({
  authorizationId: 'power',
  form: '2848',
  representative: 'I. Calloway',
  covers: [{ form: '1040', from: day(from), to: day('2026-12-31') }],
  signedOn: day('2026-11-02'),
  posted: true,
  revokedOn: null,
  source: entered().source,
})
const facts = (authorizations?: AuthorizationFacts[]) =>
  exampleCase({
    periods: [yearOfRows(2022, [['150', '2023-06-05', 900_000]])],
    notices: [exampleNotice({ code: 'LT11', noticeDate: day('2026-10-28'), periods: [taxYear(2022)] })],
    ...(authorizations && { authorizations }),
  })
const gaps = (authorizations?: AuthorizationFacts[]) =>
  listAuthorityGaps(readCase(facts(authorizations), asOf)).map(({ period }) => period.label)
const step = (authorizations?: AuthorizationFacts[]) =>
  assess(facts(authorizations), asOf).flags.find(({ ruleId }) => ruleId === 'E-01')?.nextAction

describe('a problem year that no Form 2848 names', () => {
  it('is a gap in the authority on file, and whoever sends Form 12153 is told who signs it', () => {
    expect(gaps([power('2023-12-31')])).toEqual(['2022'])
    expect(step([power('2023-12-31')])).toContain(
      'The taxpayer must sign it: no Form 2848 on file names 2022.',
    )
  })

  it('is none where the form names it, nor before any form was recorded', () => {
    expect(gaps([power('2020-12-31')])).toEqual([])
    expect(gaps()).toEqual([])
    expect(step([power('2020-12-31')])).not.toContain('must sign')
    expect(step()).not.toContain('must sign')
  })
})

describe('what the forms on file let us do', () => {
  const held = (forms: Partial<AuthorizationFacts>[], authorityOnFile: boolean | null = null) => {
    const authorizations = forms.map(told => ({ ...power('2020-12-31'), ...told }))
    return authorityOf({ authorityOnFile, ...(forms.length > 0 && { authorizations }) }, asOf)
  }

  it('is to speak by a Form 2848 that stands, and only to see by a Form 8821', () => {
    expect(held([{}])).toBe('representation')
    expect(held([{ form: '8821' }], false)).toBe('information-only')
    expect(held([{ form: '8821' }, {}])).toBe('representation')
    expect(held([{ revokedOn: day('2026-11-10') }, { form: '8821' }])).toBe('information-only')
    expect(held([{ revokedOn: day('2026-11-10') }], false)).toBe('none')
  })

  it('is what a person said before any form was entered, or nothing where nobody did', () => {
    expect([held([], true), held([], false), held([])]).toEqual(['representation', 'none', null])
  })

  it('is said in the next step where it is information only', () => {
    const seen: AuthorizationFacts = { ...power('2020-12-31'), form: '8821' }
    const step = assess(exampleCase({ authorityOnFile: false, authorizations: [seen] }), asOf).nextStep
    expect(step.because).toContain('Only Form 8821 is on file')
  })
})
