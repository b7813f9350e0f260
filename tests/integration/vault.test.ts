import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Actor, findActor } from '@/lib/access'
import { firmVault, getCase, revealTin } from '@/lib/cases'
import { signIn } from '@/lib/firm'
import { type FirmVault, newFirmKey, openFirmVault, withFirm } from '@/lib/platform'
import { addColleague, foundFirm, type InventedPerson } from '../factories/firm/people'
import { done, takeIn } from '../factories/firm/work'
import { asOwner, startEmpty } from './owner'

startEmpty()

const ALBA = '912405506'
const BRUNO = '914432264'

let owner: Actor
let ines: InventedPerson
let vault: FirmVault
/** Whose cipher is whose: the ids that a reveal asks for. */
let alba: { clientId: string; personId: string }
let bruno: { clientId: string; personId: string }

async function newClient(firstName: string, tin: string) {
  const { client } = await getCase(
    owner,
    await takeIn(owner, { firstName, lastName: `Invented-${firstName}`, tin }),
  )
  return { clientId: client.id, personId: client.persons[0]?.id ?? '' }
}

beforeAll(async () => {
  const firm = await foundFirm({ firmName: 'Ostrow', name: 'Maren Ostrow', email: 'maren@firm.example' })
  owner = firm.actor
  ines = await addColleague(owner, { name: 'Ines Calloway', email: 'ines@firm.example', role: 'viewer' })
  alba = await newClient('Alba', ALBA)
  bruno = await newClient('Bruno', BRUNO)
  vault = await withFirm(owner.firmId, tx => firmVault(tx, owner.firmId))
  await asOwner('create table kept_person as select * from "Person"')
  return () => asOwner('drop table kept_person')
})
beforeEach(async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await asOwner(`update "Person" p set "tinCipher" = k."tinCipher" from kept_person k where k.id = p.id`)
  return () => vi.restoreAllMocks()
})

const reveal = async (who: object) => done(await revealTin(owner, { ...who })).tin
const opensNot = /unable to authenticate|Not a sealed value|Invalid authentication tag/

describe('a sealed number', () => {
  test('opens for its own person, and says so in the record', async () => {
    expect(await reveal(alba)).toBe(ALBA)
    const [event] = await asOwner('select type, "actorId", data from "AuditEvent" order by seq desc limit 1')
    expect(event).toEqual({ type: 'client.tin-revealed', actorId: owner.userId, data: alba })
  })

  test('does not open in another person’s row', async () => {
    await asOwner(
      `update "Person" set "tinCipher" = (select "tinCipher" from kept_person where id = $1) where id = $2`,
      [alba.personId, bruno.personId],
    )
    await expect(reveal(bruno)).rejects.toThrow(opensNot)
  })

  test('that could not be opened leaves no word in the record that it was shown', async () => {
    const shown = () => asOwner(`select seq from "AuditEvent" where type = 'client.tin-revealed'`)
    const before = await shown()
    await asOwner(`update "Person" set "tinCipher" = 'v1.f.AAAA.AAAA.AAAA' where id = $1`, [alba.personId])
    await expect(reveal(alba)).rejects.toThrow(opensNot)
    expect(await shown()).toEqual(before)
  })

  test('is not shown for a person of another client', async () => {
    const outcome = await revealTin(owner, { clientId: alba.clientId, personId: bruno.personId })
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'not-found' } })
  })

  const place = { table: 'Person', column: 'tin', id: '01940000-0000-7000-8000-000000000001' }

  test.each([
    ['row', { id: '01940000-0000-7000-8000-000000000002' }],
    ['column', { column: 'name' }],
    ['table', { table: 'Client' }],
  ])('does not open under another %s', (_, elsewhere) => {
    const sealed = vault.seal(ALBA, place)
    expect(vault.open(sealed, place)).toBe(ALBA)
    expect(() => vault.open(sealed, { ...place, ...elsewhere })).toThrow(opensNot)
  })

  test('does not open when any part of it was changed or cut', () => {
    const parts = vault.seal(ALBA, place).split('.')
    for (let index = 0; index < parts.length; index += 1) {
      const part = parts[index] ?? ''
      const changed = part.startsWith('A') ? `B${part.slice(1)}` : `A${part.slice(1)}`
      // The name of the key is the firm's own; a field has one key, so its name opens nothing and closes nothing.
      if (index !== 1) expect(() => vault.open(parts.with(index, changed).join('.'), place)).toThrow()
      expect(() => vault.open(parts.with(index, '').join('.'), place)).toThrow()
      expect(() => vault.open(parts.toSpliced(index, 1).join('.'), place)).toThrow()
    }
    expect(() => vault.open(parts.with(3, parts[3]?.slice(0, 6) ?? '').join('.'), place)).toThrow()
  })

  test('is sealed anew each time, so that equal numbers do not look equal', () => {
    expect(vault.seal(ALBA, place)).not.toBe(vault.seal(ALBA, place))
  })
})

describe('the key of a firm', () => {
  const otherId = '01940000-0000-7000-8000-00000000000f'
  const other = openFirmVault(otherId, newFirmKey(otherId))

  test('opens nothing of another firm', () => {
    const place = { table: 'Person', column: 'tin', id: alba.personId }
    expect(() => other.open(vault.seal(ALBA, place), place)).toThrow(opensNot)
  })

  test('opens nothing even if it is put into the other firm’s row', async () => {
    const [row] = await asOwner<{ wrappedKey: string }>('select "wrappedKey" from "Firm"')
    expect(() => openFirmVault(otherId, row?.wrappedKey ?? '')).toThrow(opensNot)
  })

  test('is kept only wrapped', async () => {
    const rows = await asOwner<{ wrappedKey: string }>('select "wrappedKey" from "Firm"')
    expect(rows).toEqual([
      { wrappedKey: expect.stringMatching(/^v1\.test\.[\w-]{16}\.[\w-]{22}\.[\w-]{43}$/) },
    ])
  })

  test('gives a number the same look-up within the firm and another one in every other', async () => {
    const rows = await asOwner<{ tinIndex: string }>('select "tinIndex" from "Person" where id = $1', [
      alba.personId,
    ])
    expect(rows).toEqual([{ tinIndex: vault.tinIndex(ALBA) }])
    expect(vault.tinIndex(BRUNO)).not.toBe(vault.tinIndex(ALBA))
    expect(other.tinIndex(ALBA)).not.toBe(vault.tinIndex(ALBA))
    const content = Buffer.alloc(32, 7)
    expect(other.contentKey(content)).not.toBe(vault.contentKey(content))
  })
})

test('the secret of a second factor does not open for another person', async () => {
  const code = () => ines.recoveryCodes.shift() ?? ''
  const { email, password } = ines
  const attempt = () => signIn({ email, password, code: code(), address: '203.0.113.9' })
  const before = await attempt()
  expect(before.ok && (await findActor(before.sessionToken))).toMatchObject({ name: 'Ines Calloway' })
  await asOwner(
    `update "User" set "totpSecret" = (select "totpSecret" from "User" where email = 'maren@firm.example')
    where email = $1`,
    [email],
  )
  await expect(attempt()).rejects.toThrow(opensNot)
})
