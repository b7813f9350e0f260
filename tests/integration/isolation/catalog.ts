import { asOwner } from '../owner'

interface Column {
  name: string
  /** As PostgreSQL calls it: `uuid`, `int8`; for an enum, its own name. */
  type: string
  /** The first value of an enum. */
  label: string | null
  /** Whether the application's role may change it. */
  changeable: boolean
}

export interface ForeignKey {
  name: string
  columns: string[]
  target: string
  targetColumns: string[]
}

export type Table = {
  name: string
  columns: Column[]
  key: string[]
  foreignKeys: ForeignKey[]
  /** Names of the row-level policies. */
  policies: string[]
}

const TABLES = `
  SELECT c.relname AS name,
    (SELECT json_agg(json_build_object('name', a.attname, 'type', t.typname,
        'label', (SELECT e.enumlabel FROM pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder LIMIT 1),
        'changeable', has_column_privilege('resolvent_app', c.oid, a.attnum, 'UPDATE')) ORDER BY a.attnum)
      FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
    (SELECT json_agg(a.attname ORDER BY a.attnum) FROM pg_index i
      JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
      WHERE i.indrelid = c.oid AND i.indisprimary) AS key,
    (SELECT coalesce(json_agg(json_build_object('name', k.conname, 'target', target.relname,
        'columns', (SELECT json_agg(a.attname ORDER BY n.place) FROM unnest(k.conkey) WITH ORDINALITY n(number, place)
          JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = n.number),
        'targetColumns', (SELECT json_agg(a.attname ORDER BY n.place) FROM unnest(k.confkey) WITH ORDINALITY n(number, place)
          JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = n.number)) ORDER BY k.conname), '[]')
      FROM pg_constraint k JOIN pg_class target ON target.oid = k.confrelid
      WHERE k.conrelid = c.oid AND k.contype = 'f') AS "foreignKeys",
    (SELECT coalesce(json_agg(p.polname ORDER BY p.polname), '[]') FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
  FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations'
  ORDER BY c.relname`

/** Every table of the application, as the database itself describes it: a new one is in here unasked. */
export function readTables(): Promise<Table[]> {
  return asOwner<Table>(TABLES)
}

export const hasFirm = (table: Table) => table.columns.some(({ name }) => name === 'firmId')
