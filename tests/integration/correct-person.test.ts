import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { correctPerson, getClient, listClients, revealTin, takeInClient } from '@/lib/cases'
import { disconnect } from '@/lib/platform'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { done } from '@/tests/factories/firm/work'

afterAll(disconnect)

let owner: Actor
beforeEach(async () => {
  owner = await newFirm()
})

const takeInAs = async (told: Record<string, string>) => {
  const { clientId } = done(await takeInClient(owner, { kind: 'individual', ...told }))
  const { persons, version } = await getClient(owner, clientId)
  const [person] = persons
  if (!person) throw new Error('Nobody was taken in')
  return { clientId, personId: person.id, version: String(version) }
}
const perpetua = { firstName: 'Perpetua', lastName: 'Nowhere' }

describe('who a client is', () => {
  test('is completed by a number that was not known at intake, and found by it', async () => {
    const client = await takeInAs(perpetua)
    done(await correctPerson(owner, { ...client, ...perpetua, tin: '900-70-1111' }))
    const { persons } = await getClient(owner, client.clientId)
    expect(persons).toMatchObject([{ tinLast4: '1111' }])
    expect(done(await revealTin(owner, { clientId: client.clientId, personId: client.personId }))).toEqual({
      tin: '900701111',
    })
    expect((await listClients(owner, { q: '1111', sort: 'client' })).rows).toHaveLength(1)
  })

  test('is corrected in name and number; an empty number keeps the one there', async () => {
    const client = await takeInAs({ ...perpetua, tin: '900-70-1111' })
    done(
      await correctPerson(owner, {
        ...client,
        firstName: 'Perpetua',
        lastName: 'Noware',
        tin: '900-70-2222',
      }),
    )
    done(await correctPerson(owner, { ...client, version: '2', firstName: 'Petra', lastName: 'Noware' }))
    const view = await getClient(owner, client.clientId)
    expect(view).toMatchObject({ name: 'Noware, Petra', persons: [{ tinLast4: '2222' }] })
  })

  test('of a couple keeps one number each, and both names in the list', async () => {
    const { clientId } = done(
      await takeInClient(owner, {
        kind: 'couple',
        firstName: 'Ann',
        lastName: 'Field',
        tin: '900-70-1111',
        spouseFirstName: 'Bo',
        spouseLastName: 'Field',
      }),
    )
    const { persons } = await getClient(owner, clientId)
    const spouse = persons.find(({ part }) => part === 'spouse')
    const input = { clientId, personId: spouse?.id, version: '1', firstName: 'Bo', lastName: 'Marsh' }
    expect(await correctPerson(owner, { ...input, tin: '900-70-1111' })).toMatchObject({
      failure: { fields: { tin: ['Both spouses have the same number here.'] } },
    })
    done(await correctPerson(owner, input))
    expect(await getClient(owner, clientId)).toMatchObject({ name: 'Field, Ann and Marsh, Bo', version: 2 })
  })

  test.each([
    ['a number never issued', { ...perpetua, tin: '000-12-3456' }, 'tin'],
    ['eight digits', { ...perpetua, tin: '90070111' }, 'tin'],
    ['no last name', { firstName: 'Perpetua', lastName: ' ' }, 'lastName'],
    ['no first name', { firstName: '', lastName: 'Nowhere' }, 'firstName'],
  ])('is not corrected to %s', async (_, told, field) => {
    const client = await takeInAs(perpetua)
    const outcome = await correctPerson(owner, { ...client, ...told })
    expect(outcome).toMatchObject({ failure: { code: 'invalid', fields: { [field]: [expect.any(String)] } } })
    expect(await getClient(owner, client.clientId)).toMatchObject({ name: 'Nowhere, Perpetua', version: 1 })
  })

  test('is warned of when another client has the number, and corrected when a person insists', async () => {
    await takeInAs({ firstName: 'Alba', lastName: 'Other', tin: '900-70-1111' })
    const client = await takeInAs(perpetua)
    const input = { ...client, ...perpetua, tin: '900-70-1111' }
    expect(await correctPerson(owner, input)).toMatchObject({
      failure: { code: 'conflict', message: expect.stringContaining('Other, Alba') },
    })
    expect(await correctPerson(owner, { ...input, despiteDuplicate: 'on' })).toMatchObject({ ok: true })
  })

  test('is not overwritten by a stale save; theirs is shown, and never the whole number', async () => {
    const client = await takeInAs(perpetua)
    done(await correctPerson(owner, { ...client, ...perpetua, tin: '900-70-1111' }))
    expect(await correctPerson(owner, { ...client, ...perpetua, tin: '900-70-2222' })).toMatchObject({
      failure: { code: 'stale', theirs: { version: '2', lastName: 'Nowhere', tin: 'ends in 1111' } },
    })
  })
})
