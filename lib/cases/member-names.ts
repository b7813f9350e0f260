import 'server-only'
import type { Tx } from '@/lib/platform'

/** The name of a member, past or present; the clockwork goes by the product's name. */
export type Names = (userId: string | null) => string

export async function namesOf(tx: Tx, firmId: string): Promise<Names> {
  const members = await tx.membership.findMany({
    where: { firmId },
    select: { userId: true, user: { select: { name: true } } },
  })
  const byId = new Map(members.map(({ userId, user }) => [userId, user.name]))
  return userId => (userId === null ? 'Resolvent' : (byId.get(userId) ?? 'Somebody who has left'))
}
