import 'server-only'
import { type Actor, type Role, roleOf } from '@/lib/access'
import { reading } from '@/lib/operation'

export interface PersonRow {
  userId: string
  name: string
  email: string
  role: Role
  joinedAt: string
}

export function listPeople(actor: Actor): Promise<PersonRow[]> {
  return reading(actor, async tx => {
    const members = await tx.membership.findMany({
      where: { firmId: actor.firmId, endedAt: null },
      orderBy: { createdAt: 'asc' },
      select: { userId: true, role: true, createdAt: true, user: { select: { name: true, email: true } } },
    })
    return members.map(({ userId, role, createdAt, user }) => ({
      userId,
      name: user.name,
      email: user.email,
      role: roleOf(role),
      joinedAt: createdAt.toISOString(),
    }))
  })
}
