import type { PlainDate } from '../time/plain-date'
import { type StatuteEntry, statuteRowKind } from './statute-entry'

/**
 * Rows in the order of their days, where a request for an agreement and its grant bear one day: what was asked for comes
 * before what was granted, in whatever order they are printed. Else the agreement would be in force and asked for anew.
 */
export function askedBeforeGranted<R>(
  ordered: readonly R[],
  told: (row: R) => StatuteEntry & { date: PlainDate | null },
): R[] {
  const rows = [...ordered]
  for (const [at, row] of ordered.entries()) {
    const { date } = told(row)
    if (date === null || statuteRowKind(told(row)) !== 'request-pending') continue
    const granted = rows.findIndex(
      other => told(other).date === date && statuteRowKind(told(other)) === 'agreement-established',
    )
    const place = rows.indexOf(row)
    if (granted < 0 || granted > place || at === 0) continue
    rows.splice(place, 1)
    rows.splice(granted, 0, row)
  }
  return rows
}
