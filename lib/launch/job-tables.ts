import pg from 'pg'
import { fingerprint } from './stamp'

export const JOB_SOURCES = ['lib/platform/jobs.ts', 'node_modules/pg-boss/package.json']

/** Makes or updates the tables of the job queue; the schema's comment tells which queues and version it was made for. Returns whether it did. */
export async function ensureJobTables(databaseUrl: string): Promise<boolean> {
  const print = fingerprint(JOB_SOURCES)
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ made_for: string | null }>(
      `select obj_description(to_regnamespace('pgboss'), 'pg_namespace') as made_for`,
    )
    if (rows[0]?.made_for === print) return false
    const { prepareJobs } = await import('@/lib/platform')
    await prepareJobs(databaseUrl)
    await client.query(`comment on schema pgboss is '${print}'`)
    return true
  } finally {
    await client.end()
  }
}
