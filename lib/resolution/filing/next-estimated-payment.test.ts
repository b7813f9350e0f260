import { expect, it } from 'vitest'
import { day } from '../time/plain-date'
import { findNextEstimatedPayment } from './next-estimated-payment'

it.each([
  ['2026-11-24', '2027-01-15'],
  ['2027-01-15', '2027-01-15'],
  // April 15 of 2027 is a Thursday; Emancipation Day is Friday the sixteenth.
  ['2027-01-16', '2027-04-15'],
  // June 15, 2024 was a Saturday.
  ['2024-05-01', '2024-06-17'],
])('from %s the next estimated payment is due on %s', (asOf, due) => {
  expect(findNextEstimatedPayment(day(asOf))).toBe(due)
})
