import 'server-only'
import { hashToken, newToken, newTotpSecret, type Role, roleOf, totpAddress } from '@/lib/access'
import { notFound } from '@/lib/operation'
import { asIdentity, now, openForInstallation, sealForInstallation, type Tx } from '@/lib/platform'

const SET_UP_HOURS = 24
const INVITE_HOURS = 72
const HOUR_MS = 3_600_000

/** What a link stands for, as far as the person who holds it may see. */
export interface OpenLink {
  purpose: 'set-up' | 'invite'
  firmName: string | null
  email: string | null
  totpSecret: string
  totpAddress: string
}

interface Grant {
  purpose: 'set_up' | 'invite'
  firmId?: string
  email?: string
  role?: Role
  createdById?: string | null
}

/** Makes a link that works once; the token is returned and never stored. */
export async function makeLink(tx: Tx, { role, ...grant }: Grant): Promise<string> {
  const token = newToken()
  const hours = grant.purpose === 'set_up' ? SET_UP_HOURS : INVITE_HOURS
  const tokenHash = hashToken(token)
  await tx.oneTimeLink.create({
    data: {
      ...grant,
      ...(role ? { role: role === 'case-manager' ? 'case_manager' : role } : {}),
      tokenHash,
      totpSecret: sealForInstallation(newTotpSecret(), `link|${tokenHash}`),
      expiresAt: new Date(now().getTime() + hours * HOUR_MS),
    },
  })
  return token
}

/** The address to print at start while no firm exists; each start makes a new one and ends the earlier. */
export function setUpLinkIfNeeded(origin: string): Promise<string | null> {
  return asIdentity(async tx => {
    if ((await tx.firm.count()) > 0) return null
    await tx.oneTimeLink.deleteMany({ where: { purpose: 'set_up' } })
    return `${origin}/set-up/${await makeLink(tx, { purpose: 'set_up' })}`
  })
}

/** What stands behind a link that can still be used, or null: used, expired and never made look the same. */
export function findOpenLink(token: string): Promise<OpenLink | null> {
  return asIdentity(async tx => {
    const link = await tx.oneTimeLink.findFirst({ where: liveLink(token) })
    if (!link) return null
    const firm = link.firmId
      ? await tx.firm.findUnique({ where: { id: link.firmId }, select: { name: true } })
      : null
    const totpSecret = openForInstallation(link.totpSecret, `link|${link.tokenHash}`)
    return {
      purpose: link.purpose === 'set_up' ? 'set-up' : 'invite',
      firmName: firm?.name ?? null,
      email: link.email,
      totpSecret,
      totpAddress: totpAddress(totpSecret, link.email ?? firm?.name ?? 'Resolvent'),
    }
  })
}

export interface UsedLink {
  firmId: string | null
  email: string | null
  role: Role
  totpSecret: string
}

/** Uses the link up; of two people pressing at once, one gets it. */
export async function useLink(tx: Tx, token: string, purpose: 'set_up' | 'invite'): Promise<UsedLink> {
  const { count } = await tx.oneTimeLink.updateMany({
    where: { ...liveLink(token), purpose },
    data: { usedAt: now() },
  })
  const link =
    count === 1 ? await tx.oneTimeLink.findUnique({ where: { tokenHash: hashToken(token) } }) : null
  if (!link) throw notFound('link')
  return {
    firmId: link.firmId,
    email: link.email,
    role: link.role ? roleOf(link.role) : 'owner',
    totpSecret: openForInstallation(link.totpSecret, `link|${link.tokenHash}`),
  }
}

/** Uses a set-up link up and ends every other: two starts at once may each have printed one, and one firm is founded. */
export async function useSetUpLink(tx: Tx, token: string): Promise<UsedLink> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('set-up'))::text`
  const link = await useLink(tx, token, 'set_up')
  await tx.oneTimeLink.deleteMany({ where: { purpose: 'set_up', usedAt: null } })
  return link
}

/** Ends the invitations to an address, or those that somebody made, which must not outlast their right to invite. */
export async function endInvitations(
  tx: Tx,
  which: { firmId: string; email: string } | { firmId: string; createdById: string },
): Promise<void> {
  await tx.oneTimeLink.deleteMany({ where: { ...which, purpose: 'invite', usedAt: null } })
}

/** Takes away the links that open nothing any more; each carries the secret of somebody's second factor. */
export function forgetSpentLinks(): Promise<void> {
  return asIdentity(async tx => {
    await tx.oneTimeLink.deleteMany({
      where: { OR: [{ usedAt: { not: null } }, { expiresAt: { lt: now() } }] },
    })
  })
}

function liveLink(token: string) {
  return { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: now() } }
}
