import 'server-only'
import type { Role } from './permissions'

/** Who acts: a person of a firm with a live session, or the firm's own clockwork, named. */
export interface Actor {
  kind: 'person' | 'system'
  firmId: string
  /** null for the system */
  userId: string | null
  name: string
  role: Role
  timeZone: string
  firmName: string
  /** Hash of the session's id; null for the system. */
  sessionKey: string | null
}

/** Acts for a firm without a person: jobs and schedules. What it does is recorded under this name. */
export function asSystemActor(firm: { id: string; name: string; timeZone: string }, name: string): Actor {
  return {
    kind: 'system',
    firmId: firm.id,
    userId: null,
    name,
    role: 'owner',
    timeZone: firm.timeZone,
    firmName: firm.name,
    sessionKey: null,
  }
}
