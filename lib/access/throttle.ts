import 'server-only'
import { asIdentity, now, type Tx } from '@/lib/platform'

const ACCOUNT = { free: 5, windowMs: 15 * 60_000 }
const ADDRESS = { free: 10, windowMs: 60_000 }
const DELAY_MAX_MS = 25_000

interface Row {
  key: string
  failures: number
  windowStart: Date
}

const isAccount = (key: string) => key.startsWith('account:')
const limitOf = (key: string) => (isAccount(key) ? ACCOUNT : ADDRESS)

/**
 * Milliseconds until this knock may be heard; zero when it is heard now, and it then counts as a failure until it
 * is forgiven. Free failures first, then a delay that doubles to 25 seconds: never a lock for good, and the same
 * for accounts that do not exist. The rows are locked while it looks, so that many knocks at once are heard one by one.
 */
export function knock(keys: readonly string[]): Promise<number> {
  const inOrder = [...keys].sort()
  return asIdentity(async tx => {
    const at = now()
    // One statement makes and locks the rows, so that none can be forgotten in between.
    const rows = await tx.$queryRaw<Row[]>`
      INSERT INTO "Throttle" (key, failures, "windowStart") SELECT unnest(${inOrder}::text[]), 0, ${at}::timestamptz
      ON CONFLICT (key) DO UPDATE SET key = "Throttle".key RETURNING key, failures, "windowStart"`
    const wait = Math.max(0, ...rows.map(row => waitOf(row, at)))
    if (wait === 0) for (const row of rows) await count(tx, row, at)
    return wait
  })
}

/** Takes back what this knock counted, and everything that was counted against the account it opened. */
export function forgive(keys: readonly string[]): Promise<void> {
  return asIdentity(async tx => {
    for (const key of [...keys].sort())
      await tx.throttle.updateMany({
        where: { key, failures: { gt: 0 } },
        data: { failures: isAccount(key) ? 0 : { decrement: 1 } },
      })
  })
}

/** Takes away what no knock asks any more: a window that is over counts for nothing. */
export function forgetOldKnocks(): Promise<void> {
  return asIdentity(async tx => {
    const before = new Date(now().getTime() - ACCOUNT.windowMs)
    await tx.throttle.deleteMany({ where: { windowStart: { lt: before } } })
  })
}

function waitOf({ key, failures, windowStart }: Row, at: Date): number {
  const { free, windowMs } = limitOf(key)
  const age = at.getTime() - windowStart.getTime()
  if (failures < free || age >= windowMs) return 0
  if (!isAccount(key)) return windowMs - age
  return Math.min(DELAY_MAX_MS, 1000 * 2 ** (failures - free)) - age
}

async function count(tx: Tx, { key, failures, windowStart }: Row, at: Date): Promise<void> {
  const { free, windowMs } = limitOf(key)
  const over = at.getTime() - windowStart.getTime() >= windowMs
  // Past an account's free failures each one restarts the window, so its age is the time since the last failure.
  const restarts = over || (isAccount(key) && failures + 1 >= free)
  await tx.throttle.update({
    where: { key },
    data: { failures: over ? 1 : failures + 1, ...(restarts ? { windowStart: at } : {}) },
  })
}
