/** Days on which a period of limitations does not run: those after `from`, through `to`. All days are day numbers. */
export interface Stop {
  from: number
  to: number
}

/** At least so many days are left after the day `at`. */
export interface Floor {
  at: number
  days: number
}

/** What one event asks of a clock: its stops, and the days that it leaves at the least. `event` is its place in the list. */
export interface Claim {
  event: number
  stops: readonly Stop[]
  floor: Floor | null
}

/**
 * `running`: the days that a floor leaves are days of the clock, which a later suspension stops like any others.
 * `fixed`: a floor is a day of the calendar, and what is suspended otherwise does not move it.
 */
export type FloorReading = 'running' | 'fixed'

/** One stop or floor, and what it did. */
export interface Entry {
  event: number
  /** `late`: the period had run out before. `held`: a floor that is a day of the calendar, and lies beyond the end. */
  did: 'counted' | 'held' | 'late'
  kind: 'stop' | 'floor'
  from: number
  to: number
  /** Days by which the end moved. */
  days: number
  /** The end after it. */
  end: number
}

export interface ClockRun {
  /** Last day of the period. */
  end: number
  /** Days on which it stood still, each counted once. */
  stoppedDays: number
  entries: Entry[]
}

interface Clock {
  /** Day on which the period began. */
  start: number
  /** Its last day if nothing stops it. */
  end: number
}

/**
 * Runs a period of limitations past everything that stops it. A day that two events claim stands still once; what begins
 * after the last day changes nothing; a longer or a further stop never makes the period shorter. The order of the claims
 * does not matter.
 */
export function runClock(clock: Clock, claims: readonly Claim[], reading: FloorReading): ClockRun {
  const entries = inOrder(claims)
  let end = clock.end
  let stoppedDays = 0
  let covered = clock.start
  let fixed = clock.end
  for (const entry of entries) {
    const { kind, from, to } = entry
    if (from > end) {
      entry.did = 'late'
    } else if (kind === 'stop') {
      entry.days = Math.max(0, to - Math.max(from, covered))
      covered = Math.max(covered, to)
      stoppedDays += entry.days
    } else if (reading === 'running') {
      const at = Math.max(from, clock.start)
      entry.days = Math.max(0, to - at - (end - Math.max(at, covered)))
    } else {
      if (to > Math.max(end, fixed)) entry.did = 'held'
      fixed = Math.max(fixed, to)
    }
    end += entry.days
    entry.end = Math.max(end, fixed)
  }
  return { end: Math.max(end, fixed), stoppedDays, entries }
}

/** By their first day; on one day a stop before a floor. */
function inOrder(claims: readonly Claim[]): Entry[] {
  const entries: Entry[] = []
  for (const { event, stops, floor } of claims) {
    for (const { from, to } of stops) entries.push(newEntry(event, 'stop', from, to))
    if (floor !== null) entries.push(newEntry(event, 'floor', floor.at, floor.at + floor.days))
  }
  return entries.sort(compareEntries)
}

function newEntry(event: number, kind: Entry['kind'], from: number, to: number): Entry {
  return { event, kind, from, to, did: 'counted', days: 0, end: 0 }
}

function compareEntries(a: Entry, b: Entry): number {
  return a.from - b.from || Number(a.kind === 'floor') - Number(b.kind === 'floor') || a.to - b.to
}
