import { describe, expect, test } from 'vitest'
import { row } from '../accounts/account.test-support'
import { readCase } from '../collection/case-view'
import {
  exampleCase,
  exampleNotice,
  examplePayment,
  examplePeriod,
  exampleTranscript,
  taxYear,
} from '../escalation/example-facts'
import type { CaseFacts, TranscriptFacts } from '../facts'
import { cents } from '../money/cents'
import type { FormPeriod } from '../reading'
import { day } from '../time/plain-date'
import { findMisapplied } from './find-misapplied'
import { reconcileCase } from './reconcile'

const period = taxYear(2024)
const before = taxYear(2023)
const charged = row('150', 'Tax return filed', '2025-06-02', 1_000_000)
const interest = row('196', 'Interest charged for late payment', '2025-06-02', 5_000)
const payment = row('670', 'Payment', '2025-05-12', -240_000)
const view = (facts: Partial<CaseFacts>) => readCase(exampleCase(facts), day('2026-11-24'))
const file = (of: FormPeriod, rows: readonly ReturnType<typeof row>[], told: Partial<TranscriptFacts> = {}) =>
  examplePeriod(of, { transcript: exampleTranscript(of, rows, { accruedInterestCents: null, ...told }) })
const bill = (amount: number, told: Partial<Parameters<typeof exampleNotice>[0]> = {}) =>
  exampleNotice({
    code: 'CP14',
    noticeDate: day('2025-06-02'),
    payBy: { date: day('2025-06-23'), basis: 'printed' },
    periods: [period],
    amountDueCents: cents(amount),
    ...told,
  })
const reconciled = (facts: Partial<CaseFacts>) => {
  const found = reconcileCase(view(facts)).find(({ key }) => key === '1040:2024-12-31')
  if (!found) throw new Error('No such period')
  return found
}
const rows = [charged, interest]

describe('a difference', () => {
  test('says on which line, by how much, and whether it asks more or less', () => {
    const more = reconciled({ periods: [file(period, rows)], notices: [bill(1_104_900)] })
    expect(more.parts[0]?.name).toBe('CP14 of Jun 2, 2025 asks $999.00 more by its amount due')
    const less = reconciled({ periods: [file(period, rows)], notices: [bill(905_000)] })
    expect(less.parts[0]).toMatchObject({ cents: -100_000 })
    expect(less.parts[0]?.name).toBe('CP14 of Jun 2, 2025 asks $1,000.00 less by its amount due')
  })

  test('of one line is told by that line, and the whole once', () => {
    const found = reconciled({
      periods: [file(period, rows)],
      notices: [
        bill(1_015_000, {
          lines: [
            ['tax', 1_010_000],
            ['interest', 5_000],
          ],
        }),
      ],
    })
    expect(found.parts.map(({ name, cents }) => [name, cents])).toEqual([
      ['CP14 of Jun 2, 2025 asks $100.00 more by its tax', 10_000],
    ])
    expect(found.unexplained).toBe(10_000)
  })

  test('is named by its row only where one row alone comes to it', () => {
    const named = (own: typeof rows, amount: number) =>
      reconciled({ periods: [file(period, own)], notices: [bill(amount)] }).parts[0]?.name ?? ''
    expect(named([...rows, payment], 1_005_000)).toContain(
      'row 3, code 670, −$2,400.00 of May 12, 2025, which the bill does not show',
    )
    expect(named([...rows, payment, payment], 765_000)).toContain('asks $2,400.00')
    expect(named([...rows, payment, payment], 765_000)).not.toContain('row')
    const later = row('290', 'Additional tax assessed', '2025-09-01', 70_000)
    expect(named([...rows, later], 1_075_000)).toContain(
      'row 3, code 290, $700.00 of Sep 1, 2025, which posted after it',
    )
  })

  test('that accrued by a day before its pay-by day is lawful, and a cent or two is rounding', () => {
    // One day of interest at 7 % on $10,050.00 is $1.93; no month of the late-payment addition begins before June 16.
    const verdict = (amount: number) => {
      const found = reconciled({ periods: [file(period, rows)], notices: [bill(amount)] })
      return [found.verdict, found.lines.at(-1)?.toDay, found.lines.at(-1)?.rounding]
    }
    expect(verdict(1_005_000 + 193)).toEqual(['agrees', '2025-06-03', 0])
    expect(verdict(1_005_000 + 195)).toEqual(['agrees', '2025-06-03', 2])
    expect(verdict(1_005_000 + 2)).toEqual(['agrees', '2025-06-02', 2])
    expect(verdict(1_005_000 + 100)[0]).toBe('differs')
    expect(verdict(1_005_000 - 3)[0]).toBe('differs')
  })
})

describe('what the verdict rests on', () => {
  test('is the latest bill about the period alone', () => {
    const older = bill(1_005_000)
    const newer = bill(1_005_500, { code: 'CP501', noticeDate: day('2025-07-14') })
    const shared = bill(9_999_999, {
      code: 'CP503',
      noticeDate: day('2025-08-25'),
      periods: [period, before],
    })
    const proposal = bill(8_888_888, { code: 'CP2000', noticeDate: day('2025-09-25') })
    const found = reconciled({ periods: [file(period, rows)], notices: [proposal, shared, newer, older] })
    expect(found.notice).toMatchObject({ code: 'CP501', on: '2025-07-14' })
    expect(found.compared).toEqual(['notice'])
  })

  test('is a payment under way where a person confirmed it, and one too early where nobody did', () => {
    const told = { responseDate: day('2025-06-20') }
    const paid = examplePayment('2025-06-10', cents(7_000), period)
    const found = (own: typeof paid) =>
      reconciled({ periods: [file(period, rows, told), file(before, [charged], told)], payments: [own] })
    expect(found(paid)).toMatchObject({ payments: [{ found: 'under-way' }], verdict: 'agrees' })
    const unconfirmed = { ...paid, source: { ...paid.source, confirmedBy: null } }
    expect(found(unconfirmed)).toMatchObject({
      payments: [{ found: 'too-early' }],
      verdict: 'cannot-tell',
      missing: { document: 'Account transcript, 2024, pulled again' },
    })
  })

  test('is the return as filed before what the account repeats of it', () => {
    const filed = {
      ...file(period, rows, { taxPerReturnCents: cents(1_000_000) }),
      returnFiled: {
        totalTaxCents: cents(999_000),
        receivedOn: null,
        source: {
          kind: 'transcript' as const,
          label: 'Return',
          documentId: null,
          place: null,
          confirmedBy: null,
        },
      },
    }
    expect(reconciled({ periods: [filed] }).parts).toMatchObject([{ kind: 'return', cents: 1_000 }])
    const agreeing = file(period, rows, { taxPerReturnCents: cents(1_000_000) })
    expect(reconciled({ periods: [agreeing] })).toMatchObject({
      verdict: 'agrees',
      compared: ['return'],
      unexplained: 0,
    })
  })

  test('is not the balance of an account on which no return posted', () => {
    const waiting = file(period, [row('806', 'W-2 or 1099 withholding', '2025-04-15', -5_000)], {
      returnPresent: false,
      balanceCents: cents(0),
    })
    expect(reconciled({ periods: [waiting] })).toMatchObject({ parts: [], verdict: 'nothing-to-compare' })
  })
})

describe('the claim', () => {
  const onBefore = (told: Partial<TranscriptFacts>, extra: readonly ReturnType<typeof row>[] = []) =>
    findMisapplied(
      view({
        periods: [
          file(period, rows),
          file(before, [row('150', 'Tax return filed', '2024-05-20', 240_000), ...extra, payment], told),
        ],
        payments: [examplePayment('2025-05-12', cents(240_000), period)],
      }),
    )[0]?.claim

  test('runs two years from the payment, or three from a return that came later', () => {
    expect(onBefore({ returnDueOrReceived: day('2024-04-15') })).toEqual({
      earliest: '2027-05-12',
      latest: '2027-05-12',
      daysLeft: 169,
      settled: true,
    })
    expect(onBefore({ returnDueOrReceived: day('2024-09-20') })).toMatchObject({
      earliest: '2027-09-20',
      settled: true,
    })
  })

  test('is a range where the day of the return is not known', () => {
    expect(onBefore({})).toMatchObject({ earliest: '2027-05-12', settled: false })
  })
})

test('an estimate for the year before is another year, not an estimate of the next', () => {
  const earlier = row('660', 'Estimated tax payment', '2025-05-12', -240_000)
  const found = findMisapplied(
    view({
      periods: [
        file(period, rows),
        file(before, [row('150', 'Tax return filed', '2024-05-20', 240_000), earlier]),
      ],
      payments: [examplePayment('2025-05-12', cents(240_000), period)],
    }),
  )
  expect(found.map(({ pattern }) => pattern)).toEqual(['other-year'])
  const meantSo = findMisapplied(
    view({
      periods: [file(period, rows), file(taxYear(2025), [earlier])],
      payments: [{ ...examplePayment('2025-05-12', cents(240_000), period), purpose: 'estimated' }],
    }),
  )
  expect(meantSo.map(({ pattern }) => pattern)).toEqual(['other-year'])
})
