import { formatDay, type PlainDate } from '@/lib/resolution'
import { Hollow } from '../ui/hollow'

/** `Feb 20, 2026`, or hollow where nobody knows the day. */
export function Day({ date, unknown = 'Unknown' }: { date: PlainDate | null; unknown?: string }) {
  if (!date) return <Hollow>{unknown}</Hollow>
  return (
    <time dateTime={date} className="whitespace-nowrap">
      {formatDay(date)}
    </time>
  )
}
