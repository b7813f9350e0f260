import 'server-only'
import { Client } from 'pg'

type Ask = (...asked: unknown[]) => unknown

/**
 * A connection that is asked one thing at a time. Prisma asks for the relations of a row all at once, within a transaction
 * too; the driver will no longer line them up by itself.
 */
export class OneAtATime extends Client {
  #before: Promise<unknown> = Promise.resolve()

  override query = ((...asked: unknown[]) => {
    const ask = () => (super.query as Ask).apply(this, asked)
    // Who brings a callback, or a query that reports by itself, waits in the driver's own way.
    if (asked.some(part => typeof part === 'function') || isSubmittable(asked[0])) return ask()
    const answer = this.#before.then(ask)
    this.#before = answer.catch(() => undefined)
    return answer
  }) as Client['query']
}

function isSubmittable(query: unknown): boolean {
  return typeof (query as { submit?: unknown } | null)?.submit === 'function'
}
