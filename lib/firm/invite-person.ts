import 'server-only'
import { command, invalid } from '@/lib/operation'
import { environment } from '@/lib/platform'
import { endInvitations, makeLink } from './one-time-link'
import { inviteInput } from './person.schema'

/**
 * Makes a link for a colleague. The link is shown to the owner, who hands it over; it works once, and a new one for
 * the same address ends the earlier.
 */
export const invitePerson = command({
  permission: 'firm.manage',
  input: inviteInput,
  async run({ actor, input, tx }) {
    const { firmId } = actor
    const here = await tx.membership.findFirst({
      where: { firmId, endedAt: null, user: { email: input.email } },
      select: { user: { select: { name: true } } },
    })
    if (here) throw invalid('email', `${here.user.name} signs in with this address already.`)
    await endInvitations(tx, { firmId, email: input.email })
    const token = await makeLink(tx, {
      purpose: 'invite',
      firmId,
      createdById: actor.userId,
      ...input,
    })
    return {
      value: { link: `${environment().appOrigin}/join/${token}`, email: input.email },
      events: [{ type: 'person.invited', ...input }],
    }
  },
})
