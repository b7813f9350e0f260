import 'server-only'
import { randomUUID } from 'node:crypto'
import { describeError, log } from '@/lib/platform'
import type { Failure } from './outcome'

/** The answer while the database is away, with a reference that stands in the log beside the reason. */
export function unavailable(error: unknown): Failure {
  const reference = randomUUID().slice(0, 8)
  log('error', 'database.away', { reference, ...describeError(error) })
  return {
    code: 'unavailable',
    message: `The database does not answer, so nothing was saved. What you typed is still here; try again in a moment. (${reference})`,
  }
}
