import { describe, expect, test } from 'vitest'
import { readCase } from '../collection/case-view'
import { cents } from '../money/cents'
import { reconcileCase } from '../reconciliation/reconcile'
import { day } from '../time/plain-date'
import { yearOfRows } from './account-rule'
import { chargeRecomputed } from './charge-recomputed'
import { billInDoubt, exampleCase, exampleNotice, taxYear } from './example-facts'
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

describe('a final levy notice whose lines are what the transcript prints as accrued', () => {
  const view = (interest: number) => {
    const rows = [
      ['150', '2023-06-05', 2_161_800],
      ['806', '2023-04-15', -1_201_800],
      ['276', '2023-06-05', 219_200],
      ['196', '2023-06-05', 292_601],
    ] as const
    const told = {
      balanceCents: cents(1_471_801),
      accruedInterestCents: cents(17_808),
      accruedPenaltyCents: cents(10_809),
      accrualsAsOf: day('2026-11-29'),
      responseDate: day('2026-11-15'),
    }
    const final = exampleNotice({
      code: 'LT11',
      noticeDate: day('2026-10-27'),
      periods: [taxYear(2022)],
      amountDueCents: cents(1_471_801 + 10_809 + interest),
      lines: [
        ['tax', 1_471_801],
        ['failure-to-pay', 10_809],
        ['interest', interest],
      ],
    })
    const lines = final.lines.map(line =>
      line.kind === 'tax' ? { ...line, label: 'Amount you owed' } : line,
    )
    const notices = [{ ...final, lines }]
    return readCase(exampleCase({ periods: [yearOfRows(2022, rows, told)], notices }), asOf)
  }
  const reconciled = (interest: number) =>
    reconcileCase(view(interest)).find(({ key }) => key === '1040:2022-12-31')

  test('is right, reconciles, and no charge is said to be recomputed otherwise', () => {
    expect(reconciled(17_808)).toMatchObject({ verdict: 'agrees', unexplained: 0, parts: [] })
    expect(reconciled(17_808)?.lines.at(-1)).toMatchObject({
      accrued: 28_617,
      toDay: '2026-11-29',
      isPrinted: true,
    })
    expect(chargeRecomputed.evaluate(view(17_808))).toEqual([])
    expect(listRightBills(view(17_808)).map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/is right: .*, but for what the transcript itself prints as accrued\.$/),
    ])
  })

  test('is called right by none where the reconciliation names a line that differs', () => {
    expect(reconciled(417_808)?.verdict).toBe('differs')
    expect(listRightBills(view(417_808))).toEqual([])
  })
})
