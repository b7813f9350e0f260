import 'server-only'
import { type Actor, may } from '@/lib/access'
import { type Tx, todayIn, withFirm } from '@/lib/platform'
import type { PlainDate } from '@/lib/resolution'

/** The one road for a read: the actor first, inside the firm's transaction. */
export function reading<T>(actor: Actor, run: (tx: Tx) => Promise<T>): Promise<T> {
  if (!may(actor.role, 'firm.read')) throw new Error(`The role ${actor.role} may not read`)
  return withFirm(actor.firmId, run)
}

/** The day it is for the firm: what pages hand to everything that speaks of days left. */
export function todayOf(actor: Actor): PlainDate {
  return todayIn(actor.timeZone)
}
