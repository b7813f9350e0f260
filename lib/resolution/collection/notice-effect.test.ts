import { describe, expect, it } from 'vitest'
import { listNotices } from '../notices/catalogue'
import { noticeEffect, plainCode } from './notice-effect'

describe('what a notice does, beside the catalogue', () => {
  it('opens a levy hearing exactly where the catalogue says so', () => {
    for (const entry of listNotices()) {
      const effect = noticeEffect(entry.code)
      expect([entry.code, effect === 'final-levy-notice']).toEqual([entry.code, entry.hearing === 'levy'])
      expect([entry.code, effect === 'levy-made']).toEqual([entry.code, entry.hearing === 'post-levy'])
      if (entry.hearing === 'lien') expect(effect).toBe('lien')
    }
  })

  it('is never a hearing for CP504, a reminder, a default or a plain bill', () => {
    for (const code of [
      'CP504',
      'CP504B',
      'CP501',
      'CP503',
      'CP71C',
      'CP91',
      'CP298',
      'CP523',
      'LT16',
      'CP508C',
      'CP14',
    ]) {
      expect(['final-levy-notice', 'levy-made', 'lien']).not.toContain(noticeEffect(code))
    }
  })
})

it.each([
  ['CP 0014', 'CP14'],
  ['cp-14', 'CP14'],
  ['CP503C', 'CP503C'],
  ['LT 0011', 'LT11'],
  ['Letter 1058', 'L1058'],
  ['LTR 1058', 'L1058'],
  ['CP523 (SP)', 'CP523'],
  ['Form 668(Y)(c)', 'F668Y'],
])('%s is %s', (printed, plain) => expect(plainCode(printed)).toBe(plain))
