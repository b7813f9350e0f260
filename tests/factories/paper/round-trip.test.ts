import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { extractText } from '@/lib/platform/text-extraction'
import { cents } from '@/lib/resolution/money/cents'
import { readDocument } from '@/lib/resolution/read-document'
import type { DocumentReading } from '@/lib/resolution/reading'
import type { DocumentText } from '@/lib/resolution/text/document-text'
import { day } from '@/lib/resolution/time/plain-date'
import { drawNotice, drawTranscript, type NoticeSpec, noticeSpec, transcriptSpec } from '.'

const TIMEOUT = 120_000

async function textOf(pdf: Uint8Array): Promise<DocumentText> {
  const extraction = await extractText(pdf)
  if (!extraction.ok) throw new Error(extraction.message)
  return extraction.text
}

/** Everything read, without the places, which differ by a hair where runs are cut. */
function values(reading: DocumentReading): unknown {
  return JSON.parse(JSON.stringify(reading, (key, value) => (key === 'place' ? undefined : value)))
}

const REMINDER_LINES = [
  { label: 'Amount you owed', cents: cents(673_334) },
  { label: 'Failure-to-pay penalty (Internal Revenue Code Section 6651)', cents: cents(9_768) },
  { label: 'Interest (Internal Revenue Code Section 6601)', cents: cents(10_934) },
]

const NOTICES: [string, Partial<NoticeSpec>][] = [
  ['a classic CP14', {}],
  ['a CP14 delivered out of order in pieces', { shuffleSeed: 7, splitRuns: true }],
  ['a CP14 with its coupon first', { couponFirst: true }],
  ['a redesigned CP14', { layout: 'redesigned', shuffleSeed: 3 }],
  ['a CP14 of a couple', { name: 'JAMES & KAREN Q. SAMPLE', code: 'CP14A' }],
  ['a redesigned CP503', { code: 'CP503', layout: 'redesigned', lines: REMINDER_LINES, splitRuns: true }],
  [
    'a CP501',
    { code: 'CP501', lines: REMINDER_LINES, payBy: { on: day('2025-08-04') }, noticeDate: day('2025-07-14') },
  ],
  ['a CP504 that asks for payment at once', { code: 'CP504', payBy: 'at once', lines: REMINDER_LINES }],
  ['an LT11 with a day for the hearing', { code: 'LT11', payBy: 'at once', hearingBy: day('2025-07-02') }],
  ['a CP523', { code: 'CP523', payBy: { on: day('2025-07-02') }, shuffleSeed: 11 }],
  [
    'a redesigned CP90 with a day for the hearing',
    { code: 'CP90', payBy: 'at once', hearingBy: day('2025-07-02'), layout: 'redesigned', splitRuns: true },
  ],
  [
    'a CP523 with the day on which the agreement ends',
    { code: 'CP523', payBy: 'at once', agreementEndsOn: day('2025-07-02'), shuffleSeed: 2, splitRuns: true },
  ],
  [
    'a CP504 with a day to disagree',
    { code: 'CP504', payBy: 'at once', answerBy: day('2025-07-02'), lines: REMINDER_LINES },
  ],
  [
    'a quarterly bill to a business',
    {
      code: 'CP161',
      form: '941',
      periodEnd: day('2025-03-31'),
      tin: 'XX-XXX1234',
      tinLabel: 'Employer identification number',
      name: 'EXAMPLE BAKERY LLC',
    },
  ],
]

describe('a notice drawn, extracted and read', { timeout: TIMEOUT }, () => {
  test.concurrent.each(NOTICES)('%s says what was drawn', async (_, given) => {
    const spec = noticeSpec(given)
    const reading = readDocument(await textOf(await drawNotice(given)))
    expect(reading).toMatchObject({
      kind: 'notice',
      code: { value: spec.code },
      noticeDate: { value: spec.noticeDate },
      form: { value: spec.form },
      periodEnd: { value: spec.periodEnd },
      tinLast4: { value: spec.tin.slice(-4) },
      taxpayerName: { value: spec.name },
      contactPhone: { value: expect.stringContaining(spec.phone) },
      amountDue: { value: spec.amountDueCents },
      addsUp: true,
      notRead: [],
      problems: [],
    })
    if (reading.kind !== 'notice') return
    expect(reading.lines.map(({ label, cents }) => ({ label, cents }))).toEqual(spec.lines)
    const printed = spec.payBy !== 'at once' && 'on' in spec.payBy ? spec.payBy.on : undefined
    expect(reading.payBy?.value).toBe(printed)
    const answer = spec.hearingBy ?? spec.agreementEndsOn ?? spec.answerBy
    expect(reading.respondBy?.value ?? null).toBe(answer)
  })

  test('with a number of days only: the last day is computed and says so', async () => {
    const pdf = await drawNotice({ payBy: { withinDays: 21 }, noticeDate: day('2025-05-05') })
    const reading = readDocument(await textOf(pdf))
    expect(reading).toMatchObject({ payBy: { value: '2025-05-27', basis: 'computed' } })
  })

  test('each value leads back to its place: the notice date to the box at the top right', async () => {
    const reading = readDocument(await textOf(await drawNotice()))
    expect(reading.kind === 'notice' && reading.noticeDate?.place).toMatchObject({
      page: 1,
      box: { x: expect.closeTo(490, 0), y: expect.closeTo(62, -1) },
    })
  })
})

describe('the order of text', { timeout: TIMEOUT }, () => {
  let papers: DocumentText[]
  beforeAll(async () => {
    papers = await Promise.all(
      [
        drawNotice({ splitRuns: true }),
        drawNotice({ layout: 'redesigned' }),
        drawTranscript({ splitRuns: true }),
      ].map(async pdf => textOf(await pdf)),
    )
  }, TIMEOUT)

  test('does not change what is read', () => {
    for (const paper of papers) {
      const expected = values(readDocument(paper))
      const anyOrder = fc.shuffledSubarray(paper.runs, { minLength: paper.runs.length })
      fc.assert(
        fc.property(anyOrder, runs => {
          expect(values(readDocument({ ...paper, runs }))).toEqual(expected)
        }),
        { numRuns: 60 },
      )
    }
  })
})

describe('a transcript drawn, extracted and read', { timeout: TIMEOUT }, () => {
  const rows = [
    {
      code: '150',
      explanation: 'Tax return filed',
      cycle: '20252105',
      date: day('2025-06-02'),
      cents: cents(1_841_200),
      detail: 'n/a 09221-120-99001-5',
    },
    {
      code: '460',
      explanation: 'Extension of time to file tax return ext. Date 10-15-2025',
      date: day('2025-04-15'),
      cents: cents(0),
    },
    {
      code: '971',
      explanation:
        'Collection due process Notice of Intent to Levy -- return receipt signed by the addressee',
      date: day('2026-03-02'),
      cents: cents(0),
    },
    {
      code: '706',
      explanation: 'Credit transferred in from 1040 202212',
      date: day('2024-04-15'),
      cents: cents(-91_200),
    },
    {
      code: '971',
      explanation: 'Notice issued',
      date: day('2025-06-02'),
      cents: cents(0),
      detail: 'CP 0014',
    },
  ]
  const many = Array.from({ length: 70 }, (_, n) => ({
    code: '670',
    explanation: 'Payment',
    date: day('2025-07-01'),
    cents: cents(-100 - n),
  }))

  test.concurrent.each([
    ['modern', { rows }],
    [
      'in capitals, out of order, in pieces',
      { rows, layout: 'capitals' as const, shuffleSeed: 5, splitRuns: true },
    ],
    ['of several pages', { rows: [...rows, ...many] }],
    ['of a quarter of a business', { form: '941', periodEnd: day('2025-03-31'), tin: 'XX-XXX1234' }],
    [
      'without a return',
      {
        rows: [
          { code: null, explanation: 'No tax return filed' },
          {
            code: '140',
            explanation: 'Inquiry for non-filing of tax return',
            date: day('2025-11-24'),
            cents: cents(0),
          },
        ],
      },
    ],
  ])('%s says what was drawn', async (_, given) => {
    const spec = transcriptSpec(given)
    const reading = readDocument(await textOf(await drawTranscript(given)))
    expect(reading).toMatchObject({
      kind: 'account-transcript',
      form: { value: spec.form },
      periodEnd: { value: spec.periodEnd },
      tinLast4: { value: spec.tin.slice(-4) },
      taxpayerName: { value: spec.name },
      trackingNumber: { value: spec.trackingNumber },
      accountBalance: { value: spec.balanceCents },
      accruedInterest: { value: spec.accruedInterestCents },
      returnPresent: spec.returnPresent,
      addsUp: true,
      unreadRows: [],
      notRead: [],
      problems: [],
    })
    if (reading.kind !== 'account-transcript') return
    const facts = reading.rows.map(({ code, date, cents }) => ({ code, date, cents }))
    expect(facts).toEqual(
      spec.rows.map(row => ({ code: row.code, date: row.date ?? null, cents: row.cents ?? null })),
    )
  })

  test('with a row missing says by how much it does not add up', async () => {
    const pdf = await drawTranscript({ rows, balanceCents: cents(1_700_000) })
    const reading = readDocument(await textOf(pdf))
    // 18,412.00 − 912.00 = 17,500.00, and the balance says 17,000.00.
    expect(reading).toMatchObject({ addsUp: false, rowsSumCents: 1_750_000, differenceCents: -50_000 })
  })
})
