import { beforeAll, describe, expect, test, vi } from 'vitest'
import { type Actor, findActor } from '@/lib/access'
import { invitePerson, listPeople, removePerson, signIn } from '@/lib/firm'
import { actAs, addColleague, foundFirm, type InventedPerson } from '../factories/firm/people'
import { done } from '../factories/firm/work'
import { asOwner, startEmpty } from './owner'

startEmpty()

const INES = { name: 'Ines Calloway', email: 'ines@firm.example' }

let owner: Actor
let before: InventedPerson
let userId: string | null
let sessionToken: string
let after: InventedPerson

const enter = ({ email, password }: InventedPerson, code = '') =>
  signIn({ email, password, code, address: '203.0.113.9' })

beforeAll(async () => {
  owner = (await foundFirm({ firmName: 'Ostrow', name: 'Maren Ostrow', email: 'maren@firm.example' })).actor
  before = await addColleague(owner, { ...INES, role: 'practitioner' })
  userId = (await actAs(before)).userId
  const signedIn = await enter(before, before.recoveryCodes.shift())
  sessionToken = signedIn.ok ? signedIn.sessionToken : ''
  done(await removePerson(owner, { userId }))
  after = await addColleague(owner, { ...INES, role: 'viewer' })
})

describe('a colleague who was removed and is invited again', () => {
  test('comes back as the same person, with the role of the new invitation', async () => {
    expect(await actAs(after)).toMatchObject({ userId, role: 'viewer', name: INES.name })
    expect((await listPeople(owner)).filter(({ email }) => email === INES.email)).toHaveLength(1)
  })

  test('finds nothing open that was open before: not the session, the password, nor a recovery code', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    expect(await findActor(sessionToken)).toBeNull()
    expect(await enter(before, after.recoveryCodes[0])).toMatchObject({ ok: false })
    expect(await enter(after, before.recoveryCodes[0])).toMatchObject({ ok: false })
    vi.restoreAllMocks()
    expect(await enter(after, after.recoveryCodes.shift())).toMatchObject({ ok: true })
  })

  test('is not taken from another firm of this house that they work for meanwhile', async () => {
    done(await removePerson(owner, { userId }))
    const elsewhere = '01940000-0000-7000-8000-00000000000f'
    await asOwner(
      `insert into "Firm" (id, name, "timeZone", "wrappedKey") values ($1, 'Elsewhere', 'UTC', '')`,
      [elsewhere],
    )
    await asOwner(`insert into "Membership" ("firmId", "userId", role) values ($1, $2, 'viewer')`, [
      elsewhere,
      userId,
    ])
    const [{ passwordHash } = {}] = await asOwner('select "passwordHash" from "User" where id = $1', [userId])
    await expect(addColleague(owner, { ...INES, role: 'owner' })).rejects.toThrow('already signs in here')
    expect(await asOwner('select "passwordHash" from "User" where id = $1', [userId])).toEqual([
      { passwordHash },
    ])
    expect(await invitePerson(owner, { email: INES.email, role: 'owner' })).toMatchObject({ ok: true })
  })
})
