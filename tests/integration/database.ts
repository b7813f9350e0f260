import { inject } from 'vitest'

/** The database of this worker, migrated and empty at first; connects as the owner of the tables. */
export function testDatabase(): string {
  const url = inject('databaseUrls')[Number(process.env.VITEST_POOL_ID) - 1]
  if (!url) throw new Error(`There is no database for worker ${process.env.VITEST_POOL_ID}.`)
  return url
}
