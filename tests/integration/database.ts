import { inject } from 'vitest'

/** The database of this worker, migrated and empty at first; connects as a superuser, whom nothing binds. */
export function testDatabase(): string {
  return ofThisWorker(inject('databaseUrls'))
}

/** The same database for the product: on a server as the plain role that owns it. */
export function productDatabase(): string {
  return ofThisWorker(inject('loginUrls'))
}

function ofThisWorker(urls: string[]): string {
  const url = urls[Number(process.env.VITEST_POOL_ID) - 1]
  if (!url) throw new Error(`There is no database for worker ${process.env.VITEST_POOL_ID}.`)
  return url
}
