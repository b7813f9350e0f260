'use client'

import { type RowData, useTable } from '@tanstack/react-table'
import { useRouter } from 'next/navigation'
import { type ReactNode, useMemo } from 'react'
import { classNames } from '../ui/class-names'
import type { SearchValues } from './address'
import { sortState } from './address'
import { type Columns, features } from './columns'
import { ScrollX } from './scroll-x'
import { SortHead } from './sort-head'
import { useRowKeys } from './use-row-keys'

interface Props<Row extends RowData> {
  /** Said to those who listen before the table. */
  caption: string
  columns: Columns<Row>
  rows: readonly Row[]
  rowId: (row: Row) => string
  /** Where Enter leads on the current row. */
  rowHref?: (row: Row) => string
  path: string
  search: SearchValues
  /** Stands in the table's place when there is no row. */
  empty: ReactNode
  className?: string
}

/** The one table. It shows what the server found; every change of order or page is a link to an address. */
export function DataTable<Row extends RowData>(props: Props<Row>) {
  const { caption, columns, rows, rowId, rowHref, path, search, empty, className } = props
  const router = useRouter()
  const table = useTable({ features, columns, data: rows, getRowId: rowId })
  const shown = table.getRowModel().rows
  const ids = useMemo(() => rows.map(rowId), [rows, rowId])
  const commands = useMemo(
    () => ({
      enter: (id: string) => {
        const row = rows.find(candidate => rowId(candidate) === id)
        if (row && rowHref) router.push(rowHref(row))
      },
    }),
    [rows, rowId, rowHref, router],
  )
  const { current, setCurrent, body } = useRowKeys(ids, commands)
  if (rows.length === 0) return <div className="mt-3">{empty}</div>
  return (
    <ScrollX label={caption}>
      <table className={classNames('ledger', className)}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          {table.getHeaderGroups().map(group => (
            <tr key={group.id}>
              {group.headers.map(header => {
                const meta = header.column.columnDef.meta
                const words = <table.FlexRender header={header} />
                return (
                  <th
                    key={header.id}
                    scope="col"
                    className={classNames(meta?.figure && 'figure', meta?.className)}
                    aria-sort={meta?.sort ? sortState(search, meta.sort) : undefined}
                  >
                    {meta?.sort && (
                      <SortHead path={path} search={search} sortKey={meta.sort}>
                        {words}
                      </SortHead>
                    )}
                    {!meta?.sort && <span className={meta?.hiddenHead ? 'sr-only' : undefined}>{words}</span>}
                  </th>
                )
              })}
            </tr>
          ))}
        </thead>
        <tbody ref={body}>
          {shown.map(row => (
            <tr
              key={row.id}
              data-row={row.id}
              data-current={row.id === current || undefined}
              onFocus={() => setCurrent(row.id)}
            >
              {row.getAllCells().map(cell => {
                const meta = cell.column.columnDef.meta
                const Cell = meta?.rowHead ? 'th' : 'td'
                return (
                  <Cell
                    key={cell.id}
                    scope={meta?.rowHead ? 'row' : undefined}
                    className={classNames(meta?.figure && 'figure', meta?.className)}
                  >
                    <table.FlexRender cell={cell} />
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  )
}
