import { expect, test } from 'vitest'
import { readCase } from '../collection/case-view'
import { day } from '../time/plain-date'
import { yearOfRows } from './account-rule'
import { exampleCase } from './example-facts'
import { passportRisk } from './passport-risk'

const liened = yearOfRows(2023, [
  ['150', '2024-06-03', 7_000_000],
  ['582', '2025-06-02'],
])
const planned = yearOfRows(2020, [
  ['150', '2021-06-07', 120_000],
  ['971', '2026-05-04', 0, 'Installment agreement established'],
])
const flags = (periods: (typeof liened)[]) =>
  passportRisk.evaluate(readCase(exampleCase({ periods }), day('2026-11-24')))

test('a plan on one year keeps only the debt of that year out', () => {
  expect(flags([liened, planned])).toMatchObject([
    { ruleId: 'E-20', claim: expect.stringContaining('$70,000.00 is owed') },
  ])
  expect(flags([planned])).toEqual([])
})
