'use client'

import Link from 'next/link'
import { useMemo } from 'react'
import {
  type Arrangement,
  type DeadlineKind,
  type LadderStage,
  type PlainDate,
  type Severity,
  stageWords,
} from '@/lib/resolution'
import { Day } from '../figures/day'
import { Deadline } from '../figures/deadline'
import type { SearchValues } from '../table/address'
import { columnsOf } from '../table/columns'
import { DataTable } from '../table/data-table'
import { Empty } from '../ui/empty'
import { Hollow } from '../ui/hollow'
import { LinkButton } from '../ui/link-button'
import { SeverityMark } from '../ui/severity-mark'

export interface CaseTableRow {
  caseId: string
  number: number
  clientName: string
  stage: LadderStage
  arrangement: Arrangement | null
  severity: Severity | null
  lastDay: { date: PlainDate; kind: DeadlineKind } | null
  assignee: string | null
  openedOn: PlainDate
  touched: string
}

const column = columnsOf<CaseTableRow>()
const rowId = (row: CaseTableRow) => row.caseId
const rowHref = (row: CaseTableRow) => `/cases/${row.caseId}`

/** On a phone a case is told by its client, its severity and its next day; the rest stands on its page. */
const WIDE = 'max-phone:hidden'

/** The columns speak of days left, so they are made for a day. */
function caseColumns(today: PlainDate) {
  return column.columns([
    column.accessor('clientName', {
      header: 'Client',
      meta: { rowHead: true, sort: 'client' },
      cell: ({ row }) => (
        <Link
          href={rowHref(row.original)}
          className="inline-block min-w-36 py-1 font-semibold hover:underline"
        >
          {row.original.clientName}
        </Link>
      ),
    }),
    column.accessor('number', {
      header: 'Case',
      meta: { sort: 'number', className: WIDE },
      cell: ({ row }) => String(row.original.number).padStart(4, '0'),
    }),
    column.accessor('severity', {
      header: 'Most pressing',
      cell: ({ row }) =>
        row.original.severity ? (
          <SeverityMark level={row.original.severity} />
        ) : (
          <span className="text-soft">Nothing open</span>
        ),
    }),
    column.accessor('stage', {
      header: 'Stage',
      meta: { className: WIDE },
      cell: ({ row }) => <Stage {...row.original} />,
    }),
    column.accessor('lastDay', {
      header: 'Next last day',
      cell: ({ row }) =>
        row.original.lastDay ? (
          <Deadline {...row.original.lastDay} asOf={today} />
        ) : (
          <span className="text-soft">None</span>
        ),
    }),
    column.accessor('assignee', {
      header: 'Has it',
      meta: { className: WIDE },
      cell: ({ row }) => row.original.assignee ?? <Hollow>Nobody</Hollow>,
    }),
    column.accessor('openedOn', {
      header: 'Opened',
      meta: { sort: 'opened', className: WIDE },
      cell: ({ row }) => <Day date={row.original.openedOn} />,
    }),
    column.accessor('touched', {
      header: 'Touched',
      meta: { sort: 'touched', className: WIDE },
      cell: ({ row }) => <span className="text-soft">{row.original.touched}</span>,
    }),
  ])
}

/** How far collection went, over what suspends it. */
function Stage({ stage, arrangement }: Pick<CaseTableRow, 'stage' | 'arrangement'>) {
  if (arrangement === null || arrangement === stage) return stageWords[stage]
  return (
    <>
      {stageWords[stage]}
      <span className="block text-11 text-soft">{stageWords[arrangement]}</span>
    </>
  )
}

interface Props {
  rows: readonly CaseTableRow[]
  search: SearchValues
  path: string
  today: PlainDate
  /** With a filter on, emptiness means that nothing matches. */
  filtered: boolean
}

export function CaseTable({ rows, search, path, today, filtered }: Props) {
  const columns = useMemo(() => caseColumns(today), [today])
  return (
    <DataTable
      caption="Cases"
      columns={columns}
      rows={rows}
      rowId={rowId}
      rowHref={rowHref}
      path={path}
      search={search}
      className="mt-3"
      empty={
        filtered ? (
          <Empty title="No case matches">
            <p>Widen the filter, or look for another part of the name.</p>
          </Empty>
        ) : (
          <Empty title="No case yet">
            <p>Take in the first client; that opens a case. Then drop the notice on it.</p>
            <LinkButton href="/clients/new" variant="go">
              Take in a client
            </LinkButton>
          </Empty>
        )
      }
    />
  )
}
