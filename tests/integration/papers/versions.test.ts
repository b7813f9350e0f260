import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { getCase } from '@/lib/cases'
import { getPaper, getReading, replaceVersion } from '@/lib/documents'
import { cents, day } from '@/lib/resolution'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { confirmAsRead, done, dropAndRead, takeIn } from '@/tests/factories/firm/work'
import { plainNotice, plainTranscript } from '@/tests/factories/paper/plain-paper'
import { openHouse } from '../open-house'

openHouse()

let actor: Actor
let caseId: string
beforeEach(async () => {
  actor = await newFirm()
  caseId = await takeIn(actor, { firstName: 'Alex', lastName: 'Sample', tin: '917-47-4821' })
})

const dropFile = (bytes: Uint8Array) => dropAndRead(actor, { bytes, fileName: 'paper.txt', caseId })
const pull = (on: string, given = {}) =>
  dropFile(plainTranscript({ requestDate: day(on), responseDate: day(on), ...given }))
const versionsOf = async (documentId: string) =>
  (await getReading(actor, documentId)).versions.map(({ documentId, relation }) => [documentId, relation])

test('a transcript of the same period is told to be the same document, a newer or an older one', async () => {
  const old = await pull('2026-10-02')
  const one = await pull('2026-11-20')
  const copy = Buffer.from(
    plainTranscript({ requestDate: day('2026-11-20'), responseDate: day('2026-11-20') }),
  )
  const other = await dropFile(Buffer.from(copy.toString().toUpperCase()))
  await pull('2026-11-20', { periodEnd: day('2021-12-31'), balanceCents: cents(1) })
  expect(await versionsOf(one)).toEqual([
    [other, 'same'],
    [old, 'older'],
  ])
  expect((await versionsOf(old)).map(([, relation]) => relation)).toEqual(['newer', 'newer'])
})

test('a notice of the same code, day and year is told to be the same; of another year it is none', async () => {
  const one = await dropFile(plainNotice({ code: 'CP14' }))
  const copy = await dropFile(plainNotice({ code: 'CP14', callerId: '99' }))
  await dropFile(plainNotice({ code: 'CP14', periodEnd: day('2022-12-31') }))
  expect(await versionsOf(one)).toEqual([[copy, 'same']])
})

/** The same transcript twice, in two layouts. */
async function inTwoLayouts() {
  const given = { requestDate: day('2026-11-20'), responseDate: day('2026-11-20') }
  const first = await dropFile(plainTranscript(given))
  const second = await dropFile(Buffer.from(Buffer.from(plainTranscript(given)).toString().toUpperCase()))
  return { first, second, version: (await getReading(actor, first)).version }
}

test('one press lets a paper replace the same document in another layout, which stays on record', async () => {
  const { first, second, version } = await inTwoLayouts()
  const owed = async () => (await getCase(actor, caseId)).years.map(year => year.balanceCents)
  const before = await owed()
  expect(before).toEqual([expect.any(Number)])
  done(await replaceVersion(actor, { documentId: first, version, by: second }))
  expect(await getPaper(actor, first)).toMatchObject({
    state: 'set-aside',
    rejectedWhy: 'Replaced by the same document in another layout.',
  })
  expect(await versionsOf(second)).toEqual([])
  expect(await owed()).toEqual(before)
})

test('what a person confirmed is never replaced by what nobody looked at', async () => {
  const { first, second } = await inTwoLayouts()
  await confirmAsRead(actor, first)
  const { version } = await getReading(actor, first)
  const replaced = () => replaceVersion(actor, { documentId: first, version, by: second })
  expect(await replaced()).toMatchObject({ ok: false, failure: { code: 'conflict' } })
  await confirmAsRead(actor, second)
  expect(await replaced()).toMatchObject({ ok: true })
})

test('a paper of another day or year is replaced by none', async () => {
  const old = await pull('2026-10-02')
  const one = await pull('2026-11-20')
  const { version } = await getReading(actor, old)
  expect(await replaceVersion(actor, { documentId: old, version, by: one })).toMatchObject({
    ok: false,
    failure: { code: 'conflict' },
  })
})
