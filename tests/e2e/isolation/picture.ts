import { createHash } from 'node:crypto'
import type pg from 'pg'

/** What every table holds of a firm, so that any change shows, and in which table. */
export type Picture = Record<string, string>

/**
 * Takes the picture of every row that carries one of these ids. When a session was last seen is left out: looking is
 * allowed to its own people.
 */
export async function takePicture(db: pg.Client, ids: readonly string[]): Promise<Picture> {
  const tables = await db.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
  )
  const picture: Picture = {}
  for (const { name } of tables.rows) {
    const { rows } = await db.query<{ row: string }>(
      `SELECT (to_jsonb(t) - 'lastSeenAt')::text AS row FROM "${name}" t ORDER BY 1`,
    )
    const theirs = rows.map(({ row }) => row).filter(row => ids.some(id => row.includes(id)))
    picture[name] = `${theirs.length} rows, ${createHash('sha256').update(theirs.join('\n')).digest('hex')}`
  }
  return picture
}

/** The ids by which a firm's own rows are known: its own, and those of its people. */
export async function idsOf(db: pg.Client, firmId: string): Promise<string[]> {
  const { rows } = await db.query<{ userId: string }>(
    'SELECT "userId" FROM "Membership" WHERE "firmId" = $1',
    [firmId],
  )
  return [firmId, ...rows.map(({ userId }) => userId)]
}
