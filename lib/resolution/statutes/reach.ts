import type { Citation } from '../assessment'
import type { FindingMark, MissingFact, Problem } from '../finding/finding'
import type { collectionStatuteSuspension } from '../parameters/collection-statute-suspension'
import type { Claim, ClockRun, Floor, Stop } from './clock'
import type { Bounds } from './extent'

/** What each event adds to the time to collect, as the law stood on a day. */
export type SuspensionFigures = (typeof collectionStatuteSuspension)['history'][number]['value']

/** What an event is read by: its place in the list, the bounds of what is unknown, and the figures of its day. */
export interface ReadBy extends Bounds {
  event: number
  figures: SuspensionFigures
}

/** What one event does to a clock, at the least and at the most, and what a reader must know about that. */
export interface Reach {
  /** Null where it may do nothing. The same object as `wide` where everything about it is known. */
  narrow: Claim | null
  wide: Claim | null
  /** The days of the event itself, without what the law adds: to see whether somebody left the addition out. */
  bare: Stop | null
  /** It may go on beyond the day of looking. */
  open: boolean
  /** No last day can be named while it stands: a day agreed in writing that nobody knows. */
  endless: boolean
  citations: readonly Citation[]
  marks: readonly FindingMark[]
  missing: readonly MissingFact[]
  problems: readonly Problem[]
  /** What the law adds or asks, in the words of a step: `and 6 months`. */
  rule: string
}

/** An event that does nothing until it is told what. */
export function reach(rule: string, citations: readonly Citation[], told: Partial<Reach> = {}): Reach {
  return {
    narrow: null,
    wide: null,
    bare: null,
    open: false,
    endless: false,
    marks: [],
    missing: [],
    problems: [],
    rule,
    citations,
    ...told,
  }
}

/** Whether the last day moves on with the days to come: what goes on but began after it does not move it. */
export function movesOn(reaches: readonly Reach[], { entries }: ClockRun): boolean {
  return entries.some(({ event, did }) => did !== 'late' && reaches[event]?.open)
}

/** Stops and a floor as a claim; where the least and the most are the same, one object for both. */
export function claims(
  event: number,
  least: { stops: readonly (Stop | null)[]; floor?: Floor | null } | null,
  most: { stops: readonly (Stop | null)[]; floor?: Floor | null },
): Pick<Reach, 'narrow' | 'wide'> {
  const wide = claim(event, most)
  if (least === most) return { narrow: wide, wide }
  return { narrow: least === null ? null : claim(event, least), wide }
}

function claim(
  event: number,
  { stops, floor = null }: { stops: readonly (Stop | null)[]; floor?: Floor | null },
): Claim {
  return { event, stops: stops.filter(isStop), floor }
}

function isStop(stop: Stop | null): stop is Stop {
  return stop !== null
}
