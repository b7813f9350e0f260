'use client'

import { useTable } from '@tanstack/react-table'
import { useRouter } from 'next/navigation'
import { Fragment, type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import type { PlainDate } from '@/lib/resolution'
import { features } from '../table/columns'
import { useRowKeys } from '../table/use-row-keys'
import { classNames } from '../ui/class-names'
import { Toast } from '../ui/toast'
import { isCommandKey } from '../ui/typing'
import { queueColumns } from './queue-columns'
import type { QueueActions, QueueRow } from './queue-row'
import { type Asking, RowActions } from './row-actions'
import { useDecisions } from './use-decisions'

interface Props {
  rows: readonly QueueRow[]
  asOf: PlainDate
  actions: QueueActions
  /** Those who may only look get the order and its reasons, and no actions. */
  mayDecide: boolean
  /** Overriding is for fewer than the other decisions are. */
  mayOverride: boolean
  empty: ReactNode
}

/** Which case first and why. J and K move, Enter opens, A, S and O decide, Z takes back. */
export function QueueTable({ rows, asOf, actions, mayDecide, mayOverride, empty }: Props) {
  const router = useRouter()
  const [asking, setAsking] = useState<Asking>(null)
  const decisions = useDecisions(actions)
  const columns = useMemo(() => queueColumns(asOf), [asOf])
  const table = useTable({ features, columns, data: rows, getRowId: row => row.flagId })
  const ids = useMemo(() => rows.map(row => row.flagId), [rows])
  const { acknowledge } = decisions

  const commands = useMemo(() => {
    const on = (act: (row: QueueRow) => void) => (id: string) => {
      const row = rows.find(candidate => candidate.flagId === id)
      if (row) act(row)
    }
    const opens = { enter: on(row => router.push(row.href)) }
    if (!mayDecide) return opens
    return {
      ...opens,
      a: on(acknowledge),
      s: on(() => setAsking('snooze')),
      ...(mayOverride && { o: on(() => setAsking('override')) }),
    }
  }, [rows, router, mayDecide, mayOverride, acknowledge])

  const { current, setCurrent, moveTo, body } = useRowKeys(ids, commands)
  const choose = useCallback(
    (id: string) => {
      if (id === current) return
      setCurrent(id)
      setAsking(null)
    },
    [current, setCurrent],
  )
  useUndoKey(decisions.done?.undo ? decisions.undo : null)

  return (
    <>
      {rows.length === 0 ? (
        <div className="mt-3">{empty}</div>
      ) : (
        <table className="ledger inset top queue stacking mt-3 table-fixed">
          <caption className="sr-only">
            Open escalations in order, with the reason for the order, what is at stake and the last day
          </caption>
          <thead>
            {table.getHeaderGroups().map(group => (
              <tr key={group.id}>
                {group.headers.map(header => {
                  const meta = header.column.columnDef.meta
                  return (
                    <th
                      key={header.id}
                      scope="col"
                      className={classNames(meta?.figure && 'figure', meta?.className)}
                    >
                      <span className={meta?.hiddenHead ? 'sr-only' : undefined}>
                        <table.FlexRender header={header} />
                      </span>
                    </th>
                  )
                })}
              </tr>
            ))}
          </thead>
          <tbody ref={body}>
            {table.getRowModel().rows.map(row => {
              const chosen = row.id === current
              return (
                <Fragment key={row.id}>
                  <tr
                    data-row={row.id}
                    data-current={chosen || undefined}
                    data-open={(chosen && mayDecide) || undefined}
                    onClick={() => choose(row.id)}
                    onFocus={() => choose(row.id)}
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
                  {chosen && mayDecide && (
                    <tr data-current data-actions>
                      <td className="max-rail:hidden" />
                      <td colSpan={6}>
                        <RowActions
                          row={row.original}
                          asOf={asOf}
                          actions={actions}
                          mayOverride={mayOverride}
                          asking={asking}
                          onAsk={setAsking}
                          onLeave={() => {
                            setAsking(null)
                            moveTo(row.id)
                          }}
                          pending={decisions.pending}
                          refused={decisions.refused}
                          onAcknowledge={() => acknowledge(row.original)}
                          onDecided={decisions.decided}
                        />
                      </td>
                    </tr>
                  )}
                </Fragment>
              )
            })}
          </tbody>
        </table>
      )}
      {decisions.done && (
        <Toast
          key={`${decisions.done.said}|${decisions.done.undo}`}
          onGone={decisions.forget}
          onUndo={decisions.done.undo ? decisions.undo : undefined}
        >
          {decisions.done.said}
        </Toast>
      )}
    </>
  )
}

function useUndoKey(undo: (() => void) | null) {
  useEffect(() => {
    if (!undo) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'z' && isCommandKey(event)) undo()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [undo])
}
