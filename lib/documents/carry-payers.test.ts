import { expect, test } from 'vitest'
import type { DocumentReading } from '@/lib/resolution'
import { carryPayers } from './carry-payers'

const readOf = <V>(value: V) => ({ value, raw: '', place: null, basis: 'printed' as const, confidence: 0.9 })

/** A reading of a transcript that lists these forms with what was withheld. */
const listing = (...payers: [form: string, withheld: number | null][]) =>
  ({
    kind: 'other',
    transcript: {
      kind: 'wage-and-income',
      payers: payers.map(([form, withheld]) => ({
        form: readOf(form),
        withheld: withheld === null ? null : readOf(withheld),
      })),
    },
  }) as unknown as DocumentReading

const said = [
  { name: 'payer.1', confirmedValue: 'W-2, Sample Bakery' },
  { name: 'payer.2', confirmedValue: '1099-R, Test Fund' },
  { name: 'withheld.2', confirmedValue: '1,200.50' },
]
const before = listing(['W-2', 214_000])

test('what was added stays where a newer reader sees the same payers', () => {
  expect(carryPayers(said, before, listing(['W-2', 214_000]))).toEqual(said)
})

test('what was added moves behind a payer that a newer reader sees besides', () => {
  expect(carryPayers(said, before, listing(['W-2', 214_000], ['1099-NEC', null]))).toEqual([
    said[0],
    { name: 'payer.3', confirmedValue: '1099-R, Test Fund' },
    { name: 'withheld.3', confirmedValue: '1,200.50' },
  ])
})

test('what was added and is now read is counted once', () => {
  expect(carryPayers(said, before, listing(['W-2', 214_000], ['1099-R', 120_050]))).toEqual([said[0]])
})
