import { describe, expect, it } from 'vitest'
import { calendarYear } from '../filing/tax-period'
import { day } from '../time/plain-date'
import { findRefundStatute, type RefundablePayment } from './refund-statute'

/** Withheld for 2022, the return in on Apr 10, 2023: to be claimed by Apr 15, 2026. */
const claim = (told: Partial<RefundablePayment> = {}) =>
  findRefundStatute({
    period: calendarYear('1040', 2022),
    filed: day('2023-04-10'),
    extended: false,
    payment: { kind: 'withholding', on: day('2022-11-30') },
    ...told,
  })
const lastDay = (told: Partial<RefundablePayment>) => claim(told).value?.latest
const labels = (told: Partial<RefundablePayment>) => claim(told).steps.map(({ label }) => label)
const postponed = (from: string, through: string) => ({
  postponed: { from: day(from), through: day(through) },
})

describe('the edges of the time to claim a payment back', () => {
  it.each([
    ['other', '2023-04-14', 'Counts as paid', '2023-04-15'],
    ['other', '2023-04-15', 'Paid', '2023-04-15'],
    ['other', '2023-04-16', 'Paid', '2023-04-16'],
    ['estimated', '2023-04-16', 'Counts as paid', '2023-04-15'],
  ] as const)('a payment of kind %s on %s: %s, %s', (kind, on, label, paid) => {
    const found = claim({ payment: { kind, on: day(on) } })
    expect(found.steps[0]?.label).toBe(label)
    expect(found.value?.paid).toBe(paid)
  })

  it.each([
    ['2026-04-16', '2026-06-15', '2026-04-15', false],
    ['2026-04-15', '2026-06-15', '2026-06-15', true],
    ['2026-03-02', '2026-04-15', '2026-04-15', true],
    ['2026-03-02', '2026-04-14', '2026-04-15', false],
  ])('a postponement from %s through %s ends it on %s', (from, through, ends, moves) => {
    expect(lastDay(postponed(from, through))).toBe(ends)
    expect(labels(postponed(from, through)).includes('Postponed')).toBe(moves)
  })

  it('a postponement of one day is one, and one that ends before it starts is left out and named', () => {
    const codes = (told: Partial<RefundablePayment>) => claim(told).problems.map(({ name }) => name)
    expect(codes(postponed('2026-04-15', '2026-04-15'))).toEqual([])
    expect(codes(postponed('2026-04-15', '2026-04-14'))).toEqual(['ends-before-start'])
    expect(codes({})).toEqual([])
  })

  it('a return filed before its period ended counts from the day that it was due, and is named', () => {
    const codes = (filed: RefundablePayment['filed']) => claim({ filed }).problems.map(({ name }) => name)
    expect(codes(day('2022-12-30'))).toEqual(['filed-before-period-end'])
    expect(codes(day('2022-12-31'))).toEqual([])
    expect(codes('not-filed')).toEqual([])
    expect(lastDay({ filed: day('2022-12-30') })).toBe('2026-04-15')
  })

  it('what is not known is asked for, and what is known is not', () => {
    const asked = (told: Partial<RefundablePayment>) => claim(told).missing.map(({ fact }) => fact)
    expect(asked({})).toEqual([])
    expect(asked({ filed: null })).toEqual(['Whether and when the return was filed'])
    expect(asked({ extended: null })).toEqual(['Whether the time to file was extended'])
  })

  it('a last day on a weekend moves, and says so', () => {
    // April 15, 2028 is a Saturday, and Monday the 17th the day of Emancipation.
    const told = { period: calendarYear('1040', 2024), filed: day('2025-04-10') }
    expect(lastDay(told)).toBe('2028-04-18')
    expect(labels(told)).toContain('Moved')
    expect(labels({})).not.toContain('Moved')
  })

  it('one last day is told once, and two apart', () => {
    expect(labels({}).filter(label => label.startsWith('Last day'))).toEqual(['Last day to claim'])
    expect(
      labels({ filed: 'not-filed', extended: null }).filter(label => label.startsWith('Last day')),
    ).toEqual(['Last day to claim at the earliest', 'Last day to claim'])
  })
})
