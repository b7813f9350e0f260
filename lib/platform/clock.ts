import 'server-only'
import { day, type PlainDate } from '@/lib/resolution'

/** The only place that knows what time it is. */
export function now(): Date {
  return new Date()
}

/** The calendar day it is in the firm's time zone. */
export function todayIn(timeZone: string): PlainDate {
  return dayIn(timeZone, now())
}

export function dayIn(timeZone: string, moment: Date): PlainDate {
  return day(formatIn(timeZone).format(moment))
}

/** Kept by zone: making one takes as long as reading a whole paper's facts. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  formats.set(timeZone, made)
  return made
}
