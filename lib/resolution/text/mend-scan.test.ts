import { describe, expect, test } from 'vitest'
import { mendScan } from './mend-scan'

const read = (text: string, confidence: number | undefined = 0.9) =>
  mendScan({
    source: 'ocr',
    pages: [],
    runs: [
      {
        text,
        page: 1,
        x: 0,
        y: 0,
        width: 50,
        height: 10,
        ...(confidence === undefined ? {} : { confidence }),
      },
    ],
  }).runs[0]

describe('letters read from a picture', () => {
  test.each([
    ['145,00', '145.00'],
    ['$1,O75.2l', '$1,075.21'],
    ['S1,075.21', '$1,075.21'],
    ['$1.075.21', '$1,075.21'],
    ['—3,328.O0', '-3,328.00'],
    ['0l-3O-2018', '01-30-2018'],
    ['CPI4', 'CP14'],
    ['CP5O3C', 'CP503C'],
    ['XXXX-XX-4321', 'XXX-XX-4321'],
    ['2O17', '2017'],
    ['numbexXXX-XX-2425', 'number XXX-XX-2425'],
    ['15O', '150'],
  ])('%s is %s where its shape demands it, and then in doubt', (seen, meant) => {
    expect(read(seen)).toMatchObject({ text: meant })
    expect(read(seen)?.confidence).toBeLessThan(0.75)
  })

  test.each([
    '$1,075.21',
    '1,075',
    'CP14I',
    'CP523H',
    'BOSS',
    'SOS',
    'Oslo',
    'Ill.',
    'I',
    'B-1',
    '01-30-2018',
    'LLC',
  ])('%s stays as it is, and as sure', text => {
    expect(read(text)).toMatchObject({ text, confidence: 0.9 })
  })

  test.each([
    ['Nolice', 'Notice'],
    ['BALAMCE', 'BALANCE'],
    ['Arnount', 'Amount'],
    ['lnterest', 'Interest'],
    ['Fcbruary', 'February'],
  ])('%s is the word %s of a label', (seen, meant) => {
    // A small l in place of a capital says nothing of the case of the word.
    expect(read(seen, 0.6)?.text.toLowerCase()).toBe(meant.toLowerCase())
  })

  test('a word read clearly is no other one', () => {
    expect(read('TRUCKING', 0.95)?.text).toBe('TRUCKING')
  })

  test('of a text layer are what they are', () => {
    expect(
      mendScan({
        source: 'text-layer',
        pages: [],
        runs: [{ text: '145,00', page: 1, x: 0, y: 0, width: 9, height: 9 }],
      }).runs[0]?.text,
    ).toBe('145,00')
  })
})
