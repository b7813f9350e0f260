import { daysBetween, type PlainDate } from '@/lib/resolution'

/** `1 day`, `22 days`, `today`, `3 days past`: the large figure of a last day. */
export function daysLeftShort(asOf: PlainDate, date: PlainDate): string {
  const days = daysBetween(asOf, date)
  if (days === 0) return 'today'
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`
  return days > 0 ? count : `${count} past`
}
