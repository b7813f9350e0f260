import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { startEmbeddedDatabase } from '../lib/platform/embedded-database/embedded-database'
import { migrate } from './migrate'
import { migrationsFolder, schemaFile } from './migrations-folder'
import { withSchemaEngine } from './schema-engine'

const EMPTY = '-- This is an empty migration.'

/** Writes the SQL that leads from the existing migrations to the schema; returns its file, or null when there is none. */
export async function makeMigration(name: string, now: Date): Promise<string | null> {
  const database = await startEmbeddedDatabase({})
  await migrate(database.url)
  const sql = await missingSql(database.url)
  await database.stop()
  if (sql === null) return null
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14)
  const file = path.join(migrationsFolder, `${stamp}_${name}`, 'migration.sql')
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, sql)
  return file
}

/** What the schema has and a migrated database has not; null when they agree. */
export async function missingSql(migratedUrl: string): Promise<string | null> {
  const files = [{ path: schemaFile, content: await readFile(schemaFile, 'utf8') }]
  const { stdout } = await withSchemaEngine(migratedUrl, engine =>
    engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: path.dirname(schemaFile) },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  )
  return stdout === null || stdout.startsWith(EMPTY) ? null : stdout
}
