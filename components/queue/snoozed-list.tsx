import Link from 'next/link'
import { formatDay, type PlainDate, type Severity } from '@/lib/resolution'
import { SeverityMark } from '../ui/severity-mark'

interface SnoozedRow {
  id: string
  client: string
  severity: Severity
  claim: string
  until: PlainDate | null
  /** What the firm waits for. */
  reason: string | null
  /** The case with the drawer, where it can be put back. */
  href: string
}

/** Flags that sleep, the one that wakes first on top. */
export function SnoozedList({ rows }: { rows: readonly SnoozedRow[] }) {
  if (rows.length === 0) return <p className="mt-3 py-2 text-13 text-soft">No flag is snoozed.</p>
  return (
    <table className="ledger top stacking mt-3">
      <caption className="sr-only">Snoozed flags, the one that comes back first on top</caption>
      <thead>
        <tr>
          <th scope="col">Severity</th>
          <th scope="col">Client</th>
          <th scope="col">What stands</th>
          <th scope="col">We wait for</th>
          <th scope="col">Comes back</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <td className="lead">
              <SeverityMark level={row.severity} />
            </td>
            <th scope="row" className="lead">
              <Link href={row.href} className="inline-block py-1 font-semibold hover:underline">
                {row.client}
              </Link>
            </th>
            <td>{row.claim}</td>
            <td className="text-soft">{row.reason}</td>
            <td className="end whitespace-nowrap">{row.until && formatDay(row.until)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
