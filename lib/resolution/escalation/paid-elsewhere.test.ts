import { expect, test } from 'vitest'
import { assess } from '../assess'
import { readCase } from '../collection/case-view'
import { cents } from '../money/cents'
import { day } from '../time/plain-date'
import { yearOfRows } from './account-rule'
import { exampleCase, exampleNotice, examplePayment, taxYear } from './example-facts'
import { payByDay } from './pay-by-day'
import { listRightBills } from './right-bills'

const asOf = day('2026-11-24')
const paid = '$2,512.00 paid Apr 14, 2026 sits on 2024'
const factsOf = (on: 2024 | 2025) => {
  const row = ['670', '2026-04-14', -251_200] as const
  const bill = exampleNotice({
    code: 'CP14',
    noticeDate: day('2026-11-12'),
    periods: [taxYear(2025)],
    amountDueCents: cents(on === 2024 ? 261_364 : 10_164),
  })
  const rows = (year: number) => (year === on ? [row] : [])
  return exampleCase({
    periods: [
      yearOfRows(2025, [
        ['150', '2026-11-12', 941_200],
        ['806', '2026-04-15', -690_000],
        ['196', '2026-11-12', 10_164],
        ...rows(2025),
      ]),
      yearOfRows(2024, [['150', '2025-06-01', 812_000], ['806', '2025-04-15', -812_000], ...rows(2024)]),
    ],
    notices: [bill],
    payments: [examplePayment('2026-04-14', cents(251_200), taxYear(2025))],
  })
}

test('a bill whose payment sits on another year warns against paying it twice, wherever it asks to be paid', () => {
  const facts = factsOf(2024)
  const nearPayBy = readCase(facts, day('2026-12-01'))
  const payDays = assess(facts, asOf).deadlines.filter(({ what }) => what.startsWith('Pay the 2025 bill'))
  expect(payDays.map(({ what }) => what)).toEqual([
    `Pay the 2025 bill, $2,613.64: ${paid}, do not pay it twice`,
  ])
  expect(payByDay.evaluate(nearPayBy)[0]?.nextAction).toContain(`${paid}: do not pay it twice`)
})

test('such a bill agrees with an account that lacks the payment, and is not called right', () => {
  expect(listRightBills(readCase(factsOf(2024), asOf)).map(({ sentence }) => sentence)).toEqual([
    expect.stringMatching(
      /^The CP14 .* agrees with the account of 2025: \$2,613\.64.*, to the cent; the account lacks a payment of \$2,512\.00\.$/,
    ),
  ])
})

test('a payment that stands on its own year brings no caution', () => {
  const nearPayBy = readCase(factsOf(2025), day('2026-12-01'))
  expect(assess(factsOf(2025), asOf).deadlines.map(({ what }) => what)).toContain(
    'Pay the 2025 bill, $101.64',
  )
  expect(payByDay.evaluate(nearPayBy)[0]?.nextAction).not.toContain('twice')
  expect(listRightBills(readCase(factsOf(2025), asOf))[0]?.sentence).toMatch(/ is right: /)
})
