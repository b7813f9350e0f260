import 'server-only'
import { asIdentity, now, type Tx } from '@/lib/platform'
import type { Actor } from './actor'
import { roleOf } from './permissions'
import { hashToken, newToken } from './tokens'

const IDLE_MS = 30 * 60_000
const ABSOLUTE_MS = 12 * 60 * 60_000
/** Writing at every request would be work for nothing; a minute is exact enough for an idle limit of thirty. */
const TOUCH_MS = 60_000

/** Opens a session for somebody who has shown both factors; the returned token goes into the cookie. */
export async function openSession(tx: Tx, who: { firmId: string; userId: string }): Promise<string> {
  const token = newToken()
  const opened = now()
  await tx.session.create({
    data: { idHash: hashToken(token), ...who, createdAt: opened, lastSeenAt: opened },
  })
  return token
}

/** Who holds this token, decided by the row: not revoked, not idle, not old, still a member. */
export function findActor(token: string): Promise<Actor | null> {
  const idHash = hashToken(token)
  return asIdentity(async tx => {
    const session = await tx.session.findUnique({
      where: { idHash },
      select: { firmId: true, userId: true, createdAt: true, lastSeenAt: true, revokedAt: true },
    })
    if (!session || !isSessionAlive(session)) return null
    const membership = await tx.membership.findUnique({
      where: { firmId_userId: { firmId: session.firmId, userId: session.userId } },
      select: {
        role: true,
        endedAt: true,
        user: { select: { name: true, disabledAt: true } },
        firm: { select: { name: true, timeZone: true } },
      },
    })
    if (!membership || membership.endedAt || membership.user.disabledAt) return null
    await touch(tx, idHash, session.lastSeenAt)
    return actorOf(session, membership, idHash)
  })
}

export async function endSession(tx: Tx, sessionKey: string): Promise<void> {
  await tx.session.updateMany({ where: { idHash: sessionKey, revokedAt: null }, data: { revokedAt: now() } })
}

/** `keptKey`: the session that does the ending and may go on. */
export async function endEverySession(tx: Tx, userId: string, keptKey?: string): Promise<void> {
  const kept = keptKey ? { idHash: { not: keptKey } } : {}
  await tx.session.updateMany({ where: { userId, revokedAt: null, ...kept }, data: { revokedAt: now() } })
}

/** Not revoked, not idle for thirty minutes, not older than twelve hours. */
export function isSessionAlive(session: {
  createdAt: Date
  lastSeenAt: Date
  revokedAt: Date | null
}): boolean {
  const moment = now().getTime()
  return (
    !session.revokedAt &&
    moment - session.lastSeenAt.getTime() < IDLE_MS &&
    moment - session.createdAt.getTime() < ABSOLUTE_MS
  )
}

async function touch(tx: Tx, idHash: string, lastSeenAt: Date): Promise<void> {
  if (now().getTime() - lastSeenAt.getTime() < TOUCH_MS) return
  await tx.session.updateMany({ where: { idHash, revokedAt: null }, data: { lastSeenAt: now() } })
}

function actorOf(
  session: { firmId: string; userId: string },
  membership: { role: string; user: { name: string }; firm: { name: string; timeZone: string } },
  sessionKey: string,
): Actor {
  return {
    kind: 'person',
    firmId: session.firmId,
    userId: session.userId,
    name: membership.user.name,
    role: roleOf(membership.role),
    timeZone: membership.firm.timeZone,
    firmName: membership.firm.name,
    sessionKey,
  }
}
