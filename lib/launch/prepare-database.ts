import { rmSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { isUpToDate, migrate } from '../../prisma/migrate'
import { CannotStart } from './cannot-start'
import { enterApplication } from './environment'
import { ensureJobTables, JOB_SOURCES } from './job-tables'
import { refusePowerfulLogin } from './login-role'
import type { Settings } from './settings'
import { fingerprint, isStamped, stamp } from './stamp'

/** Whether the embedded database was up to date when it was left. Read without opening it, so it may prove wrong. */
export function wasLeftUpToDate(settings: Settings): boolean {
  return settings.databaseUrl === undefined && isStamped(stampFile(settings), sources())
}

/** Brings the database up to date; returns the names of the migrations that were applied, and whether anything changed. */
export async function prepareDatabase(settings: Settings, databaseUrl: string) {
  enterApplication(settings, { databaseUrl, databaseIsNew: await isNew(databaseUrl) })
  // The embedded engine knows its one superuser alone. It listens on the loopback address, its password is drawn anew at
  // each start, and every transaction of the application gives that power away first.
  if (settings.databaseUrl) await refusePowerfulLogin(databaseUrl)
  const migrated = await migrate(databaseUrl)
  const madeTables = await ensureJobTables(databaseUrl)
  const changed = migrated.length > 0 || madeTables
  if (settings.databaseUrl) rmSync(stampFile(settings), { force: true })
  else if (changed || !wasLeftUpToDate(settings)) stamp(stampFile(settings), sources())
  return { migrated, changed }
}

/** For what only reads: takes the database as it is, and refuses one that this release would have to change first. */
export async function takeDatabaseAsItIs(settings: Settings, databaseUrl: string): Promise<void> {
  if ((await isNew(databaseUrl)) || !(await isUpToDate(databaseUrl)))
    throw new CannotStart(
      'The database is not as this release leaves it, and this command changes nothing. Run npm run migrate first.',
    )
  enterApplication(settings, { databaseUrl, databaseIsNew: false })
  if (settings.databaseUrl) await refusePowerfulLogin(databaseUrl)
}

const stampFile = (settings: Settings) => path.join(settings.dataFolder, 'database-made-from')
const sources = () => fingerprint(['prisma/migrations', ...JOB_SOURCES])

async function isNew(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl })
  try {
    await client.connect()
  } catch (error) {
    throw new CannotStart(`The database does not answer: ${error instanceof Error ? error.message : error}`)
  }
  try {
    const { rows } = await client.query<{ is_new: boolean }>(
      `select to_regclass('_prisma_migrations') is null as is_new`,
    )
    return rows[0]?.is_new === true
  } finally {
    await client.end()
  }
}
