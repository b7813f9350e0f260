import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { takeInClient } from '@/lib/cases'
import { foundFirm } from '../factories/firm/people'
import { done } from '../factories/firm/work'
import { allRows, countRows, startEmpty } from './owner'

startEmpty()

let owner: Actor
beforeAll(async () => {
  const firm = await foundFirm({ firmName: 'Ostrow', name: 'Maren Ostrow', email: 'maren@firm.example' })
  owner = firm.actor
  const couple = { kind: 'couple', firstName: 'Felix', lastName: 'Abernathy', spouseFirstName: 'June' }
  done(
    await takeInClient(owner, {
      ...couple,
      spouseLastName: 'Cho',
      tin: '913-41-7731',
      spouseTin: '913-42-1180',
    }),
  )
  done(await takeInClient(owner, { kind: 'business', businessName: 'Cho Orchards LLC', ein: '99-1234567' }))
  done(await takeInClient(owner, { kind: 'individual', firstName: 'Nora', lastName: 'Nameless' }))
})

const FELIX = 'Abernathy, Felix and Cho, June'

describe('a client who seems to be here already is refused once, with the name,', () => {
  test.each([
    [
      'by the same number',
      { firstName: 'F.', lastName: 'Abernathie', tin: '913417731' },
      FELIX,
      'the same number',
    ],
    [
      'by the spouse’s number',
      { firstName: 'J.', lastName: 'Choe', tin: '913 42 1180' },
      FELIX,
      'the same number',
    ],
    [
      'by the same last name and last four',
      { firstName: 'Felicity', lastName: 'ABERNATHY', tin: '918-00-7731'.replace('00', '01') },
      FELIX,
      'the same name and last four',
    ],
    [
      'by the same name, when no number is known',
      { firstName: 'nora', lastName: 'nameless' },
      'Nameless, Nora',
      'the same name',
    ],
    [
      'by the business’s number',
      { kind: 'business', businessName: 'Other LLC', ein: '991234567' },
      'Cho Orchards LLC',
      'the same number',
    ],
    [
      'by the business’s name',
      { kind: 'business', businessName: 'CHO ORCHARDS LLC' },
      'Cho Orchards LLC',
      'the same name',
    ],
  ])('%s', async (_, entries, client, why) => {
    const before = await allRows()
    const outcome = await takeInClient(owner, { kind: 'individual', ...entries })
    expect(outcome).toEqual({
      ok: false,
      failure: {
        code: 'conflict',
        message: `${client} is here already with ${why}. Open that client, or tick the box to take in another.`,
        fields: { despiteDuplicate: [`Possible duplicate of ${client}.`] },
      },
    })
    expect(await allRows()).toBe(before)
  })

  test('and is taken in when a person says that it is another', async () => {
    const entries = { kind: 'individual', firstName: 'Felix', lastName: 'Abernathy', tin: '913-41-7731' }
    expect(await takeInClient(owner, { ...entries, despiteDuplicate: 'on' })).toMatchObject({ ok: true })
  })
})

describe('a client who only resembles another is taken in:', () => {
  test.each([
    ['the same last four, another name', { firstName: 'Ada', lastName: 'Unlike', tin: '918-02-7731' }],
    ['the same name, another number', { firstName: 'Felix', lastName: 'Abernathy', tin: '918-03-0001' }],
    ['the same last name, another first name, no number', { firstName: 'Norbert', lastName: 'Nameless' }],
  ])('%s', async (_, entries) => {
    expect(await takeInClient(owner, { kind: 'individual', ...entries })).toMatchObject({ ok: true })
  })
})

test('of colleagues who take in the same person at the same moment, one does and the others are warned', async () => {
  const clients = await countRows('Client')
  for (let round = 0; round < 5; round += 1) {
    const entries = {
      kind: 'individual',
      firstName: 'Iris',
      lastName: `Twice-${round}`,
      tin: `918-05-443${round}`,
    }
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => takeInClient(owner, entries)))
    expect(outcomes.map(outcome => (outcome.ok ? 'taken in' : outcome.failure.code)).sort()).toEqual([
      ...Array<string>(7).fill('conflict'),
      'taken in',
    ])
  }
  expect(await countRows('Client')).toBe(clients + 5)
})
