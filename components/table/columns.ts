import {
  createColumnHelper,
  metaHelper,
  type RowData,
  type TableOptions,
  tableFeatures,
} from '@tanstack/react-table'

export interface ColumnMeta {
  /** The cell that names the row; it becomes a `th`. */
  rowHead?: boolean
  /** Right-aligned figures. */
  figure?: boolean
  /** The key that the server sorts by; without one the head is plain text. */
  sort?: string
  /** The head is only said, not shown. */
  hiddenHead?: boolean
  className?: string
}

/** Sorting, filtering and paging happen at the server and live in the address: the table itself needs no such feature. */
export const features = tableFeatures({ columnMeta: metaHelper<ColumnMeta>() })

export type Columns<Row extends RowData> = TableOptions<typeof features, Row>['columns']

export function columnsOf<Row extends RowData>() {
  return createColumnHelper<typeof features, Row>()
}
