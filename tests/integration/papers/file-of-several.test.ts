import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { getCase, listRecord, recordSearch } from '@/lib/cases'
import {
  fileOnCase,
  getReading,
  listCasePapers,
  listPapersInFile,
  readAgain,
  readStoredDocument,
  rejectDocument,
} from '@/lib/documents'
import { openPapersOfFile } from '@/lib/documents/papers-of-file'
import { day } from '@/lib/resolution'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { confirmAsRead, done, drop, dropAndRead, takeIn } from '@/tests/factories/firm/work'
import { bindPapers, drawNotice, drawTranscript } from '@/tests/factories/paper'
import { plainTranscript } from '@/tests/factories/paper/plain-paper'
import { openHouse } from '../open-house'
import { happensOn } from '../set-clock'

happensOn('2026-11-24')
openHouse()

let actor: Actor
let caseId: string
beforeEach(async () => {
  actor = await newFirm()
  caseId = await takeIn(actor, { firstName: 'Alex', lastName: 'Sample', tin: '917-47-4821' })
})

const YEARS = ['2021', '2022', '2023']
const who = { name: 'ALEX SAMP', tin: 'XXX-XX-4821' }
const ofYear = (year: string, at: number) => ({
  ...who,
  periodEnd: day(`${year}-12-31`),
  trackingNumber: `10500000000${at}`,
})

/** Three transcripts of one text file. */
const threeTranscripts = () => Buffer.concat(YEARS.map((year, at) => plainTranscript(ofYear(year, at))))

/** A notice of two pages and three transcripts, bound to one file. */
async function shoebox(): Promise<Uint8Array> {
  const notice = drawNotice({ code: 'CP504', payBy: 'at once', name: 'ALEX SAMPLE', tin: 'XXX-XX-4821' })
  const transcripts = YEARS.map((year, at) => drawTranscript(ofYear(year, at)))
  return bindPapers(...(await Promise.all([notice, ...transcripts])))
}

const inFile = async (documentId: string) =>
  (await listPapersInFile(actor, documentId)).map(
    ({ notice, transcript, firstPage, lastPage, ...paper }) => ({
      what: notice?.code ?? transcript?.periodEnd ?? paper.state,
      caseId: paper.caseId,
      pages: [firstPage, lastPage],
    }),
  )

describe('a file that holds several papers', () => {
  test('becomes one paper for each, over its own pages, each read, matched and filed', async () => {
    const documentId = await dropAndRead(actor, { bytes: await shoebox(), fileName: 'shoebox.pdf' })
    expect(await inFile(documentId)).toEqual([
      { what: 'CP504', caseId, pages: [1, 2] },
      { what: '2021-12-31', caseId, pages: [3, 3] },
      { what: '2022-12-31', caseId, pages: [4, 4] },
      { what: '2023-12-31', caseId, pages: [5, 5] },
    ])
    const [, , second] = await listPapersInFile(actor, documentId)
    const { fields, others } = await getReading(actor, second?.documentId ?? '')
    expect(fields.find(({ name }) => name === 'accountBalance')?.page).toBe(4)
    expect(others.map(({ part }) => part)).toEqual([1, 2, 4])
  })

  test('moves the facts of every year, and the record says where each paper came from', async () => {
    await dropAndRead(actor, { bytes: threeTranscripts(), fileName: 'years.txt', caseId })
    const { years } = await getCase(actor, caseId)
    expect(years.map(({ periodEnd }) => periodEnd.slice(0, 4)).sort()).toEqual(expect.arrayContaining(YEARS))
    const types = (await listRecord(actor, caseId, recordSearch.parse({}))).rows.map(({ type }) => type)
    expect(types.filter(type => type === 'document.found')).toHaveLength(2)
    expect(types.filter(type => type === 'document.read')).toHaveLength(3)
  })

  test('is said to be here already when its bytes come again, and adds nothing', async () => {
    const file = { bytes: threeTranscripts(), fileName: 'years.txt', caseId }
    const documentId = await dropAndRead(actor, file)
    expect(done(await drop(actor, { ...file, fileName: 'copy.txt' }))).toEqual({ documentId, already: true })
    expect(await listCasePapers(actor, caseId)).toHaveLength(3)
  })

  test('whose job was cut off between two of them is done to the end by the next try, once', async () => {
    const { documentId } = done(await drop(actor, { bytes: threeTranscripts(), fileName: 'years.txt' }))
    await openPapersOfFile({ firmId: actor.firmId, documentId }, 3)
    await readStoredDocument({ firmId: actor.firmId, documentId })
    await readStoredDocument({ firmId: actor.firmId, documentId })
    expect((await inFile(documentId)).map(({ what }) => what)).toEqual(YEARS.map(year => `${year}-12-31`))
  })

  test('gives each its own way: one is confirmed, one is set aside, one goes to another client', async () => {
    const documentId = await dropAndRead(actor, { bytes: threeTranscripts(), fileName: 'years.txt', caseId })
    const [first, second, third] = (await listPapersInFile(actor, documentId)).map(paper => paper.documentId)
    const other = await takeIn(actor, { firstName: 'Ana', lastName: 'Silva', tin: '917-48-1111' })
    await confirmAsRead(actor, first ?? '')
    const { version } = await getReading(actor, second ?? '')
    done(await rejectDocument(actor, { documentId: second, version, why: 'Not ours' }))
    done(await fileOnCase(actor, { documentId: third, caseId: other, from: caseId }))
    const states = (await listPapersInFile(actor, documentId)).map(({ state, caseId }) => [state, caseId])
    expect(states).toEqual([
      ['read', caseId],
      ['set-aside', caseId],
      ['to-confirm', other],
    ])
    // Brought again, the one that was set aside counts; what is confirmed or elsewhere stays as it is.
    done(await drop(actor, { bytes: threeTranscripts(), fileName: 'years.txt', caseId }))
    await readStoredDocument({ firmId: actor.firmId, documentId: second ?? '' })
    const after = (await listPapersInFile(actor, documentId)).map(({ state, caseId }) => [state, caseId])
    expect(after).toEqual([
      ['read', caseId],
      ['to-confirm', caseId],
      ['to-confirm', other],
    ])
  })

  test('reads one of them again without touching the others', async () => {
    const documentId = await dropAndRead(actor, { bytes: threeTranscripts(), fileName: 'years.txt', caseId })
    const [, second] = await listPapersInFile(actor, documentId)
    done(await readAgain(actor, { documentId: second?.documentId }))
    await readStoredDocument({ firmId: actor.firmId, documentId: second?.documentId ?? '' })
    expect((await inFile(documentId)).map(({ what }) => what)).toEqual(YEARS.map(year => `${year}-12-31`))
    expect(await listCasePapers(actor, caseId)).toHaveLength(3)
  })
})
