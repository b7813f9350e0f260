import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { drawPaperPage, getReading, listInbox } from '@/lib/documents'
import { withFirm } from '@/lib/platform'
import { extractText } from '@/lib/platform/text-extraction'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { confirmAsRead, done, drop, dropAndRead, takeIn } from '@/tests/factories/firm/work'
import { drawNotice, drawTranscript } from '@/tests/factories/paper'
import { plainNotice, plainTranscript } from '@/tests/factories/paper/plain-paper'
import { openHouse } from '../open-house'

openHouse()

/** Of ranges that are never issued. */
const FULL = ['917-47-4821', '917474821', '917 47 4821']
let actor: Actor
let caseId: string
beforeAll(async () => {
  actor = await newFirm()
  caseId = await takeIn(actor, { firstName: 'Alex', lastName: 'Sample', tin: '917-47-4821' })
})

/** Everything that is kept of papers, opened, and everything the screens show of them. */
async function kept(documentId: string): Promise<string> {
  const view = await getReading(actor, documentId)
  const rows = await withFirm(actor.firmId, async tx => [
    await tx.readField.findMany({ where: { firmId: actor.firmId } }),
    await tx.document.findMany({ where: { firmId: actor.firmId } }),
    await tx.notice.findMany({ where: { firmId: actor.firmId } }),
    await tx.transcriptEntry.findMany({ where: { firmId: actor.firmId } }),
    await tx.auditEvent.findMany({ where: { firmId: actor.firmId } }),
    await tx.flag.findMany({ where: { firmId: actor.firmId } }),
  ])
  const texts = [view, rows, await listInbox(actor)]
  return JSON.stringify(texts, (_, value) => (typeof value === 'bigint' ? String(value) : value))
}

test.each([
  ['a notice', (tin: string) => plainNotice({ name: 'ALEX SAMPLE', tin, callerId: tin })],
  [
    'a transcript',
    (tin: string) => plainTranscript({ name: 'ALEX SAMP', tin, trackingNumber: `1050${tin.length}` }),
  ],
  [
    'a paper with the number in its lines',
    (tin: string) =>
      Buffer.concat([
        plainNotice({ name: `ALEX SAMPLE ${tin}`, street: `${tin} Oak St` }),
        Buffer.from(`Amount for ${tin}  $12.00\nYour number is ${tin}.\n`),
      ]),
  ],
  ['a paper that is not read', (tin: string) => Buffer.from(`A letter about ${tin}.`)],
] as const)('the full number on %s is in nothing that is kept or shown of it', async (_, draw) => {
  for (const tin of FULL) {
    const documentId = await dropAndRead(actor, { bytes: draw(tin), fileName: `paper of ${tin}.txt`, caseId })
    const { kind } = await getReading(actor, documentId)
    if (kind) await confirmAsRead(actor, documentId)
    const text = (await kept(documentId)).replace(/[\s-]/g, '')
    expect([tin, text.includes('917474821')]).toEqual([tin, false])
  }
})

/** Everything that can be read on the pictures of its pages. */
async function seenOn(documentId: string): Promise<string> {
  const texts: string[] = []
  for (let page = 1; ; page++) {
    const png = await drawPaperPage(actor, documentId, page)
    if (!png) return texts.join(' ').replace(/[\s-]/g, '')
    const extraction = await extractText(png)
    if (!extraction.ok) throw new Error(extraction.message)
    texts.push(...extraction.text.runs.map(({ text }) => text))
  }
}

test.each([
  ['a notice', () => drawNotice({ name: 'ALEX SAMPLE', tin: '917-47-4821', callerId: '4821' })],
  ['a transcript', () => drawTranscript({ name: 'ALEX SAMPLE', tin: '917-47-4821' })],
] as const)(
  'the picture of %s does not show the number that the file prints',
  async (_, draw) => {
    const bytes = await draw()
    const printed = await extractText(bytes)
    if (!printed.ok) throw new Error(printed.message)
    expect(printed.text.runs.map(({ text }) => text).join('')).toContain('917-47-4821')
    const documentId = await dropAndRead(actor, {
      bytes: new Uint8Array(bytes),
      fileName: 'paper.pdf',
      caseId,
    })
    const seen = await seenOn(documentId)
    expect(seen).toContain('SAMPLE')
    expect(seen).not.toContain('91747')
  },
  60_000,
)

test('of a paper that was not read yet no page is shown', async () => {
  const bytes = new Uint8Array(await drawNotice({ tin: '917-47-4821', callerId: 'unread' }))
  const { documentId } = done(await drop(actor, { bytes, fileName: 'unread.pdf', caseId }))
  expect(await drawPaperPage(actor, documentId, 1)).toBeNull()
})
