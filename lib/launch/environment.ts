import pg from 'pg'
import { migrate } from '../../prisma/migrate'
import { CannotStart } from './cannot-start'
import { type OpenDatabase, openDatabase } from './database'
import { ensureJobTables } from './job-tables'
import { provideKeys } from './keys'
import type { Settings } from './settings'

/** What the application reads from its environment; everything else it is told by no one. */
export type AppEnvironment = Record<
  | 'DATABASE_URL'
  | 'DATABASE_EMBEDDED'
  | 'DATA_DIR'
  | 'APP_KEYS'
  | 'APP_ORIGIN'
  | 'NEXTAUTH_URL'
  | 'NEXTAUTH_SECRET',
  string
>

export interface Ground {
  database: OpenDatabase
  environment: AppEnvironment
  /** Names of the migrations that were applied just now. */
  migrated: string[]
}

/** Opens the database, brings it up to date and gathers what the application needs to run on it. */
export async function prepareGround(settings: Settings): Promise<Ground> {
  const database = await openDatabase(settings)
  try {
    const databaseIsNew = await isNew(database.url)
    const { appKeys, sessionSecret } = provideKeys({ ...settings, databaseIsNew })
    const migrated = await migrate(database.url)
    const environment = {
      DATABASE_URL: database.url,
      DATABASE_EMBEDDED: settings.databaseUrl ? 'no' : 'yes',
      DATA_DIR: settings.dataFolder,
      APP_KEYS: appKeys,
      APP_ORIGIN: settings.origin,
      NEXTAUTH_URL: settings.origin,
      NEXTAUTH_SECRET: sessionSecret,
    }
    // The rooms of the application read their settings from here, in this process as in the web server's.
    Object.assign(process.env, environment)
    await ensureJobTables(database.url)
    return { database, environment, migrated }
  } catch (error) {
    await database.stop()
    throw error
  }
}

async function isNew(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl })
  try {
    await client.connect()
  } catch (error) {
    throw new CannotStart(
      `The database of DATABASE_URL does not answer: ${error instanceof Error ? error.message : error}`,
    )
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
