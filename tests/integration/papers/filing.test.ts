import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { getCase, railCounts } from '@/lib/cases'
import {
  confirmReading,
  fileOnCase,
  getPaper,
  getReading,
  listCasePapers,
  listInbox,
  readAgain,
  readStoredDocument,
  rejectDocument,
} from '@/lib/documents'
import { withFirm } from '@/lib/platform'
import { day } from '@/lib/resolution'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { confirmAsRead, decisionsAsRead, done, drop, dropAndRead, takeIn } from '@/tests/factories/firm/work'
import { plainNotice } from '@/tests/factories/paper/plain-paper'
import { openHouse } from '../open-house'
import { happensOn } from '../set-clock'

happensOn('2026-11-24')
openHouse()

let actor: Actor
let one: string
let other: string
beforeEach(async () => {
  actor = await newFirm()
  one = await takeIn(actor, { firstName: 'Ana', lastName: 'Sample' })
  other = await takeIn(actor, { firstName: 'Rui', lastName: 'Sample' })
})

/** Of Nov 2, 2026: a right ends on Dec 2, so its flag cannot be overlooked. */
const levyNotice = { code: 'LT11', noticeDate: day('2026-11-02'), payBy: 'at once' as const }
const dropNotice = (caseId: string | null = null) =>
  dropAndRead(actor, { bytes: plainNotice(levyNotice), fileName: 'LT11.txt', caseId })

/** What a case knows: the years that somebody or something named, and whether the flag of the right stands. */
async function known(caseId: string) {
  const { years, flags } = await getCase(actor, caseId)
  return {
    years: years.flatMap(({ taxPeriodId, periodEnd }) => (taxPeriodId ? [periodEnd] : [])),
    levyRight: flags.some(({ finding }) => finding.ruleId === 'E-01'),
  }
}
const levied = { years: ['2024-12-31'], levyRight: true }
const nothing = { years: [], levyRight: false }
const isOn = async (documentId: string) => (await getPaper(actor, documentId))?.caseId ?? null
const versionOf = async (documentId: string) => (await getReading(actor, documentId)).version
const record = (documentId: string) =>
  withFirm(actor.firmId, async tx => {
    const events = await tx.auditEvent.findMany({
      where: { firmId: actor.firmId, data: { path: ['documentId'], equals: documentId } },
      orderBy: { seq: 'asc' },
    })
    return events.map(({ type, caseId }) => [type, caseId])
  })

async function setAside(documentId: string, why = 'Paper of somebody else') {
  return rejectDocument(actor, { documentId, version: await versionOf(documentId), why })
}

describe('a paper of the inbox', () => {
  test('filed by hand becomes facts and flags of that case, and of no other', async () => {
    const documentId = await dropNotice()
    expect(await known(one)).toEqual(nothing)
    done(await fileOnCase(actor, { documentId, caseId: one }))
    expect(await known(one)).toEqual(levied)
    expect(await known(other)).toEqual(nothing)
    expect((await listCasePapers(actor, one)).map(paper => paper.documentId)).toEqual([documentId])
    expect(await record(documentId)).toEqual([
      ['document.received', null],
      ['document.read', null],
      ['document.filed', one],
    ])
  })

  test('filed before it is read is read into that case', async () => {
    const { documentId } = done(await drop(actor, { bytes: plainNotice(levyNotice), fileName: 'LT11.txt' }))
    done(await fileOnCase(actor, { documentId, caseId: one }))
    await readStoredDocument({ firmId: actor.firmId, documentId })
    expect(await known(one)).toEqual(levied)
  })

  test('filed by two people at once is on one case, and the other is told', async () => {
    const documentId = await dropNotice()
    const outcomes = await Promise.all([one, other].map(caseId => fileOnCase(actor, { documentId, caseId })))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      failure: { code: 'conflict', message: 'This paper is on another case already.' },
    })
    const where = await isOn(documentId)
    expect(await known(where ?? '')).toEqual(levied)
    expect(await known(where === one ? other : one)).toEqual(nothing)
  })

  test('filed twice keeps what a person confirmed in between', async () => {
    const documentId = await dropNotice()
    done(await fileOnCase(actor, { documentId, caseId: one }))
    await confirmAsRead(actor, documentId)
    expect(await fileOnCase(actor, { documentId, caseId: one })).toMatchObject({
      failure: { message: 'This paper is on this case already.' },
    })
    expect((await getReading(actor, documentId)).confirmed).toBe(true)
  })
})

describe('a paper that names nobody on its case', () => {
  const stranger = { firstName: 'Eva', lastName: 'Moreau' }
  const flagsOf = async (caseId: string) =>
    (await getCase(actor, caseId)).flags.map(({ finding }) => finding.ruleId)

  test.each([
    ['by name, where no number is known', stranger],
    ['by number, although the name fits', { firstName: 'Alex', lastName: 'Sample', tin: '900-12-7788' }],
  ])('%s, counts for nothing, says so, and is confirmed only by who insists', async (_, client) => {
    const caseId = await takeIn(actor, client)
    const documentId = await dropNotice(caseId)
    expect(await known(caseId)).toEqual(nothing)
    expect(await flagsOf(caseId)).toContain('R-05')
    expect((await getCase(actor, caseId)).nextStep).toMatchObject({ ruleId: 'R-05', documentId })
    const input = await decisionsAsRead(actor, documentId)
    expect(await confirmReading(actor, input)).toMatchObject({
      failure: { code: 'conflict', fields: { despiteTin: [expect.any(String)] } },
    })
    done(await confirmReading(actor, { ...input, despiteTin: 'on' }))
    expect(await known(caseId)).toEqual(levied)
    expect(await flagsOf(caseId)).not.toContain('R-05')
  })

  test('counts where it belongs as soon as it is filed there', async () => {
    const caseId = await takeIn(actor, stranger)
    const documentId = await dropNotice(caseId)
    done(await fileOnCase(actor, { documentId, caseId: one, from: caseId }))
    expect(await known(one)).toEqual(levied)
    expect(await flagsOf(caseId)).not.toContain('R-05')
  })
})

describe('a paper on the wrong case', () => {
  test('moves with its facts and flags, and back again', async () => {
    const documentId = await dropNotice(one)
    done(await fileOnCase(actor, { documentId, caseId: other, from: one }))
    expect([await known(one), await isOn(documentId)]).toEqual([nothing, other])
    expect(await known(other)).toEqual(levied)
    done(await fileOnCase(actor, { documentId, caseId: one, from: other }))
    expect([await known(other), await isOn(documentId)]).toEqual([nothing, one])
    expect(await known(one)).toEqual(levied)
    expect((await record(documentId)).slice(2)).toEqual([
      ['document.filed', other],
      ['document.moved', one],
      ['document.filed', one],
      ['document.moved', other],
    ])
  })

  test('is confirmed anew where it belongs: nothing that was decided for the other client is kept', async () => {
    const documentId = await dropNotice(one)
    const before = await getReading(actor, documentId)
    const { values, ...decisions } = await decisionsAsRead(actor, documentId)
    done(
      await confirmReading(actor, {
        ...decisions,
        values: { ...values, noticeDate: '2026-11-03', trackingNumber: '100' },
      }),
    )
    done(await fileOnCase(actor, { documentId, caseId: other, from: one }))
    const { confirmed, fields } = await getReading(actor, documentId)
    expect(confirmed).toBe(false)
    const noticeDate = fields.find(({ name }) => name === 'noticeDate')
    expect(noticeDate).toMatchObject({ value: '2026-11-02', readValue: '2026-11-02' })
    expect(before.fields.find(({ name }) => name === 'noticeDate')).toEqual(noticeDate)
    expect(fields.filter(({ confirmedBy, unreadable }) => confirmedBy || unreadable)).toEqual([])
    expect(fields.find(({ name }) => name === 'trackingNumber')).toMatchObject({ value: null })
  })

  test('goes nowhere until a case is chosen', async () => {
    const documentId = await dropNotice(one)
    expect(await fileOnCase(actor, { documentId, caseId: '', from: one })).toMatchObject({
      failure: { code: 'invalid', fields: { caseId: ['Choose a case.'] } },
    })
    expect(await isOn(documentId)).toBe(one)
  })

  test('is offered to whom its number and name fit, and not to the case it is on', async () => {
    const documentId = await dropNotice(one)
    const sample = await takeIn(actor, { firstName: 'Alex', lastName: 'Sample', tin: '917-47-4821' })
    const candidates = async () =>
      (await getReading(actor, documentId)).candidates.map(({ caseId }) => caseId)
    // The namesake comes after the one whose number fits too.
    expect(await candidates()).toEqual([sample, other])
    done(await fileOnCase(actor, { documentId, caseId: sample, from: one }))
    expect(await candidates()).not.toContain(sample)
    done(await setAside(documentId))
    expect((await candidates())[0]).toBe(sample)
  })

  test('is not taken from a case that it is no longer on', async () => {
    const documentId = await dropNotice(one)
    done(await fileOnCase(actor, { documentId, caseId: other, from: one }))
    const third = await takeIn(actor, { firstName: 'Eva', lastName: 'Lopes' })
    expect(await fileOnCase(actor, { documentId, caseId: third, from: one })).toMatchObject({
      failure: { code: 'conflict' },
    })
    expect(await isOn(documentId)).toBe(other)
  })
})

describe('a paper set aside', () => {
  test('takes its facts and flags along, keeps its file and its reason, and leaves the inbox', async () => {
    const documentId = await dropNotice(one)
    done(await setAside(documentId, 'Another notice. The client’s sister'))
    expect(await known(one)).toEqual(nothing)
    expect(await getPaper(actor, documentId)).toMatchObject({
      state: 'set-aside',
      rejectedWhy: 'Another notice. The client’s sister',
      notice: null,
    })
    expect((await listInbox(actor)).rows).toEqual([])
    expect((await getReading(actor, documentId)).reading).toMatchObject({ code: { value: 'LT11' } })
  })

  test('needs a reason, and the paper as it stands now', async () => {
    const documentId = await dropNotice(one)
    const version = await versionOf(documentId)
    expect(await rejectDocument(actor, { documentId, version, why: ' ' })).toMatchObject({
      failure: { code: 'invalid', fields: { why: ['Say what it is instead.'] } },
    })
    await confirmAsRead(actor, documentId)
    expect(await rejectDocument(actor, { documentId, version, why: 'Not ours' })).toMatchObject({
      failure: { code: 'stale' },
    })
    expect(await known(one)).toEqual(levied)
  })

  test('after it was confirmed counts no longer, and comes back as a paper to confirm', async () => {
    const documentId = await dropNotice(one)
    await confirmAsRead(actor, documentId)
    expect((await getCase(actor, one)).deadlines).not.toEqual([])
    done(await setAside(documentId))
    expect((await getCase(actor, one)).deadlines).toEqual([])
    done(await fileOnCase(actor, { documentId, caseId: one }))
    expect(await getPaper(actor, documentId)).toMatchObject({ state: 'to-confirm' })
  })

  test('although it was never read, or is on no case, waits for nobody', async () => {
    const text = (words: string) => new TextEncoder().encode(words)
    const menu = await dropAndRead(actor, { bytes: text('Soup, and an apple.'), fileName: 'menu.txt' })
    const unread = done(
      await drop(actor, { bytes: text('Fish, and a pear.'), fileName: 'fish.txt' }),
    ).documentId
    expect((await listInbox(actor)).rows.map(({ documentId }) => documentId).sort()).toEqual(
      [menu, unread].sort(),
    )
    for (const documentId of [menu, unread]) done(await setAside(documentId, 'Something else. A menu'))
    expect((await listInbox(actor)).rows).toEqual([])
    expect((await railCounts(actor)).inbox).toBe(0)
  })

  test('by mistake comes back to its case, or goes where it belongs', async () => {
    const documentId = await dropNotice(one)
    done(await setAside(documentId))
    done(await fileOnCase(actor, { documentId, caseId: one }))
    expect(await known(one)).toEqual(levied)
    done(await setAside(documentId))
    done(await fileOnCase(actor, { documentId, caseId: other }))
    expect([await known(one), await isOn(documentId)]).toEqual([nothing, other])
    expect(await known(other)).toEqual(levied)
  })
})

describe('a paper sent to the reader again', () => {
  test('that could not be read says in the record what became of it each time', async () => {
    const bytes = new TextEncoder().encode('Dear neighbour, the apples are ripe.')
    const unread = await dropAndRead(actor, { bytes, fileName: 'letter.txt', caseId: one })
    expect((await getPaper(actor, unread))?.state).toBe('not-read')
    done(await readAgain(actor, { documentId: unread }))
    await readStoredDocument({ firmId: actor.firmId, documentId: unread })
    expect(await record(unread)).toEqual([
      ['document.received', one],
      ['document.not-read', one],
      ['document.sent-again', one],
      ['document.not-read', one],
    ])
  })
})
