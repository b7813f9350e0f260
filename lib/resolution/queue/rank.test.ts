import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FlagFinding, Severity } from '../assessment'
import { readCase } from '../collection/case-view'
import { levyHearingMissed } from '../escalation/levy-hearing-missed'
import { levyHearingOpen } from '../escalation/levy-hearing-open'
import { levyRunning } from '../escalation/levy-running'
import { addDays, day } from '../time/plain-date'
import { comparePlaces, dangerOf, type QueuePlace, queueKey, rankForQueue } from './rank'
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
        expect(Math.sign(comparePlaces(a, b, today))).toBe(
          Math.sign(byBytes(queueKey(a, today), queueKey(b, today))),
        )
      }),
      { numRuns: 2000 },
    )
  })

  it('is total: no two cases stand in the same place', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, (a, b) => {
        expect(comparePlaces(a, b, today) === 0).toBe(
          a.caseId === b.caseId && queueKey(a, today) === queueKey(b, today),
        )
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
    expect([...inOrder].reverse().sort((a, b) => comparePlaces(a, b, today))).toEqual(inOrder)
  })

  it('puts a levy that takes property now before any clock that still runs, though it has no day', () => {
    const running = { finding: served, lastTouchedOn: today, caseId: 'b' }
    const clock = {
      finding: finding({ severity: 1, days: 0, reversibility: 0 }),
      lastTouchedOn: addDays(today, -30),
      caseId: 'a',
    }
    expect(served.deadline).toBeNull()
    expect(comparePlaces(running, clock, today)).toBeLessThan(0)
    expect(rankForQueue(served, clock.finding, today)).toBeLessThan(0)
    expect(whyHere(served, today)).toBe('A levy is running for 2022.')
    expect(compareSentence({ ...running, name: 'Orr' }, { ...clock, name: 'Halloran' }, today)).toBe(
      'Above Halloran: property is being taken now, there it is not.',
    )
  })

  it('puts a right that still runs before a pay-by day, near or long past, and before what cannot be told', () => {
    const right = { finding: finding({ severity: 1, days: 6, reversibility: 0 }), lastTouchedOn: today }
    for (const days of [-3199, 0, 1]) {
      const near = finding({ severity: 1, days, reversibility: 2 })
      if (near.deadline === null) throw new Error('It has a day.')
      const deadline = { ...near.deadline, kind: 'pay-by', lost: 'No right ends' } as const
      const bill = { finding: { ...near, deadline, outcome: 'unknown' } as const, lastTouchedOn: today }
      expect(comparePlaces({ ...right, caseId: 'b' }, { ...bill, caseId: 'a' }, today)).toBeLessThan(0)
      expect(compareSentence({ ...right, name: 'B' }, { ...bill, name: 'A' }, today)).toBe(
        'Above A: a right ends here, there none does.',
      )
    }
  })

  it('keeps a hearing with the rights while its notice is not confirmed, or while its day is not known', () => {
    const dated = finding({ severity: 1, days: 6, reversibility: 0 })
    if (dated.deadline === null) throw new Error('It has a day.')
    expect(dangerOf({ ...dated, deadline: { ...dated.deadline, kind: 'internal' } }, today)).toBe(3)
    expect(dangerOf({ ...dated, deadline: null, outcome: 'unknown' }, today)).toBe(3)
    expect(dangerOf({ ...dated, deadline: { ...dated.deadline, lastDay: addDays(today, -1) } }, today)).toBe(
      4,
    )
  })

  it('keeps a levy hearing that was just missed above soft days, whatever is known of the balance', () => {
    const { fires, unknown } = levyHearingMissed.examples
    if (typeof unknown === 'string') throw new Error('E-02 has an unknown example.')
    const soft = finding({ severity: 1, days: 2, reversibility: 2 })
    if (soft.deadline === null) throw new Error('It has a day.')
    const answer: FlagFinding = { ...soft, deadline: { ...soft.deadline, kind: 'soft', lost: 'An answer' } }
    for (const { facts, asOf } of [fires, unknown]) {
      const unconfirmed = facts.notices.map(notice => ({ ...notice, confirmed: false }))
      for (const notices of [facts.notices, unconfirmed])
        for (const on of [asOf, day('2029-11-26')]) {
          const [missed] = levyHearingMissed.evaluate(readCase({ ...facts, notices }, on))
          if (missed === undefined) throw new Error('E-02 must speak.')
          expect(missed.severity).toBe(1)
          expect(dangerOf(missed, on)).toBe(3)
          expect(
            rankForQueue(
              missed,
              {
                ...answer,
                deadline: { ...soft.deadline, kind: 'soft', lost: 'An answer', lastDay: addDays(on, 2) },
              },
              on,
            ),
          ).toBeLessThan(0)
        }
    }
    expect(dangerOf(answer, today)).toBe(4)
  })

  it('ranks nothing by a day that has passed', () => {
    const place = (days: number | null, caseId: string): QueuePlace => ({
      finding: finding({ severity: 2, days, reversibility: 2 }),
      lastTouchedOn: today,
      caseId,
    })
    const inOrder = [place(9, 'd'), place(-3199, 'a'), place(null, 'b'), place(-1, 'c')]
    expect([...inOrder].reverse().sort((a, b) => comparePlaces(a, b, today))).toEqual(inOrder)
    const named = (days: number) => ({ ...place(days, ''), name: 'Orr' })
    expect(compareSentence(named(9), named(-3199), today)).toBe(
      'Above Orr: its day is in 9 days; below there is none to come.',
    )
  })

  it('lets the nearer day speak for a case among flags of one severity', () => {
    const near = finding({ severity: 1, days: 1, reversibility: 2 })
    const far = finding({ severity: 1, days: 20, reversibility: 0 })
    expect(rankForQueue(near, far, today)).toBeLessThan(0)
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
