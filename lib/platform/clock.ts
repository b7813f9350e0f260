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
  return day(new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(moment))
}
