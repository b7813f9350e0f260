import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { getReading, listInbox } from '@/lib/documents'
import { withFirm } from '@/lib/platform'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { confirmAsRead, dropAndRead, takeIn } from '@/tests/factories/firm/work'
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
    const documentId = await dropAndRead(actor, { bytes: draw(tin), fileName: `paper.txt`, caseId })
    const { kind } = await getReading(actor, documentId)
    if (kind) await confirmAsRead(actor, documentId)
    const text = (await kept(documentId)).replace(/[\s-]/g, '')
    expect([tin, text.includes('917474821')]).toEqual([tin, false])
  }
})
