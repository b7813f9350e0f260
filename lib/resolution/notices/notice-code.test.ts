import { describe, expect, test } from 'vitest'
import { findNotice, hearingRightOf, listNotices } from './catalogue'
import { normaliseNoticeCode, noticeCodeAtStart } from './notice-code'

describe('notice codes', () => {
  test.each([
    ['CP14', 'CP14'],
    ['CP 14', 'CP14'],
    ['CP-14', 'CP14'],
    ['CP 0014', 'CP14'],
    ['CP0504', 'CP504'],
    ['CP05A', 'CP05A'],
    ['CP503C', 'CP503C'],
    ['CP14IA', 'CP14IA'],
    ['CP2000', 'CP2000'],
    ['LT11', 'LT11'],
    ['LT 0011', 'LT11'],
    ['Letter 11', 'LT11'],
    ['LTR 1058', 'L1058'],
    ['Letter 1058', 'L1058'],
    ['Letter 3172', 'L3172'],
  ])('%s is %s', (printed, code) => {
    expect(normaliseNoticeCode(printed)).toBe(code)
  })

  test('what is glued behind a code does not become its suffix', () => {
    expect(noticeCodeAtStart('CP14Tax year')?.code).toBe('CP14')
    expect(noticeCodeAtStart('CP14 Notice date')?.code).toBe('CP14')
    expect(noticeCodeAtStart('CP14NOTICE DATE')?.code).toBe('CP14')
    expect(noticeCodeAtStart('Letter 3172 (DO)   Date')?.code).toBe('L3172')
  })

  test.each(['CP', 'CPA 14', 'CP14567', 'Notice', '1040'])('%s is no notice code', text => {
    expect(noticeCodeAtStart(text)).toBeNull()
  })
})

describe('the catalogue', () => {
  test('only levy and lien notices with a hearing right say so; CP504 does not', () => {
    expect(hearingRightOf('LT11')).toBe('levy')
    expect(hearingRightOf('L3172')).toBe('lien')
    expect(hearingRightOf('CP92')).toBe('post-levy')
    expect(hearingRightOf('CP504')).toBe('no')
    expect(hearingRightOf('CP9999')).toBeNull()
  })

  test('a suffix is part of a code', () => {
    expect(findNotice('CP503C')?.code).toBe('CP503C')
    expect(findNotice('CP503Z')).toBeNull()
  })

  test('every code is spelled the one way and stands once', () => {
    const codes = listNotices().map(entry => entry.code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const code of codes) expect(code).toMatch(/^(CP|LT|L|F)\d+[A-Z]{0,2}$/)
  })
})
