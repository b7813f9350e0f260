import 'server-only'
import { endEverySession, roleOf } from '@/lib/access'
import { command, notFound, Refusal, type Work } from '@/lib/operation'
import { now } from '@/lib/platform'
import { endInvitations } from './one-time-link'
import { changeRoleInput, removePersonInput } from './person.schema'

/** A new role counts from the person's next request. Who is no owner any more has no invitations out either. */
export const changeRole = command({
  permission: 'firm.manage',
  input: changeRoleInput,
  async run({ actor, input, tx }) {
    const member = await activeMember({ actor, tx }, input.userId)
    if (input.role !== 'owner') await keepAnOwner({ actor, tx }, input.userId)
    await tx.membership.update({
      where: { firmId_userId: { firmId: actor.firmId, userId: input.userId } },
      data: { role: input.role === 'case-manager' ? 'case_manager' : input.role, version: { increment: 1 } },
    })
    if (input.role !== 'owner') await endInvitations(tx, { firmId: actor.firmId, createdById: input.userId })
    return {
      value: null,
      events: [
        { type: 'person.role-changed', userId: input.userId, from: roleOf(member.role), to: input.role },
      ],
    }
  },
})

/** Ends a membership, every session and every open invitation of theirs at once; what the person did stays in the record. */
export const removePerson = command({
  permission: 'firm.manage',
  input: removePersonInput,
  async run({ actor, input, tx }) {
    await activeMember({ actor, tx }, input.userId)
    await keepAnOwner({ actor, tx }, input.userId)
    await tx.membership.update({
      where: { firmId_userId: { firmId: actor.firmId, userId: input.userId } },
      data: { endedAt: now(), version: { increment: 1 } },
    })
    await endEverySession(tx, input.userId)
    await endInvitations(tx, { firmId: actor.firmId, createdById: input.userId })
    return { value: null, events: [{ type: 'person.removed', userId: input.userId }] }
  },
})

type Where = Pick<Work<unknown>, 'actor' | 'tx'>

async function activeMember({ actor, tx }: Where, userId: string) {
  const member = await tx.membership.findFirst({ where: { firmId: actor.firmId, userId, endedAt: null } })
  if (!member) throw notFound('person')
  return member
}

/** Locks the firm's owners while it looks, so that the last two can not both leave at once. */
async function keepAnOwner({ actor, tx }: Where, leavingId: string): Promise<void> {
  const owners = await tx.$queryRaw<{ userId: string }[]>`
    SELECT "userId" FROM "Membership" WHERE "firmId" = ${actor.firmId}::uuid AND role = 'owner' AND "endedAt" IS NULL FOR UPDATE`
  if (owners.every(({ userId }) => userId === leavingId))
    throw new Refusal({
      code: 'conflict',
      message: 'A firm needs an owner. Make somebody else an owner first.',
    })
}
