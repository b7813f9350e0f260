import { randomUUID } from 'node:crypto'
import { describeError, isDatabaseAway, log } from '@/lib/platform'

/** Answers for a route that reads while the database is away: in words, with the status that says it passes. */
export async function saysWhenAway(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (!isDatabaseAway(error)) throw error
    const reference = randomUUID().slice(0, 8)
    log('error', 'database.away', { reference, ...describeError(error) })
    return Response.json(
      { failure: { message: `The database does not answer. Try again in a moment. (${reference})` } },
      { status: 503, headers: { 'cache-control': 'no-store', 'retry-after': '5' } },
    )
  }
}
