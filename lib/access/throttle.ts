import 'server-only'
import { asIdentity, now } from '@/lib/platform'

const ACCOUNT = { free: 5, windowMs: 15 * 60_000 }
const ADDRESS = { free: 10, windowMs: 60_000 }
const DELAY_MAX_MS = 25_000

const limitOf = (key: string) => (key.startsWith('account:') ? ACCOUNT : ADDRESS)

/**
 * Milliseconds until this knock may be heard: zero while free failures are left, then a delay that doubles to
 * 25 seconds. Never a lock for good, and the same for accounts that do not exist.
 */
export async function delayOf(keys: readonly string[]): Promise<number> {
  const rows = await asIdentity(tx => tx.throttle.findMany({ where: { key: { in: [...keys] } } }))
  const waits = rows.map(({ key, failures, windowStart }) => {
    const { free, windowMs } = limitOf(key)
    const age = now().getTime() - windowStart.getTime()
    if (failures < free || age > windowMs) return 0
    if (key.startsWith('address:')) return windowMs - age
    // Past the free failures each one restarts the window, so its age is the time since the last failure.
    return Math.min(DELAY_MAX_MS, 1000 * 2 ** (failures - free)) - age
  })
  return Math.max(0, ...waits)
}

/** Counts a failure before the answer is given, in one statement, so that parallel knocks are all counted. */
export async function countFailure(keys: readonly string[]): Promise<void> {
  await asIdentity(async tx => {
    for (const key of [...keys].sort()) {
      const { free, windowMs } = limitOf(key)
      await tx.$executeRaw`
        INSERT INTO "Throttle" (key, failures, "windowStart") VALUES (${key}, 1, now())
        ON CONFLICT (key) DO UPDATE SET
          failures = CASE WHEN "Throttle"."windowStart" < now() - ${windowMs} * interval '1 millisecond'
            THEN 1 ELSE "Throttle".failures + 1 END,
          "windowStart" = CASE WHEN "Throttle"."windowStart" < now() - ${windowMs} * interval '1 millisecond'
            OR (${key} LIKE 'account:%' AND "Throttle".failures + 1 >= ${free})
            THEN now() ELSE "Throttle"."windowStart" END`
    }
  })
}

export async function forgiveFailures(key: string): Promise<void> {
  await asIdentity(tx => tx.throttle.deleteMany({ where: { key } }))
}
