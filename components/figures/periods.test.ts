import { expect, test } from 'vitest'
import { day } from '@/lib/resolution'
import { formPeriodName, formPeriodsInWords } from './periods'

const period = (form: string, end: string) => ({ form, periodEnd: day(end) })

test.each([
  ['1040', '2024-12-31', '2024'],
  ['941', '2025-06-30', 'Q2 2025'],
  ['941', '2024-12-31', 'Q4 2024'],
  ['1120', '2025-01-31', 'to 01/2025'],
])('form %s to %s is called %s', (form, end, name) => {
  expect(formPeriodName(period(form, end))).toBe(name)
})

test('periods are grouped by form, oldest first', () => {
  const periods = [period('1040', '2023-12-31'), period('941', '2025-03-31'), period('1040', '2022-12-31')]
  expect(formPeriodsInWords(periods)).toBe('1040, 2022 and 2023; 941, Q1 2025')
})
