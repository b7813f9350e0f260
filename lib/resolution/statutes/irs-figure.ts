import { dayNumber, daysBetween, formatDay, type PlainDate } from '../time/plain-date'
import { type Claim, type ClockRun, runClock } from './clock'
import type { StatuteEvent } from './events'
import { nameOf } from './gaps'
import type { Reach } from './reach'

/** The last day by the IRS's own account beside ours. */
export interface IrsFigure {
  said: PlainDate
  /** Days by which it lies beyond the latest day here, negative where before the earliest; 0 within the two. */
  differenceDays: number
  /** Ways in which the events on file give exactly that day, the simplest alone; empty where none does. */
  explanations: string[]
}

interface Compared {
  said: PlainDate
  value: { earliest: PlainDate | null; latest: PlainDate | null }
  clock: { start: number; end: number }
  events: readonly StatuteEvent[]
  reaches: readonly Reach[]
  wide: ClockRun
}

/**
 * How far the IRS's figure is from ours, and which events, left out or counted otherwise, give exactly its day. Changes of
 * one event come before changes of two: more than that explains anything.
 */
export function readIrsFigure(compared: Compared): IrsFigure {
  const { said, value } = compared
  const differenceDays = distance(said, value)
  const explanations = differenceDays === 0 ? [] : explain(compared)
  return { said, differenceDays, explanations }
}

function distance(said: PlainDate, { earliest, latest }: Compared['value']): number {
  if (earliest !== null && said < earliest) return daysBetween(earliest, said)
  if (latest !== null && said > latest) return daysBetween(latest, said)
  return 0
}

/** One event read otherwise. */
interface Change {
  event: number
  words: string
  claim: Claim | null
}

function explain(compared: Compared): string[] {
  const { said, clock, reaches, wide } = compared
  const wanted = dayNumber(said)
  const whole = wholeChanges(clock, wide).filter(({ end }) => end === wanted)
  if (whole.length > 0) return whole.map(({ words }) => words)
  const gives = (changes: readonly Change[]) =>
    runClock(clock, changed(reaches, changes), 'running').end === wanted
  const changes = listChanges(compared)
  const single = changes.filter(change => gives([change]))
  if (single.length > 0) return single.map(({ words }) => words)
  return changes.flatMap((first, index) =>
    changes
      .slice(index + 1)
      .filter(second => second.event !== first.event && gives([first, second]))
      .map(second => `${first.words}; ${second.words}`),
  )
}

/** The whole ledger counted in another way. */
function wholeChanges(clock: Compared['clock'], { entries }: ClockRun): { words: string; end: number }[] {
  const stops = entries.filter(({ kind, did }) => kind === 'stop' && did !== 'late')
  const singly = stops.reduce(
    (total, { from, to }) => total + Math.max(0, to - Math.max(from, clock.start)),
    0,
  )
  const last = entries.at(-1)?.end ?? clock.end
  const counted = stops.reduce((total, { days }) => total + days, 0)
  return [
    { words: 'Without any of the events', end: clock.end },
    { words: 'With the days counted twice on which two events overlap', end: last + singly - counted },
    { words: 'With the first day of each event counted too', end: last + stops.length },
  ]
}

function listChanges({ events, reaches }: Compared): Change[] {
  return reaches.flatMap((reach, index) => {
    const event = events[index]
    if (event === undefined || reach.wide === null) return []
    const name = nameOf(event)
    const without: Change = { event: index, words: `Without ${name}`, claim: null }
    const { bare, wide } = reach
    const told =
      bare === null || (wide.floor === null && wide.stops.length === 1 && wide.stops[0]?.to === bare.to)
    if (told) return [without]
    const claim = { event: index, stops: [bare], floor: null }
    return [without, { event: index, words: `${name}: without what the law adds to it`, claim }]
  })
}

function changed(reaches: readonly Reach[], changes: readonly Change[]): Claim[] {
  return reaches.flatMap((reach, index) => {
    const change = changes.find(({ event }) => event === index)
    return (change === undefined ? reach.wide : change.claim) ?? []
  })
}

/** `Nov 20, 2022: 45 days beyond the latest day here` */
export function irsFigureWords({ said, differenceDays }: IrsFigure): string {
  if (differenceDays === 0) return `${formatDay(said)}: agrees`
  const days = Math.abs(differenceDays)
  const side = differenceDays > 0 ? 'beyond the latest' : 'before the earliest'
  return `${formatDay(said)}: ${days} ${days === 1 ? 'day' : 'days'} ${side} day here`
}
