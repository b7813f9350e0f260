import { dayNumber, type PlainDate } from '../time/plain-date'
import type { Stop } from './clock'
import type { EventEnd } from './events'

/** The days of an event at the least and at the most, before whatever the law adds to them. */
export interface Extent {
  /** Null where it may have had no day at all. */
  narrow: Stop | null
  wide: Stop
  /** It may go on beyond the day on which the facts are looked at. */
  open: boolean
  backwards: boolean
}

/** The span within which an event with unknown days is bounded. Day numbers. */
export interface Bounds {
  /** Nothing before it matters: the day of the assessment or of the return. */
  start: number
  /** The day on which the facts are looked at. */
  asOf: number
}

/**
 * An unknown beginning lies between the start and the end, an unknown end between the beginning and the day of looking;
 * what is pending has lasted to that day at least. Two days in the wrong order are no days at the least, and at the most
 * those between them.
 */
export function extentOf(span: { from: PlainDate | null; to: EventEnd }, { start, asOf }: Bounds): Extent {
  const from = span.from === null ? null : dayNumber(span.from)
  const ended = span.to === null || span.to === 'pending' ? null : dayNumber(span.to)
  if (from !== null && ended !== null) {
    if (ended < from) return { narrow: null, wide: { from: ended, to: from }, open: false, backwards: true }
    const stop = { from, to: ended }
    return { narrow: stop, wide: stop, open: false, backwards: false }
  }
  const latest = ended ?? Math.max(asOf, from ?? asOf)
  const least = ended ?? (span.to === 'pending' ? latest : from)
  return {
    narrow: least === null ? null : { from: from ?? least, to: least },
    wide: { from: from ?? Math.min(start, latest), to: latest },
    open: ended === null,
    backwards: false,
  }
}
