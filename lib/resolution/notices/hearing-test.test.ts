import { describe, expect, it } from 'vitest'
import { listNotices } from './catalogue'
import { testHearing } from './hearing-test'

const byCode = (code: string) => testHearing({ code, title: null, firstPage: null }).value
const byText = (title: string, firstPage = '') => testHearing({ code: null, title, firstPage })

describe('whether a notice opens a hearing', () => {
  it.each(['LT11', 'L1058', 'CP90', 'CP297', 'CP77', 'CP177'])('%s does, before the levy', code => {
    expect(byCode(code)).toBe('levy')
  })

  it.each(['CP92', 'CP242', 'CP90C', 'CP297A', 'CP297C', 'L1058D'])('%s does, after the levy', code => {
    expect(byCode(code)).toBe('post-levy')
  })

  it('Letter 3172 does, about the lien', () => {
    expect(byCode('Letter 3172')).toBe('lien')
  })

  it.each([
    'CP14',
    'CP14C',
    'CP501',
    'CP503',
    'CP504',
    'CP504B',
    'CP71A',
    'CP71C',
    'CP91',
    'CP298',
    'CP523',
    'CP623',
    'LT16',
    'LT38',
    'LT39',
    'L3174',
    'CP508C',
  ])('%s does not', code => {
    expect(byCode(code)).toBe('none')
  })

  it('is answered for every code of the catalogue, and only two papers must be read', () => {
    const uncertain = listNotices().filter(({ code }) => byCode(code) === 'uncertain')
    expect(uncertain.map(({ code }) => code)).toEqual(['LT73', 'LT75'])
  })

  it('is told by the code before any text: a CP504 speaks of the hearing that a later notice will give', () => {
    const page =
      'Notice of intent to levy. If you do not pay, you will get a notice of your right to a hearing, Form 12153.'
    expect(testHearing({ code: 'CP504', title: 'Notice of intent to levy', firstPage: page }).value).toBe(
      'none',
    )
  })

  it('is told by the headline alone where the code was not read, with a day to ask by or the form', () => {
    const title = 'Final notice of intent to levy and notice of your right to a hearing'
    expect(byText(title, 'Form 12153 is enclosed').value).toBe('levy')
    expect(byText(title, 'You must request your hearing by April 1, 2020').value).toBe('levy')
    expect(byText(title).value).toBe('uncertain')
    expect(byText('Notice of levy and notice of your right to a hearing', 'Form 12153').value).toBe(
      'post-levy',
    )
    const lien = 'Notice of Federal Tax Lien Filing and Your Right to a Hearing Under IRC 6320'
    expect(byText(lien, 'You must request a hearing by June 17, 2026').value).toBe('lien')
  })

  it('is not certain where the right stands in the body alone, or nothing was read', () => {
    const found = byText('Notice of intent to levy', 'a notice of your right to a hearing, Form 12153')
    expect(found).toMatchObject({ value: 'uncertain', missing: [{}] })
    expect(testHearing({ code: 'CP999', title: null, firstPage: null }).value).toBe('uncertain')
    expect(byText('You have unpaid taxes for 2024', 'your right to a hearing').value).toBe('none')
  })
})
