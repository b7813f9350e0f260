import Link from 'next/link'
import { daysBetween, formatDeadline, type PlainDate } from '@/lib/resolution'
import { daysLeftShort } from '../figures/days-left'
import { deadlineKindWord } from '../figures/deadline-kind'
import { columnsOf } from '../table/columns'
import { classNames } from '../ui/class-names'
import { Hollow } from '../ui/hollow'
import { SeverityMark } from '../ui/severity-mark'
import type { QueueRow } from './queue-row'

const column = columnsOf<QueueRow>()

/** The columns speak of days left, so they are made for a day. */
export function queueColumns(asOf: PlainDate) {
  return column.columns([
    column.accessor('place', {
      header: 'Place',
      meta: { figure: true, hiddenHead: true, className: 'w-8 max-rail:hidden' },
      cell: ({ row }) => <span className="text-12 text-faint">{row.original.place}</span>,
    }),
    column.accessor('severity', {
      header: 'Severity',
      meta: { className: 'w-26 lead' },
      cell: ({ row }) => <SeverityMark level={row.original.severity} />,
    }),
    column.accessor('client', {
      header: 'Client and case',
      meta: { rowHead: true, className: 'w-48 lead' },
      cell: ({ row }) => <Client row={row.original} />,
    }),
    column.accessor('sentence', {
      header: 'Why it stands here',
      cell: ({ row }) => (
        <>
          <p>{row.original.sentence}</p>
          {row.original.above && <p className="mt-px text-12 text-soft">{row.original.above}</p>}
        </>
      ),
    }),
    column.accessor('lost', {
      header: 'Lost if missed',
      meta: { className: 'w-48' },
      cell: ({ row }) => (
        <>
          <p>{row.original.lost}</p>
          <p className="text-12 text-soft">{row.original.left}</p>
        </>
      ),
    }),
    column.accessor('lastDay', {
      header: 'Last day',
      meta: { className: 'w-36 end' },
      cell: ({ row }) => <LastDay lastDay={row.original.lastDay} asOf={asOf} />,
    }),
    column.accessor('assignee', {
      header: 'Has it',
      meta: { className: 'w-26 pair' },
      cell: ({ row }) => (
        <>
          {row.original.assignee ? (
            <p className="font-medium">{row.original.assignee}</p>
          ) : (
            <Hollow>Nobody</Hollow>
          )}
          <p className="text-12 text-soft">{row.original.touched}</p>
        </>
      ),
    }),
  ])
}

function Client({ row }: { row: QueueRow }) {
  return (
    <>
      <Link href={row.href} className="inline-block font-semibold hover:underline">
        {row.client}
      </Link>
      <span className="block text-12 text-soft">{row.about}</span>
    </>
  )
}

function LastDay({ lastDay, asOf }: { lastDay: QueueRow['lastDay']; asOf: PlainDate }) {
  if (!lastDay) return <span className="text-soft">None</span>
  const pressing = lastDay.kind === 'hard' && daysBetween(asOf, lastDay.date) <= 1
  return (
    <>
      <p className={classNames('text-14 font-semibold', pressing && 'text-urgent')}>
        {daysLeftShort(asOf, lastDay.date)}
      </p>
      <p className="text-12 whitespace-nowrap text-soft">
        <time dateTime={lastDay.date}>{formatDeadline(lastDay.date)}</time>
      </p>
      <p className="text-11 text-soft">
        {deadlineKindWord(lastDay.kind)}. {lastDay.basis}
      </p>
    </>
  )
}
