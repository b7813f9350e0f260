import { describe, expect, it } from 'vitest'
import { readCase } from '../collection/case-view'
import { isOfficialUrl } from '../sources/hosts'
import type { Example, Trigger } from './trigger'
import { triggers } from './triggers'

const outcomes = (trigger: Trigger, { facts, asOf }: Example) =>
  trigger.evaluate(readCase(facts, asOf)).map(flag => flag.outcome)

describe.each(triggers.map(trigger => [`${trigger.id} ${trigger.title}`, trigger] as const))(
  '%s',
  (_, trigger) => {
    const { fires, quiet, unknown } = trigger.examples

    it(`fires: ${fires.tells}`, () => {
      expect(outcomes(trigger, fires)).toContain('flagged')
    })

    it(`stays quiet: ${quiet.tells}`, () => {
      expect(outcomes(trigger, quiet)).toEqual([])
    })

    if (typeof unknown === 'string') {
      it(`can always tell: ${unknown}`, () => expect(unknown.length).toBeGreaterThan(20))
    } else {
      it(`cannot tell: ${unknown.tells}`, () => {
        const flags = trigger.evaluate(readCase(unknown.facts, unknown.asOf))
        expect(flags.map(flag => flag.outcome)).toEqual(['unknown'])
        expect(flags[0]?.missing?.fact).toBeTruthy()
        expect(flags[0]?.missing?.document).toBeTruthy()
      })
    }

    it('names its authority, the page where it stands and the day it was checked', () => {
      for (const citation of trigger.citations) {
        expect(citation.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
        if (citation.kind !== 'policy') expect(isOfficialUrl(citation.url ?? '')).toBe(true)
      }
    })

    it('leads each conclusion back to a fact, and says what to do and what would change it', () => {
      for (const flag of trigger.evaluate(readCase(fires.facts, fires.asOf))) {
        expect(flag.evidence.length).toBeGreaterThan(0)
        expect(flag.claim).toMatch(/\.$/)
        expect(flag.nextAction).toMatch(/\.$/)
        expect(flag.wouldChange.length).toBeGreaterThan(0)
      }
    })
  },
)

describe('the rules together', () => {
  it('have ids of their own', () => {
    const ids = triggers.map(trigger => trigger.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('never promise an outcome', () => {
    const promises = /guarantee|will be (?:removed|abated|accepted|forgiven)|pennies|settle for/i
    for (const trigger of triggers) {
      const { fires } = trigger.examples
      // The law itself calls one agreement guaranteed (26 USC 6159(c)).
      const words = JSON.stringify(trigger.evaluate(readCase(fires.facts, fires.asOf))).replace(
        /guaranteed (?:installment )?agreement/gi,
        '',
      )
      expect(words).not.toMatch(promises)
    }
  })
})
