import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { getCase, getYear } from '@/lib/cases'
import { confirmReading, getPaper, rejectDocument } from '@/lib/documents'
import { withFirm } from '@/lib/platform'
import { cents, day } from '@/lib/resolution'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { confirmAsRead, decisionsAsRead, done, drop, dropAndRead, takeIn } from '@/tests/factories/firm/work'
import type { TranscriptSpec } from '@/tests/factories/paper'
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

const pulledOn = (date: string) => ({ requestDate: day(date), responseDate: day(date) })
const file = (given: Partial<TranscriptSpec> = {}) => ({
  bytes: plainTranscript({ ...pulledOn('2026-11-20'), ...given }),
  fileName: 'transcript.txt',
  caseId,
})
const pull = (given: Partial<TranscriptSpec> = {}) => dropAndRead(actor, file(given))

/** What the rules are given of the one year: the newest transcript and its rows. */
async function factsOfYear() {
  const { years } = await getCase(actor, caseId)
  expect(years.filter(({ taxPeriodId }) => taxPeriodId !== null)).toHaveLength(1)
  return (await periodFacts(years.find(year => year.taxPeriodId)?.taxPeriodId ?? '')).transcript
}

async function periodFacts(taxPeriodId: string) {
  return (await getYear(actor, caseId, taxPeriodId)).facts
}

async function confirmWith(documentId: string, values: Record<string, string>, unreadable: string[] = []) {
  const decisions = await decisionsAsRead(actor, documentId)
  const kept = Object.entries({ ...decisions.values, ...values }).filter(
    ([name]) => !unreadable.includes(name),
  )
  return confirmReading(actor, {
    ...decisions,
    values: Object.fromEntries(kept),
    unreadable: [...decisions.unreadable, ...unreadable],
  })
}

describe('an account transcript', () => {
  test('keeps every row in its order, with its cents', async () => {
    await pull()
    // 18,412.00 − 11,900.00 + 0.00 = 6,512.00
    expect(await factsOfYear()).toMatchObject({
      balanceCents: 651_200,
      addsUp: true,
      differenceCents: 0,
      rows: [
        { code: '150', cents: 1_841_200, date: '2025-06-02' },
        { code: '806', cents: -1_190_000, date: '2025-04-15' },
        { code: '971', cents: 0, noticeCode: 'CP14' },
      ],
    })
  })

  test('that does not add up says by how much, on the paper, in the facts and as a flag', async () => {
    const documentId = await pull({ balanceCents: cents(600_000) })
    // 6,000.00 − 6,512.00 = −512.00
    expect((await getPaper(actor, documentId))?.transcript).toMatchObject({
      addsUp: false,
      differenceCents: -51_200,
      rows: 3,
    })
    expect(await factsOfYear()).toMatchObject({ addsUp: false, differenceCents: -51_200 })
    const { flags } = await getCase(actor, caseId)
    expect(flags.find(({ finding }) => finding.ruleId === 'R-03')?.finding.claim).toContain('$512.00')
  })

  test('whose balance a person corrects is added up anew', async () => {
    const documentId = await pull({ balanceCents: cents(600_000) })
    done(await confirmWith(documentId, { accountBalance: '6,512.00', accruedInterest: '30.00' }))
    expect(await factsOfYear()).toMatchObject({
      balanceCents: 651_200,
      accruedInterestCents: 3_000,
      addsUp: true,
      differenceCents: 0,
    })
    const rules = (await getCase(actor, caseId)).flags.map(({ finding }) => finding.ruleId)
    expect(rules).not.toContain('R-03')
  })

  test('with a credit balance keeps its minus when it is confirmed as read', async () => {
    const rows = [
      { code: '150', explanation: 'Tax return filed', date: day('2025-06-02'), cents: cents(100_000) },
      {
        code: '806',
        explanation: 'W-2 or 1099 withholding',
        date: day('2025-04-15'),
        cents: cents(-150_000),
      },
    ]
    await confirmAsRead(actor, await pull({ rows }))
    expect(await factsOfYear()).toMatchObject({ balanceCents: -50_000, addsUp: true })
  })

  test('with a balance of nothing adds up when its rows do', async () => {
    const rows = [
      { code: '150', explanation: 'Tax return filed', date: day('2025-06-02'), cents: cents(100_000) },
      { code: '670', explanation: 'Payment', date: day('2025-04-15'), cents: cents(-90_000) },
    ]
    const documentId = await pull({ rows, balanceCents: cents(10_000) })
    done(await confirmWith(documentId, { accountBalance: '0.00' }))
    expect(await factsOfYear()).toMatchObject({ balanceCents: 0, addsUp: false, differenceCents: -10_000 })
  })

  test('whose balance cannot be read has none, and nothing to add up', async () => {
    const documentId = await pull()
    done(await confirmWith(documentId, {}, ['accountBalance']))
    expect(await factsOfYear()).toMatchObject({ balanceCents: null, addsUp: null, differenceCents: null })
  })

  test('of a year that was misread moves with its rows to the year that a person enters', async () => {
    const documentId = await pull()
    done(await confirmWith(documentId, { periodEnd: '2023-12-31' }))
    const { years } = await getCase(actor, caseId)
    const year = years.find(({ periodEnd }) => periodEnd === '2023-12-31')
    const { facts } = await getYear(actor, caseId, year?.taxPeriodId ?? '')
    expect(facts.transcript?.rows).toHaveLength(3)
  })

  test('without a year is not confirmed, and says what to do', async () => {
    const documentId = await pull()
    expect(await confirmWith(documentId, {}, ['periodEnd'])).toMatchObject({
      failure: { fields: { periodEnd: [expect.stringContaining('enter both, or set it aside')] } },
    })
  })

  test('whose year was not read takes the one that a person enters', async () => {
    const bytes = Buffer.from(plainTranscript(pulledOn('2026-11-20')))
    const text = bytes.toString().replace(/^Report for Tax Period.*\n/m, '')
    const documentId = await dropAndRead(actor, {
      bytes: Buffer.from(text),
      fileName: 'transcript.txt',
      caseId,
    })
    const { version } = await decisionsAsRead(actor, documentId)
    const values = { form: '1040', periodEnd: '2024-12-31', responseDate: '2026-11-20' }
    done(await confirmReading(actor, { documentId, version, values, unreadable: [] }))
    expect(await factsOfYear()).toMatchObject({ balanceCents: 651_200, rows: { length: 3 } })
  })
})

describe('several transcripts of one year', () => {
  test('from the same bytes are one', async () => {
    const documentId = await pull()
    expect(done(await drop(actor, file()))).toEqual({ documentId, already: true })
    expect(await transcripts()).toBe(1)
  })

  test('are all kept with their rows, and the newest rules whatever the order of arrival', async () => {
    const newest = await pull({ ...pulledOn('2026-11-20'), balanceCents: cents(651_200) })
    await pull({ ...pulledOn('2026-10-02'), balanceCents: cents(700_000) })
    expect(await factsOfYear()).toMatchObject({
      responseDate: '2026-11-20',
      balanceCents: 651_200,
      source: { documentId: newest },
    })
    expect(await transcripts()).toBe(2)
    expect(
      await withFirm(actor.firmId, tx => tx.transcriptEntry.count({ where: { firmId: actor.firmId } })),
    ).toBe(6)
  })

  test('stand in the facts with those pulled before, the oldest first', async () => {
    for (const on of ['2026-10-02', '2026-11-20', '2026-06-05']) await pull(pulledOn(on))
    const { years } = await getCase(actor, caseId)
    const facts = await periodFacts(years.find(year => year.taxPeriodId)?.taxPeriodId ?? '')
    expect(facts.transcript?.responseDate).toBe('2026-11-20')
    expect(facts.earlier?.map(({ responseDate }) => responseDate)).toEqual(['2026-06-05', '2026-10-02'])
  })

  test('give way to the one before when the newest is set aside', async () => {
    await pull({ ...pulledOn('2026-10-02'), balanceCents: cents(700_000) })
    const newest = await pull({ ...pulledOn('2026-11-20') })
    expect(await factsOfYear()).toMatchObject({ balanceCents: 651_200 })
    const { version } = await decisionsAsRead(actor, newest)
    done(await rejectDocument(actor, { documentId: newest, version, why: 'Paper of somebody else' }))
    expect(await factsOfYear()).toMatchObject({ balanceCents: 700_000, responseDate: '2026-10-02' })
  })

  test('of one day: the one added last rules', async () => {
    await pull({ balanceCents: cents(700_000) })
    await pull({ balanceCents: cents(651_200) })
    expect(await factsOfYear()).toMatchObject({ balanceCents: 651_200 })
  })
})

const transcripts = () =>
  withFirm(actor.firmId, tx => tx.transcript.count({ where: { firmId: actor.firmId } }))
