import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { changeRole, listPeople, removePerson } from '@/lib/firm'
import { actAs, addColleague, foundFirm } from '../factories/firm/people'
import { done } from '../factories/firm/work'
import { allRows, asOwner, startEmpty } from './owner'

startEmpty()

let maren: Actor
let ines: Actor
beforeAll(async () => {
  maren = (await foundFirm({ firmName: 'Ostrow', name: 'Maren Ostrow', email: 'maren@firm.example' })).actor
  const colleague = { name: 'Ines Calloway', email: 'ines@firm.example', role: 'viewer' } as const
  ines = await actAs(await addColleague(maren, colleague))
})

const owners = async () => (await listPeople(maren)).filter(({ role }) => role === 'owner').length
const refused = {
  ok: false,
  failure: { code: 'conflict', message: expect.stringContaining('needs an owner') },
}

describe('the last owner', () => {
  test.each(['practitioner', 'case-manager', 'viewer'])('can not become %s', async role => {
    const before = await allRows()
    expect(await changeRole(maren, { userId: maren.userId, role })).toMatchObject(refused)
    expect(await allRows()).toBe(before)
  })

  test('can not be removed', async () => {
    const before = await allRows()
    expect(await removePerson(maren, { userId: maren.userId })).toMatchObject(refused)
    expect(await allRows()).toBe(before)
  })

  test('may leave once there is another, who is then the last', async () => {
    done(await changeRole(maren, { userId: ines.userId, role: 'owner' }))
    done(await changeRole(maren, { userId: maren.userId, role: 'viewer' }))
    const asInes = { ...ines, role: 'owner' as const }
    expect(await removePerson(asInes, { userId: ines.userId })).toMatchObject(refused)
    expect(await owners()).toBe(1)
  })

  test('is one of two who remove or demote each other at the same moment, and stays', async () => {
    for (const [mine, theirs] of [
      [removePerson, removePerson],
      [changeRole, changeRole],
      [removePerson, changeRole],
    ]) {
      await asOwner(`update "Membership" set role = 'owner', "endedAt" = null`)
      const input = (command: unknown, { userId }: Actor) =>
        command === changeRole ? { userId, role: 'viewer' } : { userId }
      const outcomes = await Promise.all([
        mine?.({ ...maren, role: 'owner' }, input(mine, ines)),
        theirs?.({ ...ines, role: 'owner' }, input(theirs, maren)),
      ])
      expect(outcomes.map(outcome => outcome?.ok).sort()).toEqual([false, true])
      expect(await owners()).toBe(1)
    }
  })
})

test('a person of no firm of ours can not be given a role or removed', async () => {
  const before = await allRows()
  const userId = '01940000-0000-7000-8000-000000000000'
  const asOwnerOfFirm = { ...maren, role: 'owner' as const }
  expect(await changeRole(asOwnerOfFirm, { userId, role: 'owner' })).toMatchObject({
    failure: { code: 'not-found' },
  })
  expect(await removePerson(asOwnerOfFirm, { userId })).toMatchObject({ failure: { code: 'not-found' } })
  expect(await allRows()).toBe(before)
})
