import { daysBetween, formatDeadline, inDays, type PlainDate } from '@/lib/resolution'
import { classNames } from '../ui/class-names'

/** A last day always carries its weekday and how far it is; within a day, or past, it is said in the urgent ink. */
export function Deadline({
  date,
  asOf,
  stacked = false,
}: {
  date: PlainDate
  asOf: PlainDate
  stacked?: boolean
}) {
  const pressing = daysBetween(asOf, date) <= 1
  return (
    <span className={stacked ? 'grid' : 'inline'}>
      <time dateTime={date} className="font-medium whitespace-nowrap">
        {formatDeadline(date)}
      </time>
      {!stacked && ', '}
      <span
        className={classNames(
          'text-12 whitespace-nowrap',
          stacked && 'first-letter:uppercase',
          pressing ? 'font-semibold text-urgent' : 'text-soft',
        )}
      >
        {inDays(daysBetween(asOf, date))}
      </span>
    </span>
  )
}
