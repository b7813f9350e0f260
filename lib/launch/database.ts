import { existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { startEmbeddedDatabase } from '../platform/embedded-database/embedded-database'
import type { Settings } from './settings'

export interface OpenDatabase {
  url: string
  /** May still be opening: connections wait until it is open. */
  stop: () => Promise<void>
  /** Settles when the database ends unasked; a PostgreSQL of one's own is not ours to watch. */
  failed: Promise<Error>
}

/** The PostgreSQL that is named or, without one, the embedded database in the data folder. */
export async function openDatabase(settings: Settings): Promise<OpenDatabase> {
  if (settings.databaseUrl) {
    return { url: settings.databaseUrl, stop: async () => undefined, failed: new Promise(() => undefined) }
  }
  const folder = folderOf(settings)
  if (!existsSync(folder)) await createDatabaseFolder(folder)
  return startEmbeddedDatabase({ folder })
}

/** Whether there is a database to open: always where one is named, else once the first start has made the embedded one. */
export function hasDatabase(settings: Settings): boolean {
  return settings.databaseUrl !== undefined || existsSync(folderOf(settings))
}

const folderOf = ({ dataFolder }: Settings) => path.join(dataFolder, 'database')

/** Made under another name and then renamed, so that an interrupted first start leaves no half-made database. */
async function createDatabaseFolder(folder: string): Promise<void> {
  const draft = `${folder}.new`
  rmSync(draft, { recursive: true, force: true })
  const database = await startEmbeddedDatabase({ folder: draft })
  await database.opened
  await database.stop()
  renameSync(draft, folder)
}
