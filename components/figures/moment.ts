import { day, formatDay, type PlainDate } from '@/lib/resolution'

/** The calendar day of a moment in the firm's time zone. */
export function dayOfMoment(iso: string, timeZone: string): PlainDate {
  return day(new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(iso)))
}

/** `Nov 24, 2026, 7:31 AM` in the firm's time zone. */
export function momentWords(iso: string, timeZone: string): string {
  return `${formatDay(dayOfMoment(iso, timeZone))}, ${timeWords(iso, timeZone)}`
}

/** `today, 7:31 AM`; another day by its date alone. */
export function sinceWords(iso: string, timeZone: string, today: PlainDate): string {
  const on = dayOfMoment(iso, timeZone)
  return on === today ? `today, ${timeWords(iso, timeZone)}` : formatDay(on)
}

/** `7:31 AM` */
export function timeWords(iso: string, timeZone: string): string {
  const words = new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', minute: '2-digit' }).format(
    new Date(iso),
  )
  return words.replaceAll('\u202f', ' ')
}
