import pg from 'pg'
import { fingerprint } from './stamp'

const SOURCES = ['lib/platform/jobs.ts', 'node_modules/pg-boss/package.json']

/** Makes or updates the tables of the job queue; the schema's comment tells which queues and version it was made for. */
export async function ensureJobTables(databaseUrl: string): Promise<void> {
  const print = fingerprint(SOURCES)
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ made_for: string | null }>(
      `select obj_description(to_regnamespace('pgboss'), 'pg_namespace') as made_for`,
    )
    if (rows[0]?.made_for === print) return
    const { prepareJobs } = await import('@/lib/platform')
    await prepareJobs(databaseUrl)
    await client.query(`comment on schema pgboss is '${print}'`)
  } finally {
    await client.end()
  }
}
