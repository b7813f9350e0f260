import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import {
  getPaper,
  getReading,
  listInbox,
  openPaperFile,
  readAgain,
  readStoredDocument,
} from '@/lib/documents'
import { withFirm } from '@/lib/platform'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { done, dropAndRead, takeIn } from '@/tests/factories/firm/work'
import { drawNotice } from '@/tests/factories/paper'
import {
  endlessPaper,
  letterOfSomebodyElse,
  memoryBomb,
  noticeWithBaggage,
  noticeWithoutItsSecondPage,
  protectedPaper,
  scan,
  transcriptWithBrokenFonts,
} from '@/tests/factories/paper/bad-papers'
import { openHouse } from '../open-house'

openHouse()

let actor: Actor
beforeAll(async () => {
  actor = await newFirm()
})

const dropped = (bytes: Uint8Array, fileName = 'paper.pdf') => dropAndRead(actor, { bytes, fileName })
const cut = async (share: number) => {
  const whole = await drawNotice({ callerId: String(share) })
  return whole.subarray(0, Math.floor(whole.length * share))
}

/** The slowest is stopped by the reader's own clock of 20 seconds. */
const TIMEOUT = 60_000

describe('a paper that cannot be read', { timeout: TIMEOUT }, () => {
  test.each([
    ['with a password', protectedPaper, 'The file is protected with a password.'],
    ['of noise behind a PDF’s mark', () => Buffer.from('%PDF-1.7\nnothing'), 'The file is damaged'],
    ['cut off in the middle', () => cut(0.5), 'The file is damaged'],
    ['cut off near its end', () => cut(0.95), 'The file is damaged'],
    ['without a letter on it, a scan', scan, 'may be a scan'],
    ['of somebody else', letterOfSomebodyElse, 'Nothing on the pages says that they come from the IRS.'],
    ['of 2,000 pages', () => letterOfSomebodyElse(2000), 'The file has more than 500 pages.'],
    ['that unpacks beyond all memory', memoryBomb, 'needed too much memory and was stopped.'],
    ['that never ends', endlessPaper, 'and was stopped.'],
  ] as const)('%s is kept, labelled, and shown in the inbox', async (_, make, why) => {
    const bytes = await make()
    const documentId = await dropped(bytes)
    const paper = await getPaper(actor, documentId)
    expect(paper).toMatchObject({ state: 'not-read', notReadWhy: expect.stringContaining(why) })
    expect((await listInbox(actor)).rows.map(waiting => waiting.documentId)).toContain(documentId)
    expect((await openPaperFile(actor, documentId))?.bytes).toBe(bytes.byteLength)
    expect(await getReading(actor, documentId)).toMatchObject({ kind: null, fields: [], reading: null })
  })

  test('can be sent to the reader again, and is then labelled again', async () => {
    const documentId = await dropped(await letterOfSomebodyElse(2))
    done(await readAgain(actor, { documentId }))
    expect((await getPaper(actor, documentId))?.state).toBe('received')
    await readStoredDocument({ firmId: actor.firmId, documentId })
    expect((await getPaper(actor, documentId))?.state).toBe('not-read')
  })
})

describe('a paper that is only odd', { timeout: TIMEOUT }, () => {
  test('is read although it brings scripts and programs along', async () => {
    const documentId = await dropped(await noticeWithBaggage())
    expect((await getReading(actor, documentId)).reading).toMatchObject({
      code: { value: 'CP14' },
      problems: [],
    })
  })

  test('is read although its fonts give a character that no database keeps', async () => {
    const caseId = await takeIn(actor, { firstName: 'Alex', lastName: 'Sample' })
    const documentId = await dropAndRead(actor, {
      caseId,
      fileName: 'transcript.pdf',
      bytes: await transcriptWithBrokenFonts(),
    })
    const rows = await withFirm(actor.firmId, tx =>
      tx.transcriptEntry.findMany({
        where: { firmId: actor.firmId, transcript: { documentId } },
        orderBy: { position: 'asc' },
        select: { code: true, explanation: true },
      }),
    )
    expect(rows[1]).toEqual({ code: '806', explanation: 'W-2 or 1099 ithholding' })
  })

  test('with a page that is not there is read as far as it goes, and says what is missing', async () => {
    const documentId = await dropped(await noticeWithoutItsSecondPage())
    const { reading } = await getReading(actor, documentId)
    expect(reading?.problems.map(({ message }) => message)).toContain(
      '1 of 2 pages could not be read; what stands on them is missing here.',
    )
  })
})
