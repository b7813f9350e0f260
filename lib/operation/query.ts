import 'server-only'
import { type Actor, may } from '@/lib/access'
import { type Tx, withFirm } from '@/lib/platform'

/** The one road for a read: the actor first, inside the firm's transaction. */
export function reading<T>(actor: Actor, run: (tx: Tx) => Promise<T>): Promise<T> {
  if (!may(actor.role, 'firm.read')) throw new Error(`The role ${actor.role} may not read`)
  return withFirm(actor.firmId, run)
}
