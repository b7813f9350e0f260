import { describe, expect, test } from 'vitest'
import { cents, day } from '@/lib/resolution'
import { CSV_MAX, type SortedPayments, sortPaymentCsv } from './sort-payment-csv'

const HEAD = 'Payment Date,Amount,Tax Form,Tax Year,Confirmation Number'
const today = day('2026-11-24')

function sorted(
  lines: string[],
  stored: Parameters<typeof sortPaymentCsv>[1]['stored'] = [],
): SortedPayments {
  const found = sortPaymentCsv([HEAD, ...lines].join('\n'), { stored, today })
  if (typeof found === 'string') throw new Error(found)
  return found
}

const LINE = '04/14/2026,"2,512.00",1040,2025,270412345678901'

describe('a file of payments', () => {
  test('names each payment with its day, amount, form, period and number', () => {
    expect(sorted([LINE]).taken).toMatchObject([
      {
        paidOn: '2026-04-14',
        cents: 251_200,
        designated: { form: '1040', periodEnd: '2025-12-31' },
        confirmation: '270412345678901',
        doubt: null,
      },
    ])
  })

  test('taken a second time, enters nothing', () => {
    const { taken } = sorted([LINE])
    const again = sorted([LINE], taken)
    expect(again.taken).toEqual([])
    expect(again.known).toHaveLength(1)
  })

  test('with one number twice is one payment, and without numbers two, the second in doubt', () => {
    expect(sorted([LINE, LINE])).toMatchObject({ taken: [{}], known: [{}] })
    const bare = '04/14/2026,"2,512.00",1040,2025,'
    const two = sorted([bare, bare])
    expect(two.taken.map(({ doubt }) => doubt)).toEqual([null, expect.stringContaining('twice')])
    expect(sorted([bare, bare], two.taken).taken).toEqual([])
  })

  test('leaves a payment without a number for the line that has no other, in whatever order they stand', () => {
    const at = (number: string) => `04/14/2026,500.00,1040,2025,${number}`
    const stored = [...sorted([at('')]).taken, ...sorted([at('1')]).taken]
    for (const lines of [
      [at('1'), at('2')],
      [at('2'), at('1')],
    ])
      expect(sorted(lines, stored)).toMatchObject({ taken: [], known: [{}, {}] })
  })

  test('keeps no full taxpayer number that a bank wrote beside a payment', () => {
    expect(sorted(['04/14/2026,10.00,1040,2025,SSN 917-47-4821']).taken[0]?.confirmation).toBe(
      'SSN XXX-XX-4821',
    )
  })

  test('holds in doubt what names no period, and leaves out what is still to come, each with why', () => {
    const found = sorted(['04/14/2026,10.00,,,A1', '12/31/2026,10.00,1040,2025,A2'])
    expect(found.taken).toMatchObject([{ designated: null, doubt: expect.stringContaining('which form') }])
    expect(found.leftOut).toEqual([{ line: 3, why: expect.stringContaining('still to come') }])
  })

  test('taken again after a payment of it was corrected, knows that payment by what it was', () => {
    const [payment] = sorted([LINE]).taken
    if (!payment) throw new Error('The line was not read')
    const corrected = { ...payment, cents: cents(251_300), was: [payment] }
    expect(sorted([LINE], [corrected])).toMatchObject({ taken: [], known: [{ line: 2 }] })
    expect(sorted([LINE, LINE.replace('"2,512.00"', '2513.00')], [corrected])).toMatchObject({
      taken: [{ line: 3 }],
      known: [{ line: 2 }],
    })
  })

  test('with a quotation mark that is never closed is refused with its line', () => {
    const text = [HEAD, '04/14/2026,"10.00,1040,2025,A1'].join('\n')
    expect(sortPaymentCsv(text, { stored: [], today })).toContain('line 2')
  })

  test('brings no formula and no unprintable character into a number', () => {
    const [payment] = sorted([`04/14/2026,10.00,1040,2025,"=\u200b\u0007'A7"`]).taken
    expect(payment?.confirmation).toBe('A7')
  })

  test('that is empty, too large or none of payments is refused as a whole', () => {
    const refused = (text: string) => sortPaymentCsv(text, { stored: [], today })
    expect(refused(' ')).toContain('empty')
    expect(refused('x'.repeat(CSV_MAX + 1))).toContain('larger')
    expect(refused('Name,City\nA,B')).toContain('no table of payments')
    const many = Array.from({ length: 501 }, (_, at) => `04/14/2026,10.00,1040,2025,N${at}`)
    expect(refused([HEAD, ...many].join('\n'))).toContain('500')
    expect(sorted([LINE], [{ paidOn: today, cents: cents(1), confirmation: null }]).taken).toHaveLength(1)
  })
})
