import { describe, expect, it } from 'vitest'
import { cases } from './cases'
import { flagWords, judgeTruth } from './judge-case'

describe('a case file from its papers raises exactly', () => {
  it.each(cases.map((one, index) => ({ index, one })))('$index $one.0', async ({ index, one }) => {
    const [, truth, flags] = one
    expect(flagWords(await judgeTruth(truth, index)).sort()).toEqual([...flags].sort())
  })
})
