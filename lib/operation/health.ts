import 'server-only'
import { once } from 'node:events'
import { asIdentity, isDatabaseAway } from '@/lib/platform'

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
