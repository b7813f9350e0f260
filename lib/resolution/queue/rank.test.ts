import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FlagFinding, Severity } from '../assessment'
import { readCase } from '../collection/case-view'
import { levyHearingOpen } from '../escalation/levy-hearing-open'
import { levyRunning } from '../escalation/levy-running'
import { addDays, day } from '../time/plain-date'
import { comparePlaces, type QueuePlace, queueKey, rankForQueue } from './rank'
import { compareSentence, inDays, whyHere } from './why'

const today = day('2026-11-24')
const { fires } = levyHearingOpen.examples
const [sample] = levyHearingOpen.evaluate(readCase(fires.facts, fires.asOf))
if (sample === undefined) throw new Error('The example of E-01 must fire.')
const base: FlagFinding = sample
const [levy] = levyRunning.evaluate(readCase(levyRunning.examples.fires.facts, today))
if (levy === undefined) throw new Error('The example of E-06 must fire.')
const served: FlagFinding = levy

function finding(told: { severity: Severity; days: number | null; reversibility: 0 | 1 | 2 }): FlagFinding {
  const deadline =
    base.deadline && told.days !== null ? { ...base.deadline, lastDay: addDays(today, told.days) } : null
  return { ...base, severity: told.severity, reversibility: told.reversibility, deadline }
}

const anyPlace: fc.Arbitrary<QueuePlace> = fc
  .record({
    severity: fc.constantFrom<Severity>(1, 2, 3, 4),
    days: fc.option(fc.integer({ min: -3, max: 3 })),
    reversibility: fc.constantFrom<0 | 1 | 2>(0, 1, 2),
    untouched: fc.integer({ min: 0, max: 2 }),
    caseId: fc.uuid(),
    levied: fc.boolean(),
  })
  .map(({ untouched, caseId, levied, ...told }) => ({
    finding: levied ? { ...served, severity: told.severity } : finding(told),
    lastTouchedOn: addDays(today, -untouched),
    caseId,
  }))

/** As a database of collation "C" compares text. */
function byBytes(a: string, b: string): number {
  const [first, second] = [new TextEncoder().encode(a), new TextEncoder().encode(b)]
  const at = first.findIndex((byte, index) => byte !== second[index])
  return at < 0 ? first.length - second.length : (first[at] ?? -1) - (second[at] ?? -1)
}

describe('the order of the queue', () => {
  it('is the byte order of its keys', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, (a, b) => {
        expect(Math.sign(comparePlaces(a, b))).toBe(Math.sign(byBytes(queueKey(a), queueKey(b))))
      }),
      { numRuns: 2000 },
    )
  })

  it('is total: no two cases stand in the same place', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, (a, b) => {
        expect(comparePlaces(a, b) === 0).toBe(a.caseId === b.caseId && queueKey(a) === queueKey(b))
      }),
    )
  })

  it('puts the severer first, then the nearer day, then what cannot be undone, then the longest untouched', () => {
    const place = (told: Parameters<typeof finding>[0], untouched = 0): QueuePlace => ({
      finding: finding(told),
      lastTouchedOn: addDays(today, -untouched),
      caseId: 'a',
    })
    const inOrder = [
      place({ severity: 1, days: 1, reversibility: 0 }),
      place({ severity: 1, days: 1, reversibility: 1 }, 5),
      place({ severity: 1, days: 1, reversibility: 1 }, 2),
      place({ severity: 1, days: 10, reversibility: 0 }),
      place({ severity: 1, days: null, reversibility: 0 }),
      place({ severity: 2, days: 0, reversibility: 0 }),
    ]
    expect([...inOrder].reverse().sort(comparePlaces)).toEqual(inOrder)
  })

  it('puts a levy that takes property now before any clock that still runs, though it has no day', () => {
    const running = { finding: served, lastTouchedOn: today, caseId: 'b' }
    const clock = {
      finding: finding({ severity: 1, days: 0, reversibility: 0 }),
      lastTouchedOn: addDays(today, -30),
      caseId: 'a',
    }
    expect(served.deadline).toBeNull()
    expect(comparePlaces(running, clock)).toBeLessThan(0)
    expect(rankForQueue(served, clock.finding)).toBeLessThan(0)
    expect(whyHere(served, today)).toBe('A levy is running for 2022.')
    expect(compareSentence({ ...running, name: 'Orr' }, { ...clock, name: 'Halloran' }, today)).toBe(
      'Above Halloran: property is being taken now, there a day still runs.',
    )
  })

  it('lets the nearer day speak for a case among flags of one severity', () => {
    const near = finding({ severity: 1, days: 1, reversibility: 2 })
    const far = finding({ severity: 1, days: 20, reversibility: 0 })
    expect(rankForQueue(near, far)).toBeLessThan(0)
  })
})

describe('the sentence of a place', () => {
  it('tells the day with its weekday and how far it is', () => {
    expect(whyHere(base, today)).toBe('The right to a hearing for 2022 ends Wed, Nov 25, 2026, tomorrow.')
  })

  it('says by what it stands above the next', () => {
    const above = (told: Parameters<typeof finding>[0]) => ({
      finding: finding(told),
      lastTouchedOn: today,
      name: 'Halloran',
    })
    const below = { ...above({ severity: 1, days: 10, reversibility: 1 }), name: 'Orr' }
    expect(compareSentence(above({ severity: 1, days: 1, reversibility: 0 }), below, today)).toBe(
      'Above Orr: its day is tomorrow, the other in 10 days.',
    )
    expect(compareSentence(above({ severity: 1, days: 10, reversibility: 0 }), below, today)).toBe(
      'Above Orr: what is lost here cannot be undone, there it is hard to undo.',
    )
    expect(
      compareSentence(
        { ...above({ severity: 1, days: 10, reversibility: 1 }), lastTouchedOn: addDays(today, -5) },
        below,
        today,
      ),
    ).toBe('Above Orr: last touched 5 days ago, the other today.')
  })

  it('counts days as people do', () => {
    expect([0, 1, 6, -1, -12].map(inDays)).toEqual([
      'today',
      'tomorrow',
      'in 6 days',
      'yesterday',
      '12 days ago',
    ])
  })
})
