import { uuidv7 } from 'uuidv7'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { enterPayment, getCase, listNotes, takeInClient, writeNote } from '@/lib/cases'
import { newFirm } from '../factories/firm/new-firm'
import { foundFirm } from '../factories/firm/people'
import { done, takeIn } from '../factories/firm/work'
import { asOwner, countRows, startEmpty } from './owner'

startEmpty()

let owner: Actor
beforeAll(async () => {
  const firm = await foundFirm({ firmName: 'Ostrow', name: 'Maren Ostrow', email: 'maren@firm.example' })
  owner = firm.actor
})

const times = <T>(n: number, run: () => Promise<T>) => Promise.all(Array.from({ length: n }, run))
const counts = async () => ({ clients: await countRows('Client'), cases: await countRows('Case') })
const eventsOf = async (type: string) =>
  (await asOwner('select seq from "AuditEvent" where type = $1', [type])).length

describe('the intake form, pressed twice', () => {
  const form = () => ({
    kind: 'individual',
    firstName: 'Alba',
    lastName: `Twice-${uuidv7()}`,
    clientId: uuidv7(),
  })

  test('at once or one after the other, takes in one client, opens one case, and answers the same each time', async () => {
    const before = await counts()
    const entries = form()
    const outcomes = [
      ...(await times(8, () => takeInClient(owner, entries))),
      await takeInClient(owner, entries),
    ]
    const { clientId, caseId } = done(await takeInClient(owner, entries))
    expect(outcomes.map(done)).toEqual(Array(9).fill({ clientId, caseId }))
    expect(clientId).toBe(entries.clientId)
    expect(await counts()).toEqual({ clients: before.clients + 1, cases: before.cases + 1 })
  })

  test('takes in one client too when it overrules the warning of a duplicate', async () => {
    done(await takeInClient(owner, { ...form(), firstName: 'Bruno', lastName: 'Resembling' }))
    const before = await counts()
    const entries = { ...form(), firstName: 'Bruno', lastName: 'Resembling', despiteDuplicate: 'on' }
    expect((await times(6, () => takeInClient(owner, entries))).every(({ ok }) => ok)).toBe(true)
    expect(await counts()).toEqual({ clients: before.clients + 1, cases: before.cases + 1 })
  })

  test('leaves one word in the record that a client came, and of each further press that it was one', async () => {
    const before = [await eventsOf('client.taken-in'), await eventsOf('entry.repeated')]
    const entries = form()
    await times(4, () => takeInClient(owner, entries))
    const after = [await eventsOf('client.taken-in'), await eventsOf('entry.repeated')]
    expect(after).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) + 3])
  })

  test('with a number corrected after its answer was lost, says that a client came and loses no correction in silence', async () => {
    const entries = { ...form(), tin: '900-70-1111' }
    done(await takeInClient(owner, entries))
    const before = await counts()
    const corrected = { ...entries, tin: '900-70-2222' }
    expect(await takeInClient(owner, corrected)).toMatchObject({
      ok: false,
      failure: { code: 'conflict', message: expect.stringContaining(entries.lastName) },
    })
    expect(await takeInClient(owner, { ...entries, phone: '(559) 555-0100' })).toMatchObject({ ok: false })
    expect(await counts()).toEqual(before)
    const second = done(await takeInClient(owner, { ...corrected, despiteDuplicate: 'on' }))
    expect(second.clientId).not.toBe(entries.clientId)
  })

  test('gone back to and filled in for somebody else, loses neither of the two', async () => {
    const entries = form()
    const first = done(await takeInClient(owner, entries))
    const second = done(await takeInClient(owner, { ...entries, firstName: 'Cleo', lastName: 'Another' }))
    expect(second.clientId).not.toBe(first.clientId)
    expect((await getCase(owner, second.caseId)).client).toMatchObject({ name: 'Another, Cleo' })
  })
})

describe('the payment form, pressed twice', () => {
  test('enters one payment', async () => {
    const caseId = await takeIn(owner, { firstName: 'Dora', lastName: 'Paying' })
    const entries = {
      caseId,
      paymentId: uuidv7(),
      paidOn: '04/14/2026',
      amount: '25.00',
      method: 'Check 1187',
    }
    const outcomes = await times(8, () => enterPayment(owner, entries))
    expect(outcomes.map(done)).toEqual(Array(8).fill({ paymentId: entries.paymentId }))
    expect((await getCase(owner, caseId)).payments).toHaveLength(1)
  })

  test('with another year the second time, enters both', async () => {
    const caseId = await takeIn(owner, { firstName: 'Edda', lastName: 'Paying' })
    const entries = {
      caseId,
      paymentId: uuidv7(),
      paidOn: '04/14/2026',
      amount: '25.00',
      method: 'Direct Pay',
    }
    for (const designatedPeriodEnd of ['2022', '2025'])
      done(await enterPayment(owner, { ...entries, designatedForm: '1040', designatedPeriodEnd }))
    expect((await getCase(owner, caseId)).payments).toHaveLength(2)
  })

  test('with another amount the second time, enters both', async () => {
    const caseId = await takeIn(owner, { firstName: 'Ella', lastName: 'Paying' })
    const entries = { caseId, paymentId: uuidv7(), paidOn: '04/14/2026', method: 'Direct Pay' }
    for (const amount of ['25.00', '30.00']) done(await enterPayment(owner, { ...entries, amount }))
    expect((await getCase(owner, caseId)).payments).toHaveLength(2)
  })
})

describe('a new note, sent twice', () => {
  const notesOf = async (caseId: string) => (await listNotes(owner, caseId, {})).rows

  test('at once or one after the other, is written once, and answers the same each time', async () => {
    const caseId = await takeIn(owner, { firstName: 'Finn', lastName: 'Noting' })
    const entries = { caseId, noteId: uuidv7(), text: 'Called the client; the lien stays.' }
    const outcomes = [...(await times(8, () => writeNote(owner, entries))), await writeNote(owner, entries)]
    expect(outcomes.map(done)).toEqual(Array(9).fill({ noteId: entries.noteId }))
    expect(await notesOf(caseId)).toHaveLength(1)
  })

  test('with another text the second time, keeps both', async () => {
    const caseId = await takeIn(owner, { firstName: 'Gwen', lastName: 'Noting' })
    const entries = { caseId, noteId: uuidv7() }
    for (const text of ['One thing', 'Another thing']) done(await writeNote(owner, { ...entries, text }))
    expect((await notesOf(caseId)).map(({ text }) => text).sort()).toEqual(['Another thing', 'One thing'])
  })

  test('on another case or in another firm, is written there too', async () => {
    const stranger = await newFirm()
    const entries = { noteId: uuidv7(), text: 'The same words' }
    for (const actor of [owner, owner, stranger]) {
      const caseId = await takeIn(actor, { firstName: 'Hale', lastName: `Noting-${uuidv7()}` })
      done(await writeNote(actor, { ...entries, caseId }))
      expect((await listNotes(actor, caseId, {})).rows).toHaveLength(1)
    }
  })
})
