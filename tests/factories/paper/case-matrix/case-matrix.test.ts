import { describe, expect, it } from 'vitest'
import { triggers } from '@/lib/resolution/escalation/triggers'
import { cases } from './cases'
import { flagWords, judgeTruth } from './judge-case'

describe('a case file from its papers raises exactly', () => {
  it.each(cases.map((one, index) => ({ index, one })))('$index $one.0', async ({ index, one }) => {
    const [, truth, flags] = one
    expect(flagWords(await judgeTruth(truth, index)).sort()).toEqual([...flags].sort())
  })
})

describe('the matrix of case files', () => {
  it('is of 120 at least, each told once', () => {
    const told = cases.map(([tells]) => tells)
    expect(told.length).toBeGreaterThanOrEqual(120)
    expect(told.filter((tells, index) => told.indexOf(tells) !== index)).toEqual([])
  })

  it('shows every rule firing at least once', () => {
    const raised = new Set(
      cases.flatMap(([, , flags]) =>
        flags.flatMap(words => {
          const [rule = '', ...others] = words.split(' ')
          return [rule, ...others.filter(other => other.startsWith('+')).map(other => other.slice(1))]
        }),
      ),
    )
    expect(triggers.map(({ id }) => id).filter(id => !raised.has(id))).toEqual([])
  })
})
