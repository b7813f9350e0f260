import { randomUUID } from 'node:crypto'
import type { Actor, Role } from '@/lib/access'
import { asIdentity, asIdentityOfFirm, newFirmKey } from '@/lib/platform'

/** A firm of its own with its owner, signed in by word alone: a database holds as many as its tests want. */
export async function newFirm(given: { name?: string; timeZone?: string } = {}): Promise<Actor> {
  const firmId = randomUUID()
  const { name = `Firm ${firmId.slice(0, 8)}`, timeZone = 'America/New_York' } = given
  await asIdentity(tx =>
    asIdentityOfFirm(tx, firmId, () =>
      tx.firm.create({ data: { id: firmId, name, timeZone, wrappedKey: newFirmKey(firmId) } }),
    ),
  )
  return newColleague({ firmId, firmName: name, timeZone }, 'owner')
}

/** Somebody who works in the firm, without a password: what a test does in their name needs no sign-in. */
export async function newColleague(
  { firmId, firmName, timeZone }: Pick<Actor, 'firmId' | 'firmName' | 'timeZone'>,
  role: Role,
): Promise<Actor> {
  const userId = randomUUID()
  const name = `The ${role} ${userId.slice(0, 4)}`
  await asIdentity(async tx => {
    await tx.user.create({
      data: { id: userId, email: `${userId}@example.com`, name, passwordHash: 'none', totpSecret: 'none' },
    })
    await asIdentityOfFirm(tx, firmId, () =>
      tx.membership.create({
        data: { firmId, userId, role: role === 'case-manager' ? 'case_manager' : role },
      }),
    )
  })
  return { kind: 'person', firmId, userId, name, role, timeZone, firmName, sessionKey: null }
}
