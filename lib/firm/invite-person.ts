import 'server-only'
import { command } from '@/lib/operation'
import { environment } from '@/lib/platform'
import { makeLink } from './one-time-link'
import { inviteInput } from './person.schema'

/** Makes a link for a colleague. The link is shown to the owner, who hands it over; it works once. */
export const invitePerson = command({
  permission: 'firm.manage',
  input: inviteInput,
  async run({ actor, input, tx }) {
    const token = await makeLink(tx, {
      purpose: 'invite',
      firmId: actor.firmId,
      createdById: actor.userId,
      ...input,
    })
    return {
      value: { link: `${environment().appOrigin}/join/${token}`, email: input.email },
      events: [{ type: 'person.invited', ...input }],
    }
  },
})
