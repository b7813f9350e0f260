import 'server-only'
import { now } from './clock'
import { describeError, log } from './log'

/** The queue asks every few seconds, and while the database is away every question fails for the same cause. */
const SAME_CAUSE_MS = 60_000
/** The queue adds who asked; the cause is the same for all of them. */
const WHO_ASKED = / \(Queue: .*\)$/

const lastTold = new Map<string, number>()

/** Writes down what troubles the queue, each cause once a minute. */
export function tellTrouble(error: unknown): void {
  const told = describeError(error)
  const moment = now().getTime()
  for (const [cause, at] of lastTold) if (moment - at >= SAME_CAUSE_MS) lastTold.delete(cause)
  const cause = `${told.code} ${told.message?.replace(WHO_ASKED, '')}`
  if (lastTold.has(cause)) return
  lastTold.set(cause, moment)
  log('warn', 'jobs.trouble', told)
}
