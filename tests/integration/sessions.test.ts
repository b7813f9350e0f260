import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { findActor, hashToken } from '@/lib/access'
import { changeRole, removePerson, signIn, signOut } from '@/lib/firm'
import type { InventedPerson } from '../factories/firm/people'
import { foundStaffedFirm, type StaffedFirm } from '../factories/firm/staffed-firm'
import { done } from '../factories/firm/work'
import { asOwner, startEmpty } from './owner'

startEmpty()

const START = Date.UTC(2026, 10, 24, 9)
const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

let firm: StaffedFirm
beforeAll(async () => {
  firm = await foundStaffedFirm()
})
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: START })
  await asOwner('delete from "Throttle"')
  await asOwner('update "RecoveryCode" set "usedAt" = null')
})
afterEach(() => vi.useRealTimers())

const pass = (ms: number) => vi.setSystemTime(Date.now() + ms)

/** Signs in from a new device; the token is what its cookie holds. */
async function device({ email, password, recoveryCodes }: InventedPerson): Promise<string> {
  const code = recoveryCodes[0] ?? ''
  await asOwner('update "RecoveryCode" set "usedAt" = null')
  const result = await signIn({ email, password, code, address: '203.0.113.9' })
  if (!result.ok) throw new Error(`${email} could not sign in`)
  return result.sessionToken
}

async function actorOf(token: string) {
  const actor = await findActor(token)
  if (!actor) throw new Error('The session is over')
  return actor
}

const isSignedIn = async (token: string) => (await findActor(token)) !== null

describe('a session', () => {
  test('is known by a token of 256 random bits, of which only a hash is kept', async () => {
    const token = await device(firm.people.viewer)
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const rows = await asOwner<{ idHash: string; text: string }>(
      'select "idHash", s::text as text from "Session" s',
    )
    expect(rows.map(({ idHash }) => idHash)).toContain(hashToken(token))
    expect(rows.map(({ text }) => text).join()).not.toContain(token)
    expect(await isSignedIn(hashToken(token))).toBe(false)
  })

  test('ends after thirty minutes without a request', async () => {
    const token = await device(firm.people.viewer)
    pass(30 * MINUTE - SECOND)
    expect(await isSignedIn(token)).toBe(true)
    pass(30 * MINUTE - SECOND)
    expect(await isSignedIn(token)).toBe(true)
    pass(30 * MINUTE)
    expect(await isSignedIn(token)).toBe(false)
  })

  test('ends after twelve hours, however busy', async () => {
    const token = await device(firm.people.viewer)
    for (let spent = 0; spent < 12 * HOUR; spent += 20 * MINUTE) {
      expect(await isSignedIn(token)).toBe(true)
      pass(20 * MINUTE)
    }
    vi.setSystemTime(START + 12 * HOUR - SECOND)
    expect(await isSignedIn(token)).toBe(true)
    vi.setSystemTime(START + 12 * HOUR)
    expect(await isSignedIn(token)).toBe(false)
  })

  test('that is over does not come back by another request', async () => {
    const token = await device(firm.people.viewer)
    pass(31 * MINUTE)
    expect(await isSignedIn(token)).toBe(false)
    pass(-10 * MINUTE)
    const [row] = await asOwner('select "lastSeenAt" from "Session" where "idHash" = $1', [hashToken(token)])
    expect(row).toEqual({ lastSeenAt: new Date(START) })
  })

  test('of nobody is nobody’s', async () => {
    for (const token of ['', 'guess', 'x'.repeat(43), "' or true --"])
      expect(await isSignedIn(token)).toBe(false)
  })
})

describe('signing out', () => {
  test('ends this session at once and leaves the person’s others', async () => {
    const [here, there] = [await device(firm.people.viewer), await device(firm.people.viewer)]
    done(await signOut(await actorOf(here), { sessions: 'this' }))
    expect([await isSignedIn(here), await isSignedIn(there)]).toEqual([false, true])
  })

  test('everywhere ends all of this person’s sessions and nobody else’s', async () => {
    const mine = [await device(firm.people.viewer), await device(firm.people.viewer)]
    const colleague = await device(firm.people.practitioner)
    done(await signOut(await actorOf(mine[0] ?? ''), { sessions: 'all' }))
    expect(await Promise.all([...mine, colleague].map(isSignedIn))).toEqual([false, false, true])
  })
})

describe('from the very next request', () => {
  test('a removed person is nobody, on every device, and can not sign in again', async () => {
    const leaving = firm.people['case-manager']
    const devices = [await device(leaving), await device(leaving)]
    const { userId } = await actorOf(devices[0] ?? '')
    done(await removePerson(firm.actors.owner, { userId }))
    expect(await Promise.all(devices.map(isSignedIn))).toEqual([false, false])
    await expect(device(leaving)).rejects.toThrow('could not sign in')
  })

  test('a session that was not ended counts no more once its membership is over', async () => {
    const token = await device(firm.people.viewer)
    await asOwner('update "Membership" set "endedAt" = now() where role = $1', ['viewer'])
    expect(await isSignedIn(token)).toBe(false)
    await asOwner('update "Membership" set "endedAt" = null where role = $1', ['viewer'])
    expect(await isSignedIn(token)).toBe(true)
  })

  test('a person who was switched off is nobody', async () => {
    const token = await device(firm.people.viewer)
    const { email } = firm.people.viewer
    await asOwner('update "User" set "disabledAt" = now() where email = $1', [email])
    expect(await isSignedIn(token)).toBe(false)
    await asOwner('update "User" set "disabledAt" = null where email = $1', [email])
  })

  test('a new role counts, without signing in again', async () => {
    const token = await device(firm.people.practitioner)
    const { userId, role } = await actorOf(token)
    expect(role).toBe('practitioner')
    done(await changeRole(firm.actors.owner, { userId, role: 'viewer' }))
    expect(await actorOf(token)).toMatchObject({ role: 'viewer' })
    done(await changeRole(firm.actors.owner, { userId, role: 'practitioner' }))
    expect(await actorOf(token)).toMatchObject({ role: 'practitioner' })
  })
})
