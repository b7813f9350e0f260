import { describe, expect, test } from 'vitest'
import { fixture, plainText } from '@/tests/factories/paper/fixture'
import { readDocument, readDocuments } from '../read-document'
import type { DocumentReading, InformationTranscriptReading } from '../reading'
import type { DocumentText } from '../text/document-text'

function information(text: DocumentText): InformationTranscriptReading {
  const reading = readDocument(text)
  if (reading.kind !== 'other' || !reading.transcript) throw new Error(`Read as ${reading.kind}`)
  return reading.transcript
}

function textOf(name: string): string {
  return fixture(`transcripts/${name}.txt`)
    .runs.map(run => run.text)
    .join('\n')
}

describe('an account in a layout of its own', () => {
  test('with labels broken over narrow cells and codes below the first words', () => {
    expect(readDocument(fixture('transcripts/account-narrow-cells.txt'))).toMatchObject({
      form: { value: '941' },
      periodEnd: { value: '2023-06-30' },
      accountBalance: { value: 125_000 },
      accruedInterest: { value: 1_200 },
      accruedPenalty: { value: 1_000 },
      accrualsAsOf: { value: '2025-03-28' },
      balancePlusAccruals: { value: 127_200 },
      taxPerReturn: { value: 130_000 },
      returnDueOrReceived: { value: '2023-07-31' },
      processingDate: { value: '2023-09-04' },
      addsUp: true,
      unreadRows: [],
      rows: [
        { code: '150', documentNumber: '94841-222-12345-3' },
        { code: '650', explanation: 'Federal tax deposit', cents: -10_000 },
        { code: '971', noticeCode: 'CP161' },
        { code: '186', explanation: 'Federal tax deposit penalty', cycle: '20233405' },
      ],
    })
  })

  test('with two rows on a line, the first beside the head of the table, and labels without a value', () => {
    expect(readDocument(fixture('transcripts/account-broken-labels.txt'))).toMatchObject({
      adjustedGrossIncome: null,
      taxableIncome: null,
      balancePlusAccruals: { value: 0 },
      returnPresent: false,
      addsUp: true,
      rows: [
        { code: null, explanation: 'No tax return filed' },
        { code: '766', cents: -120_000 },
        { code: '846', cents: 120_000 },
        { code: '290', documentNumber: '54321-111-12345-0' },
      ],
    })
  })

  test('whose accruals do not come to the printed total says so: 100.00 + 5.00 + 1.00 is not 107.00', () => {
    const reading = readDocument(
      plainText(
        'Account Transcript\nAccount balance: $100.00\nAccrued interest: $5.00\nAccrued penalty: $1.00\nAccount balance plus accruals: $107.00\nTransactions\n150 Tax return filed 06-02-2025 $100.00',
      ),
    )
    expect(reading.problems.map(({ code }) => code)).toEqual(['accruals-do-not-add-up'])
  })
})

test('a record of account gives the figures of the account, and keeps those of the return beside them', () => {
  const reading = readDocument(fixture('transcripts/record-of-account.txt'))
  expect(reading).toMatchObject({
    product: 'record-of-account',
    adjustedGrossIncome: { value: 6_391_200 },
    accountBalance: { value: 41_100 },
    addsUp: true,
    problems: [],
  })
  const lines = reading.kind === 'account-transcript' ? reading.returnLines : []
  expect(lines).toContainEqual(expect.objectContaining({ label: 'Adjusted gross income', cents: 6_380_000 }))
})

describe('a return transcript', () => {
  test('keeps the figures of the taxpayer apart from those of the computer', () => {
    const reading = information(fixture('transcripts/tax-return-leaders.txt'))
    expect(reading).toMatchObject({
      kind: 'return-transcript',
      form: { value: '1040' },
      periodEnd: { value: '2023-12-31' },
      taxpayerName: { value: 'DALE & MIRA TEST' },
      filingStatus: { raw: 'Married Filing Joint' },
      exemptions: { value: '2' },
      receivedDate: { value: '2024-04-15' },
      cyclePosted: { value: '20241805' },
      adjustedGrossIncome: { value: 6_380_000 },
      taxableIncome: { value: 3_610_000 },
      totalTax: { value: 390_100 },
      amountYouOwe: { value: 40_100 },
    })
    const lines = reading.kind === 'return-transcript' ? reading.lines : []
    expect(lines).toContainEqual(
      expect.objectContaining({ section: 'Income', label: 'TAXABLE INTEREST INCOME: SCH B', cents: 1_200 }),
    )
  })

  test.each([
    ['no-return-on-record', 'return-transcript', 'No record of return filed'],
    ['nothing-found', 'no-record', 'Requested Data Not Found'],
    ['non-filing', 'verification-of-non-filing', /^we have no record of a processed Form 1040/],
  ])('%s says what was not found, and no name stands in for it', (name, kind, words) => {
    const reading = information(fixture(`transcripts/${name}.txt`))
    expect(reading).toMatchObject({ kind, taxpayerName: null })
    expect(reading.noRecord?.value).toMatch(words)
  })
})

test('payers are told from the people they paid, in forms that name the two differently', () => {
  const reading = information(fixture('transcripts/payers-of-many-kinds.txt'))
  if (reading.kind !== 'wage-and-income') throw new Error(`Read as ${reading.kind}`)
  expect(
    reading.payers.map(({ form, name, tin, recipientLast4 }) => [
      form.value,
      name?.value,
      tin?.value,
      recipientLast4?.value,
    ]),
  ).toEqual([
    ['1099-NEC', 'SAMP', 'XX-XXX7105', '7733'],
    ['1099-R', 'TEST', 'XX-XXX0011', '7733'],
    ['K-1 1065', 'ACME PART', 'XX-XXX9911', '7733'],
    ['5498', 'SPEC', 'XX-XXX7777', '7733'],
  ])
  expect(reading.payers[1]?.withheld?.value).toBe(50_000)
})

test('the bank of a 1098 is its Recipient/Lender, and a number printed in full is not repeated', () => {
  const reading = information(
    plainText(
      "Wage and Income Transcript\nSSN Provided: XXX-XX-4321\nForm 1098 Mortgage Interest Statement\nRecipient/Lender:\nRecipient's Federal Identification Number (FIN): 00-0007003\nPRETEND BANK, N. A.\nPayer/Borrower:\nPayer's Social Security Number: 900-00-4321\nJORD EXAM\nMortgage Interest Received from\nPayer(s)/Borrower(s): $4,046.00",
    ),
  )
  expect(reading).toMatchObject({
    payers: [
      {
        name: { value: 'PRETEND BANK, N. A.' },
        tin: { value: 'XX-XXX7003' },
        recipientLast4: { value: '4321' },
        lines: [{ label: 'Mortgage Interest Received from Payer(s)/Borrower(s)', cents: 404_600 }],
      },
    ],
  })
  expect(JSON.stringify(reading)).not.toContain('900-00-4321')
})

describe('a file of several transcripts', () => {
  const kindOf = (reading: DocumentReading) =>
    reading.kind === 'account-transcript'
      ? [reading.product, reading.periodEnd?.value]
      : [
          reading.kind === 'other' ? reading.transcript?.kind : reading.kind,
          reading.kind === 'other' ? reading.transcript?.periodEnd?.value : null,
        ]

  test('is split into them, each with its own rows', () => {
    const account = textOf('account-broken-labels')
    const parts = [
      account,
      textOf('tax-return-leaders'),
      account.replaceAll('2020', '2021'),
      textOf('record-of-account'),
      textOf('payers-of-many-kinds'),
    ]
    const readings = readDocuments(plainText(parts.join('\n'))).map(({ reading }) => reading)
    expect(readings.map(kindOf)).toEqual([
      ['account-transcript', '2020-12-31'],
      ['return-transcript', '2023-12-31'],
      ['account-transcript', '2021-12-31'],
      ['record-of-account', '2023-12-31'],
      ['wage-and-income', '2022-12-31'],
    ])
    for (const reading of readings)
      if (reading.kind === 'account-transcript') expect(reading.addsUp).toBe(true)
  })

  test('with heads that repeat on every page is one', () => {
    const head = 'Form 1040 Account Transcript\nTracking Number: 105000000001\nTax Period: Dec. 31, 2022\n'
    const text = `${head}Account balance: $3.00\nTransactions\nCode Explanation of transaction Cycle Date Amount\n150 Tax return filed 06-02-2025 $1.00\n${head}290 Additional tax assessed 06-09-2025 $2.00`
    const documents = readDocuments(plainText(text))
    expect(documents).toHaveLength(1)
    expect(documents[0]?.reading).toMatchObject({ addsUp: true, unreadRows: [] })
  })
})

/** Near misses of labels, rows, headings and parties, made for patterns that try again and for lists that grow. */
const HOSTILE = [
  'Account Transcript\nTransactions\n150 ',
  'Account Transcript\nadjusted gross\n',
  'Account Transcript\nCode Explanation of transaction\n150 Tax return filed 05-29-2023 $1.00\n',
  'Tax period: 12-31-2022\nAccount Transcript\nTax period: 12-31-2023\n',
  'Wage and Income Transcript\nForm W-2 Wage\nEmployer:\n',
  'Tax Return Transcript\nA: 1.00\n',
  'ACCOUNT BALANCE PLUS ',
  'return due date or ',
  ': : : ',
]

test.each(HOSTILE)('100 kB of %j is read in no time worth speaking of', piece => {
  const paper = plainText(piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000))
  let best = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < 6; turn++) {
    const before = process.cpuUsage()
    readDocuments(paper)
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1000)
  }
  // Below 50 ms on a quiet machine; what grows with the square of the text needs seconds on any.
  expect(best).toBeLessThan(200)
})

test('the number of a payer stands beside its label without a colon', () => {
  const reading = information(
    plainText(
      [
        'Wage & Income Transcript',
        'SSN Provided   XXX-XX-1818',
        'Tax Period Requested   December, 2023',
        'Form W-2 Wage and Tax Statement',
        'Employer:',
        'Employer Identification Number (EIN)   XX-XXX2200',
        'Submission Type   Original document',
        'Federal Income Tax Withheld   $3,000.00',
      ].join('\n'),
    ),
  )
  expect(reading).toMatchObject({ payers: [{ tin: { value: 'XX-XXX2200' }, withheld: { value: 300_000 } }] })
})

test('the number of an employer begins no other transcript', () => {
  const lines = [
    'Wage & Income Transcript',
    'Tracking Number: 105000000007',
    'SSN Provided: XXX-XX-1818',
    'Tax Period Requested: December, 2023',
    'Form W-2 Wage and Tax Statement',
    'Employer:',
    'Employer Identification Number: XX-XXX2200',
    'Wages, Tips and Other Compensation: $41,000.00',
  ]
  expect(readDocuments(plainText(lines.join('\n')))).toHaveLength(1)
})
