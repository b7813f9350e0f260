import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText } from '@/tests/factories/paper/fixture'
import { readDocument } from './read-document'
import type { DocumentText } from './text/document-text'

const WORDS = [
  'Form number',
  'Tax period ended',
  'Interest charges',
  'Total',
  '1040  12-31-2019  $1.00',
  'LT11',
  'Request a hearing by June 2, 2025',
  'Aviso',
  'Cantidad adeudada para el',
  'Notice',
  'Notice date',
  'CP14',
  'Tax year',
  'Amount due by',
  'Billing Summary',
  'Account Transcript',
  'Tracking Number:',
  'Code Explanation of transaction',
  '150',
  '$1,0',
  '.00',
  '-',
  'June 31, 2025',
  '00-00-0000',
  '\u0000',
  '\ud800',
  'İ',
  ' ',
  '\n',
]

const run = fc.record({
  text: fc.oneof(fc.constantFrom(...WORDS), fc.string(), fc.string({ unit: 'binary' })),
  page: fc.integer({ min: -1, max: 3 }),
  x: fc.oneof(fc.double(), fc.integer({ min: 0, max: 612 })),
  y: fc.oneof(fc.double(), fc.integer({ min: 0, max: 792 })),
  width: fc.oneof(fc.double(), fc.integer({ min: -5, max: 300 })),
  height: fc.oneof(fc.double(), fc.integer({ min: -5, max: 30 })),
})

const document: fc.Arbitrary<DocumentText> = fc.record({
  source: fc.constantFrom('text-layer', 'ocr', 'plain'),
  pages: fc.constant([]),
  runs: fc.array(run, { maxLength: 60 }),
})

const SIZE = 100_000

/** Lines made to be slow for patterns that try again: near misses of labels, amounts, dates, addresses and codes. */
const NEAR_MISSES = [
  'petition by ',
  'request a hearing ',
  'complete the response form and return ',
  'terminate your installment agreement ',
  'Billing Summary\nTax you owed total $5.00\n',
  '1040  12-31-2019  $1.00\n',
  'Type of tax 1040 Period 12/31/2022 Unpaid balance $24,102.56\n',
  'Failure-to-pay\nInterest 1.00\n',
  'multa por ',
  'Letter 1058 ',
  'Notice date ',
  'Notice\n',
  'Amount due by\n',
  '1,111,111,111',
  '1111111111',
  '((((((((',
  'FRESNO A B C D E F G ',
  'A A A A A A A A 1 ',
  'Billing Summary\nTax you owed\n',
  'Billing Summary Tax you owed ',
  'Account Transcript\nAccount balance',
  'Account Transcript\nTransactions\n150 ',
  'Transactions\n971 n/a 1-1-1-1-1-1-1-',
  'within 21 calendar days from the date of this ',
  'Tax period:\n',
  '<td>',
  '   \t  ',
  '........',
  'JanuaryJanuary',
]

describe('reading any paper', () => {
  test('never throws, whatever the runs are', () => {
    fc.assert(
      fc.property(document, text => void readDocument(text)),
      { numRuns: 400 },
    )
  })

  // A pattern that backtracks without end would hold this test until its own limit; the exact pace is no test's business.
  test.each(NEAR_MISSES)('%j, 100 kB of it, is read to the end', piece => {
    const content = piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE)
    expect(readDocument(plainText(content)).kind).toBeDefined()
  })

  test('says why when there is nothing to read', () => {
    expect(readDocument(plainText(''))).toMatchObject({ kind: 'other', reason: 'no-text' })
    expect(readDocument(plainText('Dear customer, your gas bill'))).toMatchObject({ reason: 'not-irs' })
    expect(readDocument(plainText('\u0001\u0002ÿþ¤¥§©«\u0003\u0004'.repeat(20)))).toMatchObject({
      reason: 'no-text',
    })
  })
})
