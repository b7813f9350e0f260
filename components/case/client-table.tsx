'use client'

import Link from 'next/link'
import type { SearchValues } from '../table/address'
import { columnsOf } from '../table/columns'
import { DataTable } from '../table/data-table'
import { Empty } from '../ui/empty'
import { Hollow } from '../ui/hollow'
import { LinkButton } from '../ui/link-button'
import { MaskedTin } from './case-header'

export interface ClientTableRow {
  clientId: string
  name: string
  kind: 'individual' | 'couple' | 'business'
  last4s: readonly { last4: string; kind: 'ssn' | 'ein' }[]
  openCases: readonly { caseId: string; number: number }[]
}

const KINDS = { individual: 'Individual', couple: 'Couple', business: 'Business' }
const column = columnsOf<ClientTableRow>()
const rowId = (row: ClientTableRow) => row.clientId
const rowHref = (row: ClientTableRow) => `/clients/${row.clientId}`

const columns = column.columns([
  column.accessor('name', {
    header: 'Client',
    meta: { rowHead: true, sort: 'client' },
    cell: ({ row }) => (
      <Link href={rowHref(row.original)} className="inline-block py-1 font-semibold hover:underline">
        {row.original.name}
      </Link>
    ),
  }),
  column.accessor('kind', { header: 'Kind', cell: ({ row }) => KINDS[row.original.kind] }),
  column.accessor('last4s', {
    header: 'Number',
    cell: ({ row }) =>
      row.original.last4s.length === 0 ? (
        <Hollow>Not known</Hollow>
      ) : (
        row.original.last4s.map((tin, at) => (
          <span key={`${tin.kind}${tin.last4}`}>
            {at > 0 && ', '}
            <MaskedTin {...tin} />
          </span>
        ))
      ),
  }),
  column.accessor('openCases', {
    header: 'Open case',
    cell: ({ row }) =>
      row.original.openCases.length === 0 ? (
        <span className="text-soft">None</span>
      ) : (
        row.original.openCases.map(({ caseId, number }) => (
          <Link
            key={caseId}
            href={`/cases/${caseId}`}
            className="mr-2 inline-block py-1 text-act hover:underline"
          >
            {String(number).padStart(4, '0')}
          </Link>
        ))
      ),
  }),
])

interface Props {
  rows: readonly ClientTableRow[]
  search: SearchValues
  path: string
  filtered: boolean
}

export function ClientTable({ rows, search, path, filtered }: Props) {
  return (
    <DataTable
      caption="Clients"
      columns={columns}
      rows={rows}
      rowId={rowId}
      rowHref={rowHref}
      path={path}
      search={search}
      className="mt-3"
      empty={
        filtered ? (
          <Empty title="No client matches">
            <p>Look for another part of the name, or for the last four of the number.</p>
          </Empty>
        ) : (
          <Empty title="No client yet">
            <p>
              Taking in a client opens a case. A name is enough to begin; the number may come from the first
              notice.
            </p>
            <LinkButton href="/clients/new" variant="go">
              Take in a client
            </LinkButton>
          </Empty>
        )
      }
    />
  )
}
