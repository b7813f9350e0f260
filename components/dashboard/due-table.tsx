import Link from 'next/link'
import { type DeadlineKind, formatDeadline, type PlainDate } from '@/lib/resolution'
import { DeadlineKindTag } from '../figures/deadline-kind'

export interface DueRow {
  id: string
  date: PlainDate
  client: string
  href: string
  what: string
  lost: string
  kind: DeadlineKind
}

/** Rows come in the order of their days; a day that repeats is shown once and said each time. */
export function DueTable({ rows }: { rows: readonly DueRow[] }) {
  if (rows.length === 0) return <p className="py-2 text-13 text-soft">Nothing falls due within seven days.</p>
  return (
    <table className="ledger stacking">
      <caption className="sr-only">Last days within seven days</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Client</th>
          <th scope="col">What</th>
          <th scope="col">If missed</th>
          <th scope="col">Kind</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={row.id}>
            <td className="lead whitespace-nowrap">
              <time
                dateTime={row.date}
                className={rows[at - 1]?.date === row.date ? 'rail:sr-only' : undefined}
              >
                {formatDeadline(row.date)}
              </time>
            </td>
            <th scope="row">
              <Link href={row.href} className="font-semibold hover:underline">
                {row.client}
              </Link>
            </th>
            <td>{row.what}</td>
            <td className="text-soft">{row.lost}</td>
            <td className="end">
              <DeadlineKindTag kind={row.kind} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
