import 'server-only'
import { endEverySession, endSession } from '@/lib/access'
import { command } from '@/lib/operation'
import { signOutInput } from './person.schema'

/** Ends this session, or every session of this person, at once: the next request with the cookie is nobody's. */
export const signOut = command({
  permission: 'session.end',
  input: signOutInput,
  async run({ actor, input, tx }) {
    if (input.sessions === 'all' && actor.userId) await endEverySession(tx, actor.userId)
    else if (actor.sessionKey) await endSession(tx, actor.sessionKey)
    return { value: null, events: [{ type: 'person.signed-out', sessions: input.sessions }] }
  },
})
