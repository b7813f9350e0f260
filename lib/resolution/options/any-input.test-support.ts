import fc from 'fast-check'
import { cents } from '../money/cents'
import { day } from '../time/plain-date'
import { exampleAccount, exampleInput } from './example-input'
import type { OptionsAccount, OptionsInput } from './options-input'

const amount = (max: number) => fc.integer({ min: 0, max: max * 100 }).map(cents)
const known = fc.boolean()

const account = (year: number): fc.Arbitrary<OptionsAccount> =>
  fc
    .record({
      tax: amount(90_000),
      penalty: amount(9_000),
      interest: amount(9_000),
      accrued: amount(2_000),
      more: amount(500),
      filed: fc.constantFrom('filed', 'not-filed', 'not-required'),
      ends: fc.integer({ min: 2027, max: 2035 }),
      later: fc.constantFrom(0, 0, 1),
      lien: known,
      levy: known,
      additional: known,
      kind: fc.constantFrom('failure-to-file', 'failure-to-pay', 'estimated-tax', 'accuracy'),
      penalized: known,
      paidOn: fc.constantFrom('2023-02-01', '2024-11-24', '2026-03-02'),
    })
    .map(of =>
      exampleAccount({
        period: { form: '1040', periodEnd: day(`${year}-12-31`) },
        balance: cents(of.tax + of.penalty + of.interest),
        split: { tax: of.tax, penalty: of.penalty, interest: of.interest },
        accrued: { atLeast: of.accrued, atMost: cents(of.accrued + of.more) },
        penalties: of.penalized ? [{ kind: of.kind as 'accuracy', cents: of.penalty }] : [],
        collectible: { earliest: day(`${of.ends}-06-02`), latest: day(`${of.ends + of.later}-06-02`) },
        filed: of.filed as 'filed',
        filedOn: of.filed === 'filed' ? day(`${year + 1}-04-10`) : null,
        due: day(`${year + 1}-04-15`),
        lien: of.lien,
        levy: of.levy,
        additional: of.additional,
        payments: [{ kind: 'other', on: day(of.paidOn), cents: cents(100) }],
      }),
    )

/** A case with every fact known, anything from calm to hopeless. */
export const anyInput: fc.Arbitrary<OptionsInput> = fc
  .record({
    client: fc.constantFrom('individual' as const, 'couple' as const, 'business' as const),
    accounts: fc.tuple(account(2022), account(2023), account(2024)),
    income: amount(12_000),
    housing: amount(4_000),
    other: amount(5_000),
    cash: amount(30_000),
    house: amount(200_000),
    loan: amount(200_000),
    monthly: amount(3_000),
    lumpSum: amount(100_000),
    days: fc.constantFrom(60, 180, 181, 900),
    flags: fc.array(known, { minLength: 16, maxLength: 16 }),
    timely: fc.integer({ min: 0, max: 5 }),
  })
  .map(of => {
    const flag = (at: number) => of.flags[at] ?? false
    return exampleInput({
      client: of.client,
      party: of.client === 'business' ? 'corporation' : 'individual',
      accounts: of.accounts,
      balancesRight: flag(0),
      income: of.income,
      expenses: { housing: of.housing, other: [{ name: 'Taxes', monthly: of.other }] },
      assets: [
        { name: 'Checking', kind: 'cash', value: of.cash, loan: cents(0) },
        { name: 'House', kind: 'other', value: of.house, loan: of.loan },
      ],
      payment: {
        monthly: of.monthly,
        lumpSum: of.lumpSum,
        daysToPayAll: of.days,
        directDebit: flag(1),
      },
      compliance: {
        currentYear: flag(2) || flag(3),
        employees: flag(4),
        deposits: flag(5) || flag(6),
        inBusiness: flag(7),
      },
      history: { compliantYears: flag(8), agreementDefaulted: flag(9), timelyBefore: of.timely },
      situation: {
        bankruptcy: flag(10) && flag(11),
        revenueOfficer: flag(11) && flag(12),
        disputed: flag(12),
        newEvidence: flag(13),
        finallyDecided: flag(14),
        rightAmount: of.monthly,
        reasonableCause: flag(15),
        disaster: flag(3),
        specialCircumstances: flag(6),
        overpaid: flag(1),
      },
    })
  })

/** Values that are no facts: names, identities and the figures that a firm imported. */
const notFacts = new Set(['client', 'period', 'name', 'kind', 'on', 'cents', 'housing', 'unseen', 'excluded'])

/** Every input with one fact forgotten, with the name of the fact. `housing` of the expenses is one; the tables are none. */
export function forgetOne(input: OptionsInput): { forgotten: string; without: OptionsInput }[] {
  return forget(input, '').map(({ forgotten, without }) => ({ forgotten, without: without as OptionsInput }))
}

function forget(value: unknown, at: string): { forgotten: string; without: unknown }[] {
  if (value === null || typeof value !== 'object' || value instanceof Map) return []
  const entries = Object.entries(value)
  return entries.flatMap(([name, part]) => {
    const inside = at === '' || !at.includes('expenses') ? notFacts : new Set(['name'])
    if (inside.has(name)) return []
    const put = (other: unknown) =>
      Array.isArray(value)
        ? value.map((known, index) => (String(index) === name ? other : known))
        : { ...value, [name]: other }
    const deeper = forget(part, `${at}/${name}`).map(({ forgotten, without }) => ({
      forgotten,
      without: put(without),
    }))
    const isPart = Array.isArray(value) || sections.has(name) || part === null
    const isRange = ['atLeast', 'atMost', 'tax', 'penalty', 'interest'].includes(name)
    return isPart || isRange ? deeper : [{ forgotten: `${at}/${name}`, without: put(null) }, ...deeper]
  })
}

/** Parts of the input that are always there; what they hold may be unknown. */
const sections = new Set([
  'accounts',
  'finances',
  'household',
  'expenses',
  'payment',
  'compliance',
  'history',
  'situation',
])
