import pg from 'pg'
import { asMigrationList, type Migration, readMigrations } from './migrations-folder'
import { withSchemaEngine } from './schema-engine'

const NO_SUCH_TABLE = '42P01'

/** Brings the database up to the project's migrations and returns the names of those it applied. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const migrations = await readMigrations()
  if (await holdsAll(databaseUrl, migrations)) return []
  const migrationsList = await asMigrationList(migrations)
  const filters = { externalTables: [], externalEnums: [] }
  const { appliedMigrationNames } = await withSchemaEngine(databaseUrl, engine =>
    engine.applyMigrations({ migrationsList, filters }),
  )
  return appliedMigrationNames
}

/** Whether the database is as the project's migrations leave it. Asks, and changes nothing. */
export async function isUpToDate(databaseUrl: string): Promise<boolean> {
  return holdsAll(databaseUrl, await readMigrations())
}

/** Asked first because the engine takes a second to load and nearly every start has nothing to apply. */
async function holdsAll(databaseUrl: string, migrations: Migration[]): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ migration_name: string; checksum: string }>(
      'select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null',
    )
    const applied = new Map(rows.map(row => [row.migration_name, row.checksum]))
    return (
      applied.size === migrations.length &&
      migrations.every(({ name, checksum }) => applied.get(name) === checksum)
    )
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === NO_SUCH_TABLE) return false
    throw error
  } finally {
    await client.end()
  }
}
