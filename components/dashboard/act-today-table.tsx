import Link from 'next/link'
import type { DeadlineKind, PlainDate, Severity } from '@/lib/resolution'
import { Deadline } from '../figures/deadline'
import { Hollow } from '../ui/hollow'
import { SeverityMark } from '../ui/severity-mark'

export interface ActTodayRow {
  caseId: string
  href: string
  severity: Severity
  client: string
  stands: string
  lost: string
  lastDay: { date: PlainDate; kind: DeadlineKind } | null
  assignee: string | null
}

export function ActTodayTable({ rows, asOf }: { rows: readonly ActTodayRow[]; asOf: PlainDate }) {
  if (rows.length === 0) return <p className="py-2 text-13 text-soft">No case asks for action today.</p>
  return (
    <table className="ledger stacking">
      <caption className="sr-only">Cases to act on today, in the order of the queue</caption>
      <thead>
        <tr>
          <th scope="col">Client</th>
          <th scope="col">What stands</th>
          <th scope="col">Lost if missed</th>
          <th scope="col">Last day</th>
          <th scope="col">Has it</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.caseId}>
            <th scope="row" className="lead">
              <span className="flex items-start gap-1.5">
                <SeverityMark level={row.severity} bare className="mt-0.5" />
                <Link href={row.href} className="font-semibold hover:underline">
                  {row.client}
                </Link>
              </span>
            </th>
            <td>{row.stands}</td>
            <td className="text-soft">{row.lost}</td>
            <td className="end">
              {row.lastDay ? (
                <Deadline {...row.lastDay} asOf={asOf} stacked />
              ) : (
                <span className="text-soft">None</span>
              )}
            </td>
            <td className="text-soft">{row.assignee ?? <Hollow>Nobody</Hollow>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
