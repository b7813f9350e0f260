import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { enterPayment, enterPeriod, getCase, takeInClient } from '@/lib/cases'
import { foundFirm } from '../factories/firm/people'
import { done, takeIn } from '../factories/firm/work'
import { allRows, startEmpty } from './owner'

startEmpty()

let owner: Actor
let caseId: string
beforeAll(async () => {
  const firm = await foundFirm({ firmName: 'Ostrow', name: 'Maren Ostrow', email: 'maren@firm.example' })
  owner = firm.actor
  caseId = await takeIn(owner, { firstName: 'Dora', lastName: 'Invented', tin: '918-44-7312' })
})

const person = { kind: 'individual', firstName: 'Alba', lastName: 'Reyes' }
const couple = { ...person, kind: 'couple', spouseFirstName: 'June', spouseLastName: 'Reyes' }
const business = { kind: 'business', businessName: 'Reyes Orchards LLC' }

const NINE = ['A Social Security number has nine digits.']
const NEVER = ['No such Social Security number is ever issued. Check the digits.']
const CALENDAR = ['This day is not on the calendar. Write it like 02/20/2026.']

type Wrong = [what: string, entries: Record<string, string>, fields: Record<string, string[]>]

async function refusedAtTheField(
  run: () => ReturnType<typeof takeInClient>,
  fields: Record<string, string[]>,
) {
  const before = await allRows()
  const outcome = await run()
  expect(outcome.ok ? 'accepted' : outcome.failure).toMatchObject({ code: 'invalid' })
  expect(outcome.ok ? null : outcome.failure.fields).toEqual(fields)
  expect(await allRows()).toBe(before)
}

describe('client intake refuses at the field, in plain words, and keeps nothing:', () => {
  test.each<Wrong>([
    ['a number of eight digits', { ...person, tin: '912-40-550' }, { tin: NINE }],
    ['a number of ten digits', { ...person, tin: '912-40-55061' }, { tin: NINE }],
    ['letters in a number', { ...person, tin: '912-4O-5506' }, { tin: NINE }],
    ['a number with a sign', { ...person, tin: '+12405506' }, { tin: NINE }],
    ['full-width digits', { ...person, tin: '９１２４０５５０６' }, { tin: NINE }],
    ['area 000', { ...person, tin: '000-40-5506' }, { tin: NEVER }],
    ['area 666', { ...person, tin: '666-40-5506' }, { tin: NEVER }],
    ['group 00', { ...person, tin: '912-00-5506' }, { tin: NEVER }],
    ['serial 0000', { ...person, tin: '912-40-0000' }, { tin: NEVER }],
    ['a spouse’s wrong number', { ...couple, spouseTin: '666-40-5506' }, { spouseTin: NEVER }],
    [
      'one number for both spouses',
      { ...couple, tin: '912-40-5506', spouseTin: '912405506' },
      { spouseTin: ['Both spouses have the same number here.'] },
    ],
    [
      'an employer number of eight digits',
      { ...business, ein: '12-345678' },
      { ein: ['An employer identification number has nine digits.'] },
    ],
    [
      'an employer number of zeros',
      { ...business, ein: '00-0000000' },
      { ein: ['This number is empty. Check the digits.'] },
    ],
    ['no last name', { ...person, lastName: '  ' }, { lastName: ['Enter the last name.'] }],
    [
      'a couple of one',
      { ...person, kind: 'couple' },
      {
        spouseFirstName: ['Enter the spouse’s first name.'],
        spouseLastName: ['Enter the spouse’s last name.'],
      },
    ],
    [
      'a business without a name',
      { kind: 'business' },
      { businessName: ['Enter the name of the business.'] },
    ],
    [
      'a name of 81 characters',
      { ...person, firstName: 'A'.repeat(81) },
      { firstName: ['Use at most 80 characters.'] },
    ],
    ['a street of 121', { ...person, street: 'A'.repeat(121) }, { street: ['Use at most 120 characters.'] }],
    [
      'an address without a place',
      { ...person, email: 'alba' },
      { email: ['Enter an e-mail address like name@mail.com.'] },
    ],
    [
      'an address without end',
      { ...person, email: `${'a'.repeat(300)}@mail.com` },
      { email: ['Use at most 254 characters.'] },
    ],
    [
      'a phone of letters',
      { ...person, phone: 'call me' },
      { phone: ['Enter a phone number with its area code.'] },
    ],
    [
      'a state of three letters',
      { ...person, state: 'CAL' },
      { state: ['Use the two letters of the state.'] },
    ],
    [
      'a ZIP code of four digits',
      { ...person, zip: '9370' },
      { zip: ['A ZIP code has five digits, or five and four.'] },
    ],
    ['a kind of client that is none', { ...person, kind: 'estate' }, { kind: ['Choose who the client is.'] }],
  ])('%s', async (_, entries, fields) => {
    await refusedAtTheField(() => takeInClient(owner, entries), fields)
  })

  test('everything that is wrong at once', async () => {
    const entries = { ...couple, lastName: '', tin: '12', spouseTin: 'x', zip: '1' }
    const outcome = await takeInClient(owner, entries)
    expect(Object.keys((outcome.ok ? null : outcome.failure.fields) ?? {}).sort()).toEqual([
      'lastName',
      'spouseTin',
      'tin',
      'zip',
    ])
  })
})

describe('a period or payment is refused at the field for', () => {
  const period = { form: '1040', periodEnd: '2024' }
  const NOT_NEGATIVE = ['The amount may not be negative. For a credit, enter 0.00 and add a note.']
  const AMOUNT = ['Write an amount like 1,075.21.']

  test.each<Wrong>([
    ['February 30', { ...period, balanceAsOf: '02/30/2026' }, { balanceAsOf: CALENDAR }],
    ['February 29 of a common year', { ...period, balanceAsOf: '2026-02-29' }, { balanceAsOf: CALENDAR }],
    ['a month that is none', { ...period, stageNoticeDate: '13/01/2026' }, { stageNoticeDate: CALENDAR }],
    ['a day in the year 26', { ...period, balanceAsOf: '02/20/26' }, { balanceAsOf: CALENDAR }],
    ['words for a day', { ...period, balanceAsOf: 'yesterday' }, { balanceAsOf: CALENDAR }],
    ['a negative balance', { ...period, balance: '-12.00' }, { balance: NOT_NEGATIVE }],
    ['a balance with a minus sign', { ...period, balance: '−12.00' }, { balance: NOT_NEGATIVE }],
    ['a balance in words', { ...period, balance: 'about 12' }, { balance: AMOUNT }],
    ['three decimals', { ...period, balance: '12.345' }, { balance: AMOUNT }],
    ['a comma for the point', { ...period, balance: '145,00' }, { balance: AMOUNT }],
    [
      'a balance beyond all counting',
      { ...period, balance: '9'.repeat(20) },
      { balance: ['This amount is too large. Check the digits.'] },
    ],
    ['a form that is none', { ...period, form: '?' }, { form: ['Enter a form like 1040 or 941.'] }],
    ['no period', { ...period, periodEnd: '' }, { periodEnd: [expect.stringMatching(/year like 2024/)] }],
  ])('%s', async (_, entries, fields) => {
    await refusedAtTheField(() => enterPeriod(owner, { caseId, ...entries }) as never, fields)
  })

  test.each<Wrong>([
    ['no day', { paidOn: '' }, { paidOn: ['Enter the day it was paid.'] }],
    ['an impossible day', { paidOn: '04/31/2026' }, { paidOn: CALENDAR }],
    ['nothing paid', { amount: '0.00' }, { amount: ['Enter what was paid.'] }],
    ['less than nothing', { amount: '-5' }, { amount: NOT_NEGATIVE }],
    ['no way of paying', { method: '' }, { method: ['Say how it was paid.'] }],
  ])('a payment with %s', async (_, entries, fields) => {
    const payment = { caseId, paidOn: '04/14/2026', amount: '5.00', method: 'Check 1', ...entries }
    await refusedAtTheField(() => enterPayment(owner, payment) as never, fields)
  })
})

describe('client intake takes', () => {
  test.each([
    ['a number with dashes, spaces or neither', ['918-50-1001', '918 50 1002', '918501003']],
    ['an individual taxpayer number, which begins with 9', ['970-88-1004']],
  ])('%s', async (_, numbers) => {
    for (const tin of numbers) {
      const { caseId } = done(await takeInClient(owner, { ...person, lastName: `Taken ${tin}`, tin }))
      const { client } = await getCase(owner, caseId)
      expect(client.persons).toMatchObject([{ tinLast4: tin.slice(-4) }])
    }
  })

  test('a client by name alone, in any script', async () => {
    const named = { ...person, firstName: 'Zoë ', lastName: ' Núñez-O’Brien 张' }
    const { client } = await getCase(owner, done(await takeInClient(owner, named)).caseId)
    expect(client).toMatchObject({ name: 'Núñez-O’Brien 张, Zoë' })
    expect(client.persons).toMatchObject([{ tinLast4: null }])
  })

  test('a name of 80 characters', async () => {
    const outcome = await takeInClient(owner, {
      ...person,
      firstName: 'A'.repeat(80),
      lastName: 'B'.repeat(80),
    })
    expect(outcome).toMatchObject({ ok: true })
  })
})

test('a case asks for authority from the day it is opened', async () => {
  const opened = await takeIn(owner, { firstName: 'Nils', lastName: 'Ferrante' })
  const { checklist, nextStep } = await getCase(owner, opened)
  expect(checklist.map(({ key, state }) => [key, state])).toEqual([['authority', 'needed']])
  expect(nextStep?.sentence).toContain('Form 2848')
})
