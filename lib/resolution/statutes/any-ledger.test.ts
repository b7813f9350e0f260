import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBusinessDay } from '../time/holidays'
import { day, fromDayNumber, type PlainDate } from '../time/plain-date'
import { type CollectionStatute, findCollectionStatute, isSettled } from './collection-statute'
import type { Appeal, PendingRequest, StatuteEvent } from './events'

const DAY_MS = 86_400_000
const number = (date: PlainDate) => Date.parse(date) / DAY_MS
const anyDay = (first: string, last: string) =>
  fc.integer({ min: number(day(first)), max: number(day(last)) }).map(fromDayNumber)
/** Every event and its appeal is over by then. */
const asOf = day('2047-01-01')
const assessedDay = anyDay('2000-01-03', '2015-12-28')
const from = anyDay('1999-06-01', '2032-01-01')
/** Mostly of some months, so that events overlap and reach over the last day. */
const length = fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 1500 }))
const after = (start: PlainDate, days: number) => fromDayNumber(number(start) + days)
const span = fc.record({ from, length }).map(told => ({ from: told.from, to: after(told.from, told.length) }))

const appealOf = (to: PlainDate) =>
  fc.option(
    fc
      .record({ filed: fc.integer({ min: 0, max: 45 }), open: length })
      .map(told => ({ filed: after(to, told.filed), decided: after(to, told.filed + told.open) })),
  )
const request = fc
  .record({
    kind: fc.constantFrom('offer-pending', 'installment-agreement-pending'),
    span,
    outcome: fc.constantFrom('rejected', 'accepted', 'withdrawn', 'returned'),
  })
  .chain(told =>
    appealOf(told.span.to).map((appeal): PendingRequest => {
      const event = { kind: told.kind, ...told.span, outcome: told.outcome }
      return appeal === null || told.outcome !== 'rejected' ? event : { ...event, appeal }
    }),
  )

/** Events of which every fact is known and none is open to two readings but the days that must be left. */
const knownEvent: fc.Arbitrary<StatuteEvent> = fc.oneof(
  request,
  span.map(told => ({ kind: 'collection-due-process' as const, ...told })),
  span.map(told => ({ kind: 'outside-us' as const, ...told })),
  fc
    .record({
      kind: fc.constantFrom(
        'bankruptcy',
        'court-custody',
        'innocent-spouse',
        'combat-zone',
        'advocate-order',
      ),
      span,
    })
    .map(told => ({ kind: told.kind, ...told.span })),
  fc.record({ signed: from, days: length }).map(told => ({
    kind: 'waiver' as const,
    signed: told.signed,
    agreedThrough: after(told.signed, told.days),
    with: 'levy-release' as const,
  })),
)
const knownLedger = fc.record({ assessed: assessedDay, events: fc.array(knownEvent, { maxLength: 7 }) })

function solve(facts: { assessed: PlainDate; events: readonly StatuteEvent[] }): CollectionStatute {
  const { value } = findCollectionStatute({ ...facts, asOf })
  if (value === null) throw new Error('a known ledger has an answer')
  return value
}

// —— A second ledger, kept day by day and without cleverness ————————————————————————————————————————————————

/** Days on which nothing runs are those after `from` through `to`; `leaves`: days left at the least after a day. */
interface Plainly {
  stops: { from: number; to: number }[]
  leaves: { at: number; through: number } | null
}

function plusMonths(at: number, months: number): number {
  const date = new Date(at * DAY_MS)
  const lastOfMonth = new Date(
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0),
  ).getUTCDate()
  const dayOfMonth = Math.min(date.getUTCDate(), lastOfMonth)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, dayOfMonth) / DAY_MS
}

/** The thirtieth day is in time; where it is no business day, the next one is. */
function isTimely(appeal: Appeal, rejected: number): boolean {
  let last = rejected + 30
  while (!isBusinessDay(fromDayNumber(last), 'district-of-columbia')) last++
  return appeal.filed !== null && number(appeal.filed) <= last
}

function plainly(event: StatuteEvent): Plainly {
  const none: Plainly = { stops: [], leaves: null }
  if (event.kind === 'waiver') {
    const signed = number(event.signed ?? asOf)
    return { stops: [], leaves: { at: signed, through: number(event.agreedThrough ?? asOf) } }
  }
  if (!('to' in event) || event.from === null || event.to === null || event.to === 'pending') return none
  const start = number(event.from)
  const end = number(event.to)
  switch (event.kind) {
    case 'offer-pending':
    case 'installment-agreement-pending': {
      const rejected = event.outcome === 'rejected'
      const stops = [{ from: start, to: rejected ? end + 30 : end }]
      const { appeal } = event
      if (appeal != null && appeal.filed !== null && isTimely(appeal, end))
        stops.push({ from: number(appeal.filed), to: number(appeal.decided as PlainDate) })
      return { stops, leaves: null }
    }
    case 'collection-due-process':
      return { stops: [{ from: start, to: end }], leaves: { at: end, through: end + 90 } }
    case 'outside-us':
      if (end < plusMonths(start, 6)) return none
      return { stops: [{ from: start, to: end }], leaves: { at: end, through: plusMonths(end, 6) } }
    case 'bankruptcy':
    case 'court-custody':
      return { stops: [{ from: start, to: plusMonths(end, 6) }], leaves: null }
    case 'innocent-spouse':
      return { stops: [{ from: start, to: end + 60 }], leaves: null }
    case 'combat-zone':
      return { stops: [{ from: start, to: end + 180 }], leaves: null }
    case 'advocate-order':
      return { stops: [{ from: start, to: end }], leaves: null }
    default:
      return none
  }
}

/** Crosses off one day after another. Days that must be left are running days (`latest`), or a day of the calendar. */
function crossOff(
  facts: { assessed: PlainDate; events: readonly StatuteEvent[] },
  reading: 'running' | 'calendar',
) {
  const told = facts.events.map(plainly)
  const leaves = told.flatMap(event => event.leaves ?? [])
  const start = number(facts.assessed)
  /** 1 where nothing runs on that day after the assessment. */
  const still = new Uint8Array(number(asOf) + 366 - start)
  for (const { from, to } of told.flatMap(event => event.stops))
    for (let at = Math.max(from + 1, start); at <= to; at++) still[at - start] = 1
  let left = plusMonths(start, 120) - start
  let calendar = 0
  let stopped = 0
  const look = (today: number) => {
    for (const { at, through } of leaves) {
      const counts = today === start ? at <= start : at === today
      if (counts && reading === 'running') left = Math.max(left, through - today)
      if (counts) calendar = Math.max(calendar, through)
    }
  }
  look(start)
  for (let today = start + 1; ; today++) {
    if (still[today - start] === 1) stopped++
    else if (left > 0) left--
    else return { stopped, end: reading === 'running' ? today - 1 : Math.max(today - 1, calendar) }
    look(today)
  }
}

describe('any ledger', () => {
  it('agrees with one that crosses off day after day, 20,000 times', () => {
    fc.assert(
      fc.property(knownLedger, facts => {
        // February 29 is tested by itself: its anniversary is not settled.
        fc.pre(!facts.assessed.endsWith('02-29'))
        const value = solve(facts)
        const latest = crossOff(facts, 'running')
        const earliest = crossOff(facts, 'calendar')
        expect([value.latest, value.earliest]).toEqual([
          fromDayNumber(latest.end),
          fromDayNumber(earliest.end),
        ])
        expect(value.suspendedDays).toEqual({ atLeast: earliest.stopped, atMost: latest.stopped })
      }),
      { numRuns: 20_000 },
    )
  }, 120_000)

  it('never ends before ten years are over', () => {
    fc.assert(
      fc.property(knownLedger, facts => {
        const { base, earliest, latest } = solve(facts)
        expect(earliest !== null && earliest >= base).toBe(true)
        expect(latest !== null && earliest !== null && latest >= earliest).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  it('never ends sooner for one more event', () => {
    fc.assert(
      fc.property(knownLedger, knownEvent, (facts, more) => {
        const before = solve(facts)
        const after = solve({ ...facts, events: [...facts.events, more] })
        expect((after.earliest ?? '') >= (before.earliest ?? '')).toBe(true)
        expect((after.latest ?? '') >= (before.latest ?? '')).toBe(true)
        expect(after.suspendedDays.atMost).toBeGreaterThanOrEqual(before.suspendedDays.atMost)
      }),
      { numRuns: 5_000 },
    )
  })

  it('ends on the same day in whatever order its events came', () => {
    const shuffled = knownLedger.chain(facts =>
      fc
        .shuffledSubarray(facts.events, { minLength: facts.events.length })
        .map(events => [facts, { ...facts, events }] as const),
    )
    fc.assert(
      fc.property(shuffled, ([facts, other]) => {
        expect(solve(other)).toEqual(solve(facts))
      }),
      { numRuns: 2_000 },
    )
  })

  it('where a fact is forgotten, still holds the true day between its two, and settles on no other', () => {
    const forgetful = fc.record({
      facts: knownLedger.filter(({ events }) => events.length > 0),
      which: fc.nat(),
      what: fc.constantFrom('from', 'to', 'outcome', 'applies', 'appeal', 'signed', 'agreedThrough', 'with'),
    })
    let forgotten = 0
    fc.assert(
      fc.property(forgetful, ({ facts, which, what }) => {
        const index = which % facts.events.length
        const event = facts.events[index] as StatuteEvent
        fc.pre(what === 'applies' || what in event)
        forgotten++
        const events = facts.events.with(index, { ...event, [what]: null })
        const before = solve(facts)
        const after = solve({ ...facts, events })
        expect((after.earliest ?? '') <= (before.earliest ?? '')).toBe(true)
        if (after.latest !== null) expect(after.latest >= (before.latest ?? '')).toBe(true)
        if (isSettled(after)) expect(after.latest).toBe(before.latest)
      }),
      { numRuns: 5_000 },
    )
    expect(forgotten).toBeGreaterThan(1_000)
  })

  it('whatever is entered, in whatever order of days, has an answer or says why not, and throws nothing', () => {
    const anything = anyDay('1950-01-01', '2040-12-31')
    const odd = fc.record({
      assessed: anything,
      asOf: anything,
      irsFigure: fc.option(anything),
      events: fc.array(
        fc
          .record({
            event: knownEvent,
            from: fc.option(anything),
            to: fc.oneof(anything, fc.constant('pending'), fc.constant(null)),
          })
          .map(({ event, ...days }) => ('to' in event ? { ...event, ...days } : event) as StatuteEvent),
        { maxLength: 6 },
      ),
    })
    fc.assert(
      fc.property(odd, facts => {
        const found = findCollectionStatute(facts)
        const { value, missing, problems, steps } = found
        expect(value !== null || missing.length + problems.length > 0).toBe(true)
        if (value !== null) expect(steps.length).toBeGreaterThan(2)
        const backwards = facts.events.some(
          event => 'to' in event && event.from !== null && event.to !== null && event.to < event.from,
        )
        if (value !== null && backwards)
          expect(problems.map(({ name }) => name)).toContain('ends-before-start')
      }),
      { numRuns: 3_000 },
    )
  })
})
