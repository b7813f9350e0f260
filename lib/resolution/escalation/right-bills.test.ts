import { describe, expect, test } from 'vitest'
import { readCase } from '../collection/case-view'
import { day } from '../time/plain-date'
import { yearOfRows } from './account-rule'
import { billInDoubt, exampleCase } from './example-facts'
import { listRightBills } from './right-bills'

const asOf = day('2026-11-24')
const account = yearOfRows(2025, [['150', '2026-11-02', 510_000]])
const rightIn = (bill: ReturnType<typeof billInDoubt>, periods = [account]) =>
  listRightBills(readCase(exampleCase({ periods, notices: [bill] }), asOf)).map(({ sentence }) => sentence)

describe('a bill is said to be right', () => {
  test('where the transcript of its year agrees, although nothing is known of other years', () => {
    expect(rightIn(billInDoubt(5_100, 5_100))).toEqual([
      expect.stringMatching(
        /^The CP14 .* is right: \$5,100\.00 agrees with the 2025 transcript.*, to the cent\.$/,
      ),
    ])
  })

  test('not where the transcript shows something else, is not here, or the lines do not add up', () => {
    expect(rightIn(billInDoubt(9_100, 9_100))).toEqual([])
    expect(rightIn(billInDoubt(5_100, 5_100), [])).toEqual([])
    expect(rightIn(billInDoubt(5_100, 5_000))).toEqual([])
  })

  test('not before a person has confirmed it', () => {
    expect(rightIn({ ...billInDoubt(5_100, 5_100), confirmed: false })).toEqual([])
  })
})
