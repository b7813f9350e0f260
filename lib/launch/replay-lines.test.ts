import { describe, expect, test } from 'vitest'
import { day, rulePack } from '@/lib/resolution'
import { isProof, replayLines } from './replay-lines'

const same = {
  caseNumber: 12,
  judgedOn: day('2026-11-24'),
  pack: { number: 1, hash: rulePack.hash },
  samePack: true,
  factsIntact: true,
  outcomeIntact: true,
  equal: true,
  moves: [],
}
const move = { about: 'Next step', before: 'Call the IRS.', after: null }

describe('a judgement made once more', () => {
  test('is a proof where facts and result are the same', () => {
    expect(replayLines(same).slice(1)).toEqual(['Equal, bit for bit.'])
    expect(isProof(same)).toBe(true)
  })

  test('stored by another pack says so, and that it proves nothing of that one', () => {
    const [, told, result] = replayLines({
      ...same,
      samePack: false,
      pack: { number: 7, hash: 'e'.repeat(64) },
    })
    expect(told).toMatch(/^The rules here are another pack, \d+ \([0-9a-f]{12}\): no proof of the old one\.$/)
    expect(result).toBe('Equal, bit for bit.')
  })

  test('is never called equal where anything moved, and says what', () => {
    const moved = { ...same, equal: false, outcomeIntact: false, moves: [move] }
    expect(replayLines(moved).slice(1)).toEqual([
      'What was kept of the outcome is not what its hash was made of.',
      'Not equal.',
      '  Next step: Call the IRS. -> none',
    ])
    expect(isProof(moved)).toBe(false)
  })

  test('that differs in words alone says so', () => {
    expect(replayLines({ ...same, equal: false }).at(-1)).toContain('no flag, day or step does')
  })
})
