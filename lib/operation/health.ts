import 'server-only'
import { once } from 'node:events'
import { asIdentity, isDatabaseAway, now } from '@/lib/platform'

/** Whoever watches asks again soon, so a slow answer is as good as none. */
const PATIENCE_MS = 4000

/** Whether the database answers, told within five seconds. Anything but its absence is a bug, and is thrown. */
export async function checkHealth(): Promise<boolean> {
  const patience = AbortSignal.timeout(PATIENCE_MS)
  const tooLate = once(patience, 'abort').then(() => false)
  try {
    return await Promise.race([asIdentity(tx => tx.$queryRaw`SELECT 1`).then(() => true), tooLate])
  } catch (error) {
    if (isDatabaseAway(error)) return false
    throw error
  }
}

/** How long an answer is good for: pages come by the dozen, and the database has better to do. */
const FRESH_MS = 1000

// The proxy has its own copies of modules; what it may ask is handed to it by way of the process.
const handed = globalThis as { resolventDatabaseAnswers?: () => Promise<boolean> }

/** Lets proxy.ts ask whether the database answers, at most once a second however many pages are asked for. */
export function letPagesAskForTheDatabase(): void {
  let asked = { at: 0, answer: Promise.resolve(true) }
  handed.resolventDatabaseAnswers = () => {
    const moment = now().getTime()
    // A mistake of ours is no absence: the page itself meets it, and tells it.
    if (moment - asked.at > FRESH_MS) asked = { at: moment, answer: checkHealth().catch(() => true) }
    return asked.answer
  }
}
