import { uuidv7 } from 'uuidv7'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { getCase } from '@/lib/cases'
import { fileOnCase, findProspect, getPaper, inboxSearch, listInbox, takeInFromPaper } from '@/lib/documents'
import { withFirm } from '@/lib/platform'
import { type PlainDate, sum } from '@/lib/resolution'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { done, dropAndRead, takeIn } from '@/tests/factories/firm/work'
import { drawNotice, noticeSpec } from '@/tests/factories/paper'
import { openHouse } from '../open-house'
import { happensOn } from '../set-clock'

happensOn('2026-11-24')
openHouse()

let actor: Actor
beforeEach(async () => {
  actor = await newFirm()
})

const bill = async () => {
  const bytes = await drawNotice(noticeSpec({ code: 'CP14', name: 'AMBROSE PROSPECT', tin: 'XXX-XX-4417' }))
  return dropAndRead(actor, { bytes, fileName: 'CP14.pdf' })
}
const form = (documentId: string) => ({
  documentId,
  clientId: uuidv7(),
  kind: 'individual',
  firstName: 'Ambrose',
  lastName: 'Prospect',
  tin: '912-41-4417',
})
const offered = async () => [...(await listInbox(actor, inboxSearch.parse({}))).prospects]
const countClients = () => withFirm(actor.firmId, tx => tx.client.count({ where: { firmId: actor.firmId } }))

describe('A paper of a person who is no client', () => {
  test('is offered in the inbox to take its owner in, until somebody there has the name or the last four', async () => {
    const documentId = await bill()
    expect(await offered()).toEqual([[documentId, 'AMBROSE PROSPECT']])
    await takeIn(actor, { firstName: 'Ana', lastName: 'Other', tin: '912-41-4417' })
    expect(await offered()).toEqual([])
  })

  test('tells in the inbox what was read from it, until it is on a case and its facts tell', async () => {
    const documentId = await bill()
    const { code, noticeDate, payBy, lines } = noticeSpec({ code: 'CP14' })
    const amountDueCents = sum(lines.map(line => line.cents))
    expect(await getPaper(actor, documentId)).toMatchObject({
      notice: null,
      seen: { code, noticeDate, amountDueCents, payBy: (payBy as { on: PlainDate }).on },
    })
    const caseId = await takeIn(actor, { firstName: 'Ambrose', lastName: 'Prospect', tin: '912-41-4417' })
    done(await fileOnCase(actor, { documentId, caseId }))
    expect(await getPaper(actor, documentId)).toMatchObject({ notice: { code, amountDueCents }, seen: null })
  })

  test('prefills the form with the name, the address and the last four, and never a whole number', async () => {
    const prospect = await findProspect(actor, await bill())
    expect(prospect).toMatchObject({
      name: { kind: 'individual', firstName: 'Ambrose', lastName: 'Prospect' },
      tinLast4: '4417',
    })
    expect(prospect?.address).toMatchObject({
      street: expect.stringMatching(/^\d+ /),
      state: expect.stringMatching(/^[A-Z]{2}$/),
      zip: expect.stringMatching(/^\d{5}/),
    })
  })

  test('is filed on the new case with what it says, in one change that is recorded', async () => {
    const documentId = await bill()
    const { caseId } = done(await takeInFromPaper(actor, form(documentId)))
    expect((await getPaper(actor, documentId))?.caseId).toBe(caseId)
    expect((await getCase(actor, caseId)).years.some(({ taxPeriodId }) => taxPeriodId)).toBe(true)
    const events = await withFirm(actor.firmId, tx =>
      tx.auditEvent.findMany({ where: { firmId: actor.firmId, caseId }, orderBy: { seq: 'asc' } }),
    )
    expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['case.opened', 'document.filed']))
  })

  test('sent twice takes in one client', async () => {
    const input = form(await bill())
    const first = done(await takeInFromPaper(actor, input))
    expect(done(await takeInFromPaper(actor, input))).toEqual(first)
    expect(await countClients()).toBe(1)
  })

  test('that somebody filed meanwhile takes in nobody', async () => {
    const documentId = await bill()
    const caseId = await takeIn(actor, { firstName: 'Ana', lastName: 'Other' })
    done(await fileOnCase(actor, { documentId, caseId }))
    expect(await takeInFromPaper(actor, form(documentId))).toMatchObject({ failure: { code: 'conflict' } })
    expect(await countClients()).toBe(1)
    expect(await findProspect(actor, documentId)).toBeNull()
  })

  test('of another firm is not found, and takes in nobody', async () => {
    const documentId = await bill()
    const stranger = await newFirm()
    expect(await findProspect(stranger, documentId)).toBeNull()
    expect(await takeInFromPaper(stranger, form(documentId))).toMatchObject({
      failure: { code: 'not-found' },
    })
  })
})
