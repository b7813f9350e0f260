import { describe, expect, test } from 'vitest'
import { cents } from '../money/cents'
import { accountOf, assessed, type Row, row } from './account.test-support'

describe('credits', () => {
  test.each([
    ['806', 'W-2 or 1099 withholding', 'withholding'],
    ['660', 'Estimated tax payment', 'estimated-payment'],
    ['430', 'Estimated tax payment', 'estimated-payment'],
    ['610', 'Payment with return', 'payment-with-return'],
    ['640', 'Advance payment of tax owed', 'advance-payment'],
    ['650', 'Federal tax deposit', 'deposit'],
    ['670', 'Payment', 'subsequent-payment'],
    ['690', 'Payment of penalty', 'designated-payment'],
    ['766', 'Credit to your account', 'refundable-credit'],
    ['768', 'Earned income credit', 'refundable-credit'],
    ['776', 'Interest credited to your account', 'overpayment-interest'],
    ['700', 'Credit transferred in', 'transfer-in'],
    ['706', 'Credit transferred in', 'offset-in'],
    ['716', 'Credit elect', 'credit-elect-in'],
    ['740', 'Undelivered refund returned', 'refund-returned'],
  ])('of code %s, %s, are %s', (code, words, kind) => {
    expect(accountOf([assessed, row(code, words, '2025-07-01', -5_000)]).credits).toMatchObject([
      { kind, credited: 5_000, standing: 5_000 },
    ])
  })

  test('are taken back by the reversal of their own code and amount, else from the newest that is large enough', () => {
    const paid = [
      row('670', 'Payment', '2025-07-01', -5_000),
      row('670', 'Payment', '2025-08-01', -9_000),
      row('670', 'Payment', '2025-09-01', -4_000),
    ]
    const standing = (reversal: Row) =>
      accountOf([assessed, ...paid, reversal]).credits.map(({ standing }) => standing)
    expect(standing(row('671', 'Dishonored', '2025-10-01', 5_000))).toEqual([0, 9_000, 4_000])
    expect(standing(row('672', 'Moved', '2025-10-01', 3_000))).toEqual([5_000, 9_000, 1_000])
    expect(standing(row('672', 'Moved', '2025-10-01', 6_000))).toEqual([5_000, 3_000, 4_000])
    expect(standing(row('671', 'Dishonored', '2025-07-15', 4_000))).toEqual([1_000, 9_000, 4_000])
    expect(standing(row('661', 'Dishonored', '2025-10-01', 5_000))).toEqual([5_000, 9_000, 4_000])
  })

  test('that nothing shows, taken back, stand apart and in the sum', () => {
    const found = accountOf([assessed, row('671', 'Dishonored', '2025-10-01', 5_000)])
    expect(found.unmatchedReversals.map(({ cents }) => cents)).toEqual([5_000])
    expect(found.totals.other).toBe(5_000)
  })
})

describe('what left the account', () => {
  test.each([
    ['820', 'transfer-out'],
    ['826', 'offset-out'],
    ['836', 'credit-elect-out'],
    ['846', 'refund'],
    ['898', 'other-debt'],
    ['856', 'interest-moved'],
  ])('by code %s is %s', (code, kind) => {
    const found = accountOf([assessed, row(code, 'Out to 1040 202112', '2025-07-01', 5_000)])
    expect(found.out).toMatchObject([
      { kind, out: 5_000, putBack: 0, to: { form: '1040', periodEnd: '2021-12-31' } },
    ])
    expect(found.totals.out).toBe(5_000)
  })

  test('is put back by the reversal of its own code, the same amount first', () => {
    const out = [row('846', 'Refund', '2025-07-01', 9_000), row('846', 'Refund', '2025-08-01', 5_000)]
    const putBack = (...back: Row[]) => accountOf([assessed, ...out, ...back]).out.map(sent => sent.putBack)
    expect(putBack(row('841', 'Refund cancelled', '2025-09-01', -9_000))).toEqual([9_000, 0])
    expect(putBack(row('841', 'Refund cancelled', '2025-09-01', -3_000))).toEqual([0, 3_000])
    expect(putBack(row('841', 'Refund cancelled', '2025-09-01', -8_000))).toEqual([8_000, 0])
    expect(putBack(row('821', 'Reversed', '2025-09-01', -5_000))).toEqual([0, 0])
    expect(
      accountOf([assessed, ...out, row('841', 'Refund cancelled', '2025-09-01', -9_000)]).totals.out,
    ).toBe(5_000)
  })
})

describe('assessments', () => {
  const kinds = (...rows: Row[]) => accountOf(rows).assessments.map(({ kind }) => kind)

  test.each([
    ['290', 'additional'],
    ['300', 'audit'],
    ['166', 'failure-to-file'],
    ['176', 'estimated-tax'],
    ['186', 'late-deposit'],
    ['276', 'failure-to-pay'],
    ['286', 'dishonored-payment'],
    ['240', 'civil'],
    ['320', 'fraud'],
    ['350', 'accuracy'],
    ['336', 'interest'],
    ['360', 'fee'],
  ])('of code %s are %s', (code, kind) => {
    expect(kinds(row(code, 'Charged', '2025-07-01', 5_000))).toEqual([kind])
  })

  test('of a substitute are so by the phrase, and another code with that phrase is none', () => {
    expect(kinds(row('150', 'Substitute tax return prepared by IRS', '2025-07-01', 5_000))).toEqual([
      'substitute-return',
    ])
    expect(kinds(row('290', 'Additional tax, substitute', '2025-07-01', 5_000))).toEqual(['additional'])
  })

  test('are abated by the same amount first, then from the newest, and only by their own kind or by tax', () => {
    const charged = [
      assessed,
      row('290', 'Additional tax', '2025-09-01', 300_000),
      row('290', 'Additional tax', '2025-10-01', 200_000),
      row('276', 'Late payment', '2025-10-01', 200_000),
    ]
    const abated = (abatement: Row) =>
      accountOf([...charged, abatement]).assessments.map(({ abated }) => abated)
    expect(abated(row('291', 'Abated', '2026-01-01', -300_000))).toEqual([0, 300_000, 0, 0])
    expect(abated(row('301', 'Abated', '2026-01-01', -250_000))).toEqual([0, 50_000, 200_000, 0])
    expect(abated(row('277', 'Abated', '2026-01-01', -50_000))).toEqual([0, 0, 0, 50_000])
    expect(abated(row('167', 'Abated', '2026-01-01', -50_000))).toEqual([0, 0, 0, 0])
    expect(abated(row('291', 'Abated', '2025-08-01', -300_000))).toEqual([300_000, 0, 0, 0])
  })

  test('that were abated whole are no longer collected', () => {
    const rows = [assessed, row('290', 'Additional tax', '2026-01-12', 5_000)]
    expect(accountOf(rows).collectible?.latest).toBe('2036-01-12')
    const gone = row('291', 'Abated', '2026-03-01', -5_000)
    expect(accountOf([...rows, gone]).collectible?.latest).toBe('2035-06-02')
    expect(accountOf([row('971', 'Notice issued', '2026-01-01')]).collectible).toBeNull()
  })
})

describe('what a person must look at', () => {
  const problems = (...rows: Row[]) => accountOf([assessed, ...rows]).problems.map(({ message }) => message)

  test('is said with its row', () => {
    expect(problems(row('670', 'Payment', '2025-07-01', 5_000))[0]).toContain('cannot raise a balance')
    expect(problems(row('196', 'Interest', '2025-07-01', -5_000))[0]).toContain('cannot lower a balance')
    expect(problems(row('999', 'What', '2025-07-01', 5_000))).toEqual([
      'Row 2: code 999 is not known; read its phrase.',
    ])
    expect(problems(row('971', 'Notice', '2025-07-01', 5_000))[0]).toContain('code 971 carries an amount')
    expect(problems({ code: null, explanation: 'x', date: '2025-07-01', cents: 5_000 })[0]).toContain(
      'its code was not read',
    )
    expect(problems({ code: '670', explanation: 'Payment', date: null, cents: -5_000 })).toEqual([
      'Row 2: its day was not read.',
    ])
  })

  test('is nothing about rows without an amount, and the balance that the rows miss', () => {
    expect(problems(row('999', 'What', '2025-07-01'), row('608', 'Expired', '2025-07-01', -5_000))).toEqual(
      [],
    )
    expect(
      accountOf([assessed], { balanceCents: cents(1_000_100) }).problems.map(({ code }) => code),
    ).toEqual(['does-not-add-up'])
    expect(accountOf([assessed], { balanceCents: null }).problems.map(({ code }) => code)).toEqual([
      'no-balance',
    ])
  })
})
