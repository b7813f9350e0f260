import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { getCase, getYear, listRecord, recordSearch } from '@/lib/cases'
import {
  confirmProven,
  confirmReading,
  countProven,
  enterTranscript,
  getPaper,
  getReading,
  readAgain,
  readStoredDocument,
  reclassify,
} from '@/lib/documents'
import { withFirm } from '@/lib/platform'
import { cents, day } from '@/lib/resolution'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { confirmAsRead, decisionsAsRead, done, dropAndRead, takeIn } from '@/tests/factories/firm/work'
import { plainNotice, plainTranscript } from '@/tests/factories/paper/plain-paper'
import { openHouse } from '../open-house'
import { asOwner } from '../owner'
import { happensOn } from '../set-clock'

happensOn('2026-11-24')
openHouse()

let actor: Actor
let caseId: string
beforeEach(async () => {
  actor = await newFirm()
  caseId = await takeIn(actor, { firstName: 'Alex', lastName: 'Sample', tin: '917-47-4821' })
})

const dropFile = (bytes: Uint8Array) => dropAndRead(actor, { bytes, fileName: 'paper.txt', caseId })
const versionOf = async (documentId: string) => (await getReading(actor, documentId)).version
const readNow = (documentId: string) => readStoredDocument({ firmId: actor.firmId, documentId })
const transcriptOf = async (periodEnd: string) => {
  const { years } = await getCase(actor, caseId)
  const id = years.find(year => year.periodEnd === periodEnd)?.taxPeriodId
  return id ? (await getYear(actor, caseId, id)).facts.transcript : undefined
}

describe('a paper that was taken for another kind', () => {
  test('is read again as what a person says that it is', async () => {
    const documentId = await dropFile(plainNotice({ code: 'CP14', name: 'ALEX SAMPLE' }))
    done(
      await reclassify(actor, {
        documentId,
        version: await versionOf(documentId),
        as: 'notice',
        code: 'cp 503',
      }),
    )
    await readNow(documentId)
    expect((await getPaper(actor, documentId))?.notice).toMatchObject({ code: 'CP503' })
    expect((await getReading(actor, documentId)).reading).toMatchObject({
      periodEnd: { value: '2024-12-31' },
    })
    const record = await listRecord(actor, caseId, recordSearch.parse({}))
    expect(record.rows.find(({ type }) => type === 'document.reclassified')?.data).toMatchObject({
      as: 'notice CP503',
    })
  })

  test('takes back what was confirmed of it', async () => {
    const documentId = await dropFile(plainTranscript({ name: 'ALEX SAMP' }))
    await confirmAsRead(actor, documentId)
    expect(await transcriptOf('2024-12-31')).toBeTruthy()
    done(await reclassify(actor, { documentId, version: await versionOf(documentId), as: 'wage-and-income' }))
    await readNow(documentId)
    expect(await transcriptOf('2024-12-31')).toBeFalsy()
    expect(await getPaper(actor, documentId)).toMatchObject({ kind: 'wage_and_income', state: 'to-confirm' })
  })

  test('needs the code where it is a notice', async () => {
    const documentId = await dropFile(plainTranscript({}))
    const input = { documentId, version: await versionOf(documentId), as: 'notice', code: 'what it is' }
    expect(await reclassify(actor, input)).toMatchObject({
      failure: { fields: { code: [expect.any(String)] } },
    })
  })
})

describe('a confirmed paper that is read again', () => {
  test('keeps what was confirmed and by whom, beside what the reader sees', async () => {
    const documentId = await dropFile(plainTranscript({ balanceCents: cents(600_000) }))
    const decisions = await decisionsAsRead(actor, documentId)
    const values = { ...decisions.values, accountBalance: '6,512.00' }
    done(await confirmReading(actor, { ...decisions, values }))
    const before = await getReading(actor, documentId)
    done(await readAgain(actor, { documentId }))
    // It counts while it waits.
    expect(await transcriptOf('2024-12-31')).toMatchObject({ balanceCents: 651_200 })
    await readNow(documentId)
    const after = await getReading(actor, documentId)
    expect(after.confirmed).toBe(true)
    expect(after.fields.find(({ name }) => name === 'accountBalance')).toMatchObject({
      readValue: '6000.00',
      value: '6,512.00',
      confirmedBy: before.fields.find(({ name }) => name === 'accountBalance')?.confirmedBy,
    })
    expect(await transcriptOf('2024-12-31')).toMatchObject({ balanceCents: 651_200, addsUp: true })
    const readings = await withFirm(actor.firmId, tx => tx.reading.count({ where: { documentId } }))
    expect(readings).toBe(2)
  })
})

describe('transcripts that prove themselves', () => {
  const pull = (year: string, given = {}) =>
    dropFile(
      plainTranscript({
        periodEnd: day(`${year}-12-31`),
        requestDate: day('2026-11-20'),
        responseDate: day('2026-11-20'),
        trackingNumber: `1050000${year}`,
        ...given,
      }),
    )

  test('are confirmed together, and what is in doubt is left for a person to look at', async () => {
    const [one, two] = [await pull('2021'), await pull('2022')]
    const doubtful = await pull('2023', { balanceCents: cents(1) })
    const foreign = await pull('2024', { tin: 'XXX-XX-9999' })
    expect(await countProven(actor, caseId)).toBe(2)
    expect(done(await confirmProven(actor, { caseId }))).toEqual({ caseId, confirmed: 2 })
    const states = await Promise.all(
      [one, two, doubtful, foreign].map(async id => (await getPaper(actor, id))?.state),
    )
    expect(states).toEqual(['read', 'read', 'to-confirm', 'to-confirm'])
    const { fields } = await getReading(actor, one)
    expect(fields.every(({ confirmedBy, value, readValue }) => confirmedBy && value === readValue)).toBe(true)
    expect(await confirmProven(actor, { caseId })).toMatchObject({ failure: { code: 'conflict' } })
  })

  test('are looked at one by one where they were read from pictures: a sum proves no code and no day', async () => {
    const documentId = await pull('2021')
    await asOwner(`update "Reading" set "textSource" = 'ocr' where "documentId" = $1`, [documentId])
    expect(await countProven(actor, caseId)).toBe(0)
    expect(await confirmProven(actor, { caseId })).toMatchObject({ failure: { code: 'conflict' } })
  })
})

describe('an account transcript that could not be read', () => {
  test('is entered by hand with form, period, day and balance', async () => {
    const documentId = await dropFile(Buffer.from('A picture of a transcript.'))
    done(await enterTranscript(actor, { documentId, version: await versionOf(documentId), form: '1040' }))
    done(
      await confirmReading(actor, {
        documentId,
        version: await versionOf(documentId),
        values: {
          periodEnd: '12/31/2021',
          responseDate: '11/20/2026',
          accountBalance: '1,234.50',
          tinLast4: '4821',
        },
        unreadable: [],
      }),
    )
    expect(await transcriptOf('2021-12-31')).toMatchObject({
      balanceCents: 123_450,
      responseDate: '2026-11-20',
      rows: [],
      addsUp: null,
    })
  })
})
