import { expect, test } from 'vitest'
import { cents } from '@/lib/resolution'
import { type BillLine, entriesOf, gapOf, type LineStep, linesReducer, sumOfLines } from './bill-lines'

const line = (number: number, label: string, amount: string, more: Partial<BillLine> = {}): BillLine => {
  const values = { kind: 'tax', label, amount } as const
  return { ...values, number, read: values, takenOut: false, by: null, place: null, ...more }
}

/** They come to $5,052.32. */
const bill = [
  line(1, 'Tax you owed', '15268.00'),
  line(2, 'Payments and credits', '-10410.00'),
  line(3, 'Interest charges', '194.32'),
]
const after = (...steps: LineStep[]) => steps.reduce<readonly BillLine[]>(linesReducer, bill)

test('a corrected amount moves the sum and what is left unexplained', () => {
  expect(sumOfLines(bill)).toBe(505_232)
  expect(gapOf(bill, cents(534_620))).toBe(29_388)
  const corrected = after({ type: 'change', number: 3, values: { amount: '488.20' } })
  expect(gapOf(corrected, cents(534_620))).toBe(0)
})

test('an amount that is half typed makes no sum', () => {
  expect(sumOfLines(after({ type: 'change', number: 3, values: { amount: '48' } }))).toBe(490_600)
  expect(sumOfLines(after({ type: 'change', number: 3, values: { amount: '4,' } }))).toBeNull()
})

test('a line that is none on the paper counts for nothing, and can be put back', () => {
  const without = after({ type: 'take-out', number: 3 })
  expect(sumOfLines(without)).toBe(485_800)
  expect(sumOfLines(linesReducer(without, { type: 'put-back', number: 3 }))).toBe(505_232)
})

test('an added line goes by the next number, and taken out again it is gone', () => {
  const added = after({ type: 'add' })
  expect(added.at(-1)).toMatchObject({ number: 4, read: null })
  expect(linesReducer(added, { type: 'take-out', number: 4 })).toEqual(bill)
})

test('an added line that is on record is taken out by saying so', () => {
  const kept = [...bill, line(4, 'Fee', '5.00', { read: null, by: 'M. Ostrow' })]
  const without = linesReducer(kept, { type: 'take-out', number: 4 })
  expect(entriesOf(without)).toEqual([['state.line.4', 'unreadable']])
})

test('only what a person changed or decided before is sent; the rest stays as read', () => {
  expect(entriesOf(bill)).toEqual([])
  const changed = after({ type: 'change', number: 3, values: { amount: '488.20' } })
  expect(entriesOf(changed)).toEqual([
    ['value.line.3', '488.20'],
    ['value.lineLabel.3', 'Interest charges'],
    ['value.lineKind.3', 'tax'],
  ])
  expect(entriesOf([line(1, 'Tax you owed', '1.00', { by: 'M. Ostrow' })])).toHaveLength(3)
})

test('a bill without any line has no gap', () => {
  expect(gapOf([], cents(100))).toBeNull()
})
