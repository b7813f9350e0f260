import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { getCase } from '@/lib/cases'
import { confirmReading, enterNotice, getReading, readAgain, readStoredDocument } from '@/lib/documents'
import { withFirm } from '@/lib/platform'
import { cents, day } from '@/lib/resolution'
import { newColleague, newFirm } from '@/tests/factories/firm/new-firm'
import { decisionsAsRead, done, dropAndRead, takeIn } from '@/tests/factories/firm/work'
import { plainNotice } from '@/tests/factories/paper/plain-paper'
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

/** The lines come to $5,052.32; the bill asks for $5,346.20, so $293.88 are in none of them. */
const short = {
  noticeDate: day('2026-11-09'),
  payBy: { on: day('2026-11-30') },
  lines: [
    { label: 'Tax you owed', cents: cents(1_526_800) },
    { label: 'Payments and credits', cents: cents(-1_041_000) },
    { label: 'Interest charges', cents: cents(19_432) },
  ],
  amountDueCents: cents(534_620),
}
const dropShort = () => dropAndRead(actor, { bytes: plainNotice(short), fileName: 'CP14.txt' })

async function confirm(
  documentId: string,
  lines: Record<string, string>,
  notOnIt: string[] = [],
  who = actor,
) {
  const { values, ...rest } = await decisionsAsRead(actor, documentId)
  const { periodEnd = '', noticeDate = '', payBy = '', code = '' } = values
  const fields = { periodEnd, noticeDate, payBy, code }
  return confirmReading(who, { ...rest, values: { ...fields, ...lines }, unreadable: notOnIt })
}

const linesOf = (documentId: string) =>
  withFirm(actor.firmId, async tx => {
    const notice = await tx.notice.findFirstOrThrow({ where: { firmId: actor.firmId, documentId } })
    return (notice.lines as { kind: string; label: string; cents: number }[]).map(
      ({ kind, label, cents }) => `${kind}: ${label} ${cents}`,
    )
  })
const rulesOf = async () => (await getCase(actor, caseId)).flags.map(({ finding }) => finding.ruleId)

const asRead = [
  'tax: Tax you owed 1526800',
  'credits: Payments and credits -1041000',
  'interest: Interest charges 19432',
]

describe('a line of a bill', () => {
  test('that was read wrongly is corrected; what was read stays on record beside it, with who and when', async () => {
    const documentId = await dropShort()
    expect(await rulesOf()).toContain('A-06')
    done(await confirm(documentId, { 'line.3': '488.20' }))
    expect(await linesOf(documentId)).toEqual([...asRead.slice(0, 2), 'interest: Interest charges 48820'])
    expect(await rulesOf()).not.toContain('A-06')
    const { fields } = await getReading(actor, documentId)
    expect(fields.find(({ name }) => name === 'line.3')).toMatchObject({
      readValue: '194.32',
      value: '488.20',
      confirmedBy: actor.name,
    })
    const [event] = await withFirm(actor.firmId, tx =>
      tx.auditEvent.findMany({ where: { firmId: actor.firmId, type: 'document.confirmed' } }),
    )
    expect(event?.data).toEqual({
      documentId,
      changed: [],
      lines: ['Interest charges $194.32 to Interest charges $488.20'],
    })
  })

  test('that the reader missed is added with what it is for', async () => {
    const documentId = await dropShort()
    const line = {
      'line.4': '293.88',
      'lineLabel.4': 'Failure-to-pay penalty',
      'lineKind.4': 'failure-to-pay',
    }
    done(await confirm(documentId, line))
    expect(await linesOf(documentId)).toEqual([...asRead, 'failure-to-pay: Failure-to-pay penalty 29388'])
    expect(await rulesOf()).not.toContain('A-06')
  })

  test('that is none on the paper is taken out, and comes back when the paper is confirmed again', async () => {
    const documentId = await dropShort()
    done(await confirm(documentId, {}, ['line.3']))
    expect(await linesOf(documentId)).toEqual(asRead.slice(0, 2))
    done(await confirm(documentId, { 'line.3': '194.32' }))
    expect(await linesOf(documentId)).toEqual(asRead)
  })

  test('may be called something else, and be for something else, than was read', async () => {
    const documentId = await dropShort()
    done(await confirm(documentId, { 'lineLabel.3': 'Late payment penalty', 'lineKind.3': 'failure-to-pay' }))
    expect(await linesOf(documentId)).toEqual([
      ...asRead.slice(0, 2),
      'failure-to-pay: Late payment penalty 19432',
    ])
  })

  test.each([
    ['line.3', { 'line.3': 'about 5' }, 'Write an amount'],
    ['line.3', { 'line.3': '' }, 'Enter the amount of this line'],
    ['line.4', { 'lineLabel.4': 'Interest' }, 'Enter the amount of this line'],
    ['lineLabel.4', { 'line.4': '5.00' }, 'Enter what this line says'],
    ['lineKind.3', { 'lineKind.3': 'fee' }, 'Choose what the line is for'],
  ])('that can not be is refused at %s, and nothing is kept of the try', async (field, lines, words) => {
    const documentId = await dropShort()
    const before = await getReading(actor, documentId)
    expect(await confirm(documentId, lines as Record<string, string>)).toMatchObject({
      failure: { code: 'invalid', fields: { [field]: [expect.stringContaining(words)] } },
    })
    expect(await getReading(actor, documentId)).toEqual(before)
  })

  test('that nobody spoke about stays as it was, also as a person corrected it before', async () => {
    const documentId = await dropShort()
    done(await confirm(documentId, { 'line.3': '488.20' }))
    done(await confirm(documentId, {}))
    expect(await linesOf(documentId)).toContain('interest: Interest charges 48820')
  })

  test('is entered for a bill that no reader could read', async () => {
    const bytes = Buffer.from('A page that says nothing')
    const documentId = await dropAndRead(actor, { bytes, fileName: 'bill.txt', caseId })
    const { version } = await getReading(actor, documentId)
    done(await enterNotice(actor, { documentId, version, code: 'CP14' }))
    const stands = { periodEnd: '2024-12-31', noticeDate: '2026-11-09', payBy: '2026-11-30', form: '1040' }
    const line = { 'line.1': '100.00', 'lineLabel.1': 'Tax you owed', 'lineKind.1': 'tax' }
    done(await confirm(documentId, { ...stands, amountDue: '100.00', ...line }))
    expect(await linesOf(documentId)).toEqual(['tax: Tax you owed 10000'])
    expect(await rulesOf()).not.toContain('A-06')
  })

  test('outlives a newer reading of the paper', async () => {
    const documentId = await dropShort()
    done(await confirm(documentId, { 'line.3': '488.20' }))
    done(await readAgain(actor, { documentId }))
    await readStoredDocument({ firmId: actor.firmId, documentId })
    expect(await linesOf(documentId)).toEqual([...asRead.slice(0, 2), 'interest: Interest charges 48820'])
  })

  test('is not overwritten by a stale save; what stands there is told, and saving again settles it', async () => {
    const documentId = await dropShort()
    const colleague = await newColleague(actor, 'practitioner')
    const { version } = await getReading(actor, documentId)
    done(await confirm(documentId, { 'line.3': '488.20' }, [], colleague))
    const { values } = await decisionsAsRead(actor, documentId)
    const mine = { documentId, unreadable: [], values: { ...values, 'line.3': '500.00' } }
    const refused = await confirmReading(actor, { ...mine, version })
    expect(refused).toMatchObject({
      failure: {
        code: 'stale',
        theirs: {
          by: colleague.name,
          version: '3',
          lines: 'Tax you owed $15,268.00; Payments and credits −$10,410.00; Interest charges $488.20',
        },
      },
    })
    done(await confirmReading(actor, { ...mine, version: 3 }))
    expect(await linesOf(documentId)).toContain('interest: Interest charges 50000')
  })
})
