import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { disconnect, stopJobs } from '@/lib/platform'
import { testDatabase } from './database'

let pool: pg.Pool | undefined

/** Asks the database as a superuser, whom no row-level security binds. */
export async function asOwner<Row extends pg.QueryResultRow = pg.QueryResultRow>(
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  pool ??= new pg.Pool({ connectionString: testDatabase(), max: 2 })
  return (await pool.query<Row>(text, values)).rows
}

/** Begins a file of tests with a database without rows, and closes every connection after it. */
export function startEmpty(): void {
  beforeAll(emptyDatabase)
  afterAll(async () => {
    await stopJobs()
    await disconnect()
    await pool?.end()
    pool = undefined
  })
}

/** Takes every row away; the record of events, which refuses to be cut, has its guard stand aside. */
export async function emptyDatabase(): Promise<void> {
  const tables = (await tablesOf('public')).filter(table => !table.includes('_prisma_migrations'))
  await asOwner(`begin; set local session_replication_role = replica;
    truncate ${[...tables, 'pgboss.job'].join(', ')} cascade; commit`)
}

/** One text for all rows of all tables: equal before and after means that nothing was changed. */
export async function allRows(): Promise<string> {
  const tables = [...(await tablesOf('public')), 'pgboss.job']
  const sums = tables.map(
    table => `select '${table}' as name, count(*)::text as n,
      md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from ${table} t`,
  )
  const rows = await asOwner<{ name: string; n: string; sum: string }>(sums.join(' union all '))
  return rows.map(({ name, n, sum }) => `${name} ${n} ${sum}`).join('\n')
}

export async function tablesOf(schema: string): Promise<string[]> {
  const rows = await asOwner<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = $1 order by 1`,
    [schema],
  )
  return rows.map(({ name }) => name)
}

export async function countRows(table: string): Promise<number> {
  const [row] = await asOwner<{ n: number }>(`select count(*)::int as n from "${table}"`)
  return row?.n ?? 0
}
