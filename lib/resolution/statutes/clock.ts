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
  /** `late`: the period had run out before. */
  did: 'stopped' | 'lifted' | 'nothing' | 'late'
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
  const run: ClockRun = { end: clock.end, stoppedDays: 0, entries: [] }
  let covered = clock.start
  let fixed = clock.end
  for (const mark of inOrder(claims)) {
    const { event, kind, from, to } = mark
    if (from > run.end) {
      run.entries.push({ ...mark, did: 'late', days: 0, end: run.end })
      continue
    }
    let days = 0
    if (kind === 'stop') {
      days = Math.max(0, to - Math.max(from, covered))
      covered = Math.max(covered, to)
      run.stoppedDays += days
    } else if (reading === 'running') {
      const at = Math.max(from, clock.start)
      days = Math.max(0, to - at - (run.end - Math.max(at, covered)))
    } else {
      fixed = Math.max(fixed, to)
    }
    run.end += days
    const did = days === 0 ? 'nothing' : kind === 'stop' ? 'stopped' : 'lifted'
    run.entries.push({ event, kind, from, to, did, days, end: run.end })
  }
  run.end = Math.max(run.end, fixed)
  return run
}

type Mark = Pick<Entry, 'event' | 'kind' | 'from' | 'to'>

/** By their first day; on one day a stop before a floor. */
function inOrder(claims: readonly Claim[]): Mark[] {
  const marks: Mark[] = []
  for (const { event, stops, floor } of claims) {
    for (const { from, to } of stops) marks.push({ event, kind: 'stop', from, to })
    if (floor !== null) marks.push({ event, kind: 'floor', from: floor.at, to: floor.at + floor.days })
  }
  return marks.sort(
    (a, b) => a.from - b.from || Number(a.kind === 'floor') - Number(b.kind === 'floor') || a.to - b.to,
  )
}
