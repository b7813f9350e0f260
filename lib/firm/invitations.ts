import 'server-only'
import { type Actor, may, type Role, roleOf } from '@/lib/access'
import { command, notFound, reading } from '@/lib/operation'
import { now } from '@/lib/platform'
import { withdrawInput } from './person.schema'

export interface InvitationRow {
  email: string
  role: Role
  invitedBy: string
  expiresAt: string
}

/** The invitations that somebody may still join by, the latest first, for those who may invite; an address has one at most. */
export async function listInvitations(actor: Actor): Promise<InvitationRow[]> {
  if (!may(actor.role, 'firm.manage')) return []
  return reading(actor, async tx => {
    const links = await tx.oneTimeLink.findMany({
      where: { ...openIn(actor.firmId), email: { not: null } },
      orderBy: { createdAt: 'desc' },
      select: { email: true, role: true, createdById: true, expiresAt: true },
    })
    const people = await tx.user.findMany({
      where: { id: { in: links.flatMap(({ createdById }) => createdById ?? []) } },
      select: { id: true, name: true },
    })
    const names = new Map(people.map(({ id, name }) => [id, name]))
    return links.map(({ email, role, createdById, expiresAt }) => ({
      email: email ?? '',
      role: roleOf(role ?? 'viewer'),
      invitedBy: names.get(createdById ?? '') ?? 'Somebody',
      expiresAt: expiresAt.toISOString(),
    }))
  })
}

/** Takes an invitation back: the link that was handed over opens nothing any more. */
export const withdrawInvitation = command({
  permission: 'firm.manage',
  input: withdrawInput,
  async run({ actor, input: { email }, tx }) {
    const { firmId } = actor
    const { count } = await tx.oneTimeLink.deleteMany({ where: { ...openIn(firmId), email } })
    if (count === 0) throw notFound('invitation')
    return { value: { email }, events: [{ type: 'person.invitation-withdrawn', email }] }
  },
})

function openIn(firmId: string) {
  return { firmId, purpose: 'invite' as const, usedAt: null, expiresAt: { gt: now() } }
}
