import { type DeadlineKind, daysBetween, formatDeadline, inDays, type PlainDate } from '@/lib/resolution'
import { classNames } from '../ui/class-names'

/**
 * A last day always carries its weekday and how far it is. Within a day, or past, it is said in the urgent ink, where a
 * right or money ends on it; no other day is that loud.
 */
export function Deadline({
  date,
  kind,
  asOf,
  stacked = false,
}: {
  date: PlainDate
  kind: DeadlineKind
  asOf: PlainDate
  stacked?: boolean
}) {
  const pressing = kind === 'hard' && daysBetween(asOf, date) <= 1
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
