import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { getCase, railCounts } from '@/lib/cases'
import {
  confirmReading,
  enterNotice,
  fileOnCase,
  getReading,
  keepUnread,
  listCasePapers,
  listInbox,
  readAgain,
  readStoredDocument,
  rejectDocument,
} from '@/lib/documents'
import { day } from '@/lib/resolution'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { confirmAsRead, done, drop, dropAndRead, takeIn } from '@/tests/factories/firm/work'
import { plainNotice } from '@/tests/factories/paper/plain-paper'
import { openHouse } from '../open-house'
import { happensOn } from '../set-clock'

happensOn('2026-11-24')
openHouse()

let actor: Actor
let caseId: string
beforeEach(async () => {
  actor = await newFirm()
  caseId = await takeIn(actor, { firstName: 'Ana', lastName: 'Silva', tin: '900-12-4821' })
})

const dropUnreadable = (on: string | null = caseId) =>
  dropAndRead(actor, { bytes: Buffer.from('A picture of something.'), fileName: 'photo.txt', caseId: on })
const versionOf = async (documentId: string) => (await getReading(actor, documentId)).version
const waits = async (documentId: string) =>
  (await listInbox(actor)).rows.some(paper => paper.documentId === documentId)
const onPaper = {
  code: 'LT11',
  form: '1040',
  periodEnd: '2024-12-31',
  noticeDate: '11/02/2026',
  respondBy: '12/02/2026',
  amountDue: '4,749.50',
  tinLast4: '4821',
}

async function enterByHand(documentId: string, values: Record<string, string> = onPaper) {
  done(await enterNotice(actor, { documentId, version: await versionOf(documentId), code: 'lt 11' }))
  return confirmReading(actor, {
    documentId,
    version: await versionOf(documentId),
    values,
    unreadable: ['payBy'],
  })
}

describe('a paper that could not be read', () => {
  test('is kept on its case under what somebody says it is, and then waits for nobody', async () => {
    const documentId = await dropUnreadable(null)
    const kept = async () =>
      keepUnread(actor, { documentId, version: await versionOf(documentId), what: 'A tax return' })
    expect(await kept()).toMatchObject({ ok: false, failure: { code: 'conflict' } })
    done(await fileOnCase(actor, { documentId, caseId }))
    expect(await waits(documentId)).toBe(true)
    done(await kept())
    expect(await waits(documentId)).toBe(false)
    expect((await railCounts(actor)).inbox).toBe(0)
    const [paper] = await listCasePapers(actor, caseId)
    expect(paper).toMatchObject({ state: 'not-read', keptAs: 'A tax return' })
    expect(paper?.notReadWhy).toBeTruthy()
  })

  test('is entered by hand as the notice it is, under the rules of any notice', async () => {
    const documentId = await dropUnreadable()
    expect(done(await enterByHand(documentId))).toEqual({ caseId })
    const { flags, years } = await getCase(actor, caseId)
    expect(years.map(({ periodEnd }) => periodEnd)).toContain('2024-12-31')
    const hearing = flags.find(({ finding }) => finding.ruleId === 'E-01')?.finding
    expect(hearing?.evidence.map(({ source }) => [source.label, source.confirmedBy])).toContainEqual([
      'LT11 of Nov 2, 2026, entered by hand from the paper',
      actor.name,
    ])
    expect(await waits(documentId)).toBe(false)
  })

  test.each([
    ['Letter 3172', 'L3172'],
    ['cp 504', 'CP504'],
    ['LTR 1058', 'L1058'],
  ])('entered by hand as %s is the notice that the catalogue knows', async (code, known) => {
    const documentId = await dropUnreadable()
    done(await enterNotice(actor, { documentId, version: await versionOf(documentId), code }))
    const { reading } = await getReading(actor, documentId)
    expect(reading).toMatchObject({ kind: 'notice', code: { value: known } })
  })

  test('entered by hand sets no day before it is confirmed, and asks for what decides one', async () => {
    const documentId = await dropUnreadable()
    done(await enterNotice(actor, { documentId, version: await versionOf(documentId), code: 'LT11' }))
    expect(await waits(documentId)).toBe(true)
    const { deadlines } = await getCase(actor, caseId)
    expect(deadlines.filter(({ deadline }) => deadline.kind !== 'internal')).toEqual([])
    const { noticeDate: _, ...without } = onPaper
    const version = await versionOf(documentId)
    const unsaid = await confirmReading(actor, { documentId, version, values: without, unreadable: [] })
    expect(unsaid).toMatchObject({ ok: false, failure: { fields: { noticeDate: [expect.any(String)] } } })
    const foreign = { ...onPaper, tinLast4: '9999' }
    const refused = await confirmReading(actor, { documentId, version, values: foreign, unreadable: [] })
    expect(refused).toMatchObject({ ok: false, failure: { fields: { despiteTin: [expect.any(String)] } } })
  })

  test('entered by hand and moved to another case keeps what was typed, for a person to confirm there', async () => {
    const documentId = await dropUnreadable()
    done(await enterByHand(documentId))
    const other = await takeIn(actor, { firstName: 'Rui', lastName: 'Costa' })
    done(await fileOnCase(actor, { documentId, caseId: other, from: caseId }))
    const { fields, confirmed } = await getReading(actor, documentId)
    expect(confirmed).toBe(false)
    const typed = fields.map(({ name, value, confirmedBy }) => [name, value, confirmedBy])
    expect(typed).toContainEqual(['noticeDate', onPaper.noticeDate, null])
    expect((await getCase(actor, caseId)).flags.map(({ finding }) => finding.ruleId)).not.toContain('E-01')
  })

  test.each([
    ['a code that is none', { code: 'Tax!' }, 'code'],
    ['no code', { code: ' ' }, 'code'],
  ])('is not taken for a notice under %s', async (_, input, field) => {
    const documentId = await dropUnreadable()
    const version = await versionOf(documentId)
    expect(await enterNotice(actor, { documentId, version, ...input })).toMatchObject({
      ok: false,
      failure: { code: 'invalid', fields: { [field]: [expect.any(String)] } },
    })
  })

  test('that somebody else has dealt with meanwhile is looked at again', async () => {
    const documentId = await dropUnreadable()
    const version = await versionOf(documentId)
    done(await keepUnread(actor, { documentId, version, what: 'A tax return' }))
    expect(await enterNotice(actor, { documentId, version, code: 'CP14' })).toMatchObject({
      failure: { code: 'stale' },
    })
  })
})

describe('a paper sent to the reader again', () => {
  const bill = () => plainNotice({ code: 'LT11', noticeDate: day('2026-11-02'), payBy: 'at once' })

  test('that waits to be confirmed counts once, as it was read last', async () => {
    const documentId = await dropAndRead(actor, { bytes: bill(), fileName: 'LT11.txt', caseId })
    done(await readAgain(actor, { documentId }))
    expect((await getCase(actor, caseId)).years.filter(({ taxPeriodId }) => taxPeriodId)).toEqual([])
    await readStoredDocument({ firmId: actor.firmId, documentId })
    expect((await listCasePapers(actor, caseId)).map(({ state }) => state)).toEqual(['to-confirm'])
  })

  test('that is confirmed stays as it was confirmed', async () => {
    const documentId = await dropAndRead(actor, { bytes: bill(), fileName: 'LT11.txt', caseId })
    await confirmAsRead(actor, documentId)
    const before = await getReading(actor, documentId)
    done(await readAgain(actor, { documentId }))
    await readStoredDocument({ firmId: actor.firmId, documentId })
    const after = await getReading(actor, documentId)
    expect(after).toMatchObject({ confirmed: true, state: 'read' })
    const decided = (view: typeof before) =>
      view.fields.map(({ name, value, confirmedBy }) => [name, value, confirmedBy])
    expect(decided(after)).toEqual(decided(before))
  })

  test('dropped on a case while it waits in the inbox, set aside and filed back, is read in the end', async () => {
    const paper = { bytes: bill(), fileName: 'LT11.txt' }
    const { documentId } = done(await drop(actor, paper))
    done(await drop(actor, { ...paper, caseId }))
    done(await rejectDocument(actor, { documentId, version: await versionOf(documentId), why: 'Not ours' }))
    await readStoredDocument({ firmId: actor.firmId, documentId })
    done(await fileOnCase(actor, { documentId, caseId }))
    await readStoredDocument({ firmId: actor.firmId, documentId })
    expect((await listCasePapers(actor, caseId)).map(({ state }) => state)).toEqual(['to-confirm'])
  })
})

test('the inbox shows first what has to be acted upon first, and last what is still being read', async () => {
  const dropped = (name: string, payBy: string) =>
    dropAndRead(actor, {
      bytes: plainNotice({ code: 'CP14', noticeDate: day('2026-11-16'), payBy: { on: day(payBy) } }),
      fileName: `${name}.txt`,
    })
  const unread = done(await drop(actor, { bytes: bill2024(), fileName: 'being read.txt' })).documentId
  const late = await dropped('late', '2026-12-14')
  const plain = await dropUnreadable()
  const soon = await dropped('soon', '2026-11-20')
  const order = (await listInbox(actor)).rows.map(({ documentId }) => documentId)
  expect(order).toEqual([soon, plain, late, unread])
})

const bill2024 = () => plainNotice({ code: 'CP14', periodEnd: day('2023-12-31') })
