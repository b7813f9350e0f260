import { uuidv7 } from 'uuidv7'
import { asOwner } from '../owner'
import type { Table } from './catalog'

type Row = Record<string, unknown>

/** A firm with one row in every table; rows that carry no firm, such as a person, name it in their text. */
export interface FilledFirm {
  firmId: string
  rowOf: (table: string) => Row
}

/** Fills every table for two firms, in whatever order their foreign keys ask for. */
export async function fillTwoFirms(tables: Table[]): Promise<[FilledFirm, FilledFirm]> {
  return [await fillFirm(tables), await fillFirm(tables)]
}

async function fillFirm(tables: Table[]): Promise<FilledFirm> {
  const firmId = uuidv7()
  const rows = new Map<string, Row>()
  const rowOf = (name: string) => {
    const row = rows.get(name)
    if (!row) throw new Error(`There is no row in ${name}`)
    return row
  }
  const fill = async (table: Table) => {
    if (rows.has(table.name)) return
    for (const { target } of table.foreignKeys) if (target !== table.name) await fill(named(tables, target))
    rows.set(table.name, await insert(table, inventRow(table, firmId, rowOf)))
  }
  for (const table of tables) await fill(table)
  return { firmId, rowOf }
}

function named(tables: Table[], name: string): Table {
  const table = tables.find(candidate => candidate.name === name)
  if (!table) throw new Error(`There is no table ${name}`)
  return table
}

async function insert({ name }: Table, row: Row): Promise<Row> {
  const [inserted] = await asOwner<{ row: Row }>(
    `INSERT INTO "${name}" AS t SELECT * FROM jsonb_populate_record(null::"${name}", $1) RETURNING to_jsonb(t) AS row`,
    [JSON.stringify(row)],
  )
  if (!inserted) throw new Error(`Nothing was inserted into ${name}`)
  return inserted.row
}

function inventRow(table: Table, firmId: string, rowOf: (table: string) => Row): Row {
  const row: Row = {}
  for (const { name, type, label } of table.columns) row[name] = label ?? invent(type, `${name} of ${firmId}`)
  const own = table.name === 'Firm' ? 'id' : 'firmId'
  if (own in row) row[own] = firmId
  // A row of a table that points into itself points at itself.
  for (const { columns, target, targetColumns } of table.foreignKeys) {
    const to = target === table.name ? row : rowOf(target)
    for (const [index, column] of columns.entries()) row[column] = to[targetColumns[index] ?? '']
  }
  return row
}

function invent(type: string, text: string): unknown {
  const values: Record<string, () => unknown> = {
    text: () => text,
    uuid: uuidv7,
    int4: () => 1,
    int8: () => 1,
    float8: () => 1,
    bool: () => false,
    date: () => '2026-01-02',
    timestamptz: () => '2026-01-02T03:04:05Z',
    jsonb: () => ({}),
  }
  const value = values[type]
  if (!value) throw new Error(`Say here what a column of type ${type} may hold.`)
  return value()
}
