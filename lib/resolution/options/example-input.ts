import type { Asset } from '../ability/equity'
import { type Cents, cents, dollars } from '../money/cents'
import { type HousingStandard, importedHousingTable } from '../parameters/housing-standard'
import { day } from '../time/plain-date'
import type { OptionExample } from './option'
import type { OptionsAccount, OptionsInput } from './options-input'

/** The day of the examples, unless one is about another. */
const exampleDay = day('2026-11-24')

const standard = dollars(1_800)
const county: HousingStandard = { persons: [standard, standard, standard, standard], fiveOrMore: standard }

/** An invented table: the real one is what a firm imports. */
const housing = [
  importedHousingTable({
    effective: day('2020-01-01'),
    importedOn: exampleDay,
    counties: new Map([['WI|Dane County', county]]),
  }),
]

/** One year of an individual: $18,000 assessed, filed in time, nothing yet arranged. */
export function exampleAccount(told: Partial<OptionsAccount> = {}): OptionsAccount {
  return {
    period: { form: '1040', periodEnd: day('2024-12-31') },
    balance: dollars(18_000),
    accrued: { atLeast: dollars(400), atMost: dollars(400) },
    split: { tax: dollars(15_000), penalty: dollars(1_900), interest: dollars(1_100) },
    penalties: [{ kind: 'failure-to-pay', cents: dollars(1_500) }],
    collectible: { earliest: day('2035-06-02'), latest: day('2035-06-02') },
    filed: 'filed',
    filedOn: day('2025-04-10'),
    due: day('2025-04-15'),
    lien: false,
    levy: false,
    additional: false,
    payments: [],
    ...told,
  }
}

/** A year before it that was filed, paid and clean. */
export function cleanYear(year: number): OptionsAccount {
  return exampleAccount({
    period: { form: '1040', periodEnd: day(`${year}-12-31`) },
    balance: cents(0),
    accrued: { atLeast: cents(0), atMost: cents(0) },
    split: { tax: cents(0), penalty: cents(0), interest: cents(0) },
    penalties: [],
    filedOn: day(`${year + 1}-04-10`),
    due: day(`${year + 1}-04-15`),
  })
}

const clean = [cleanYear(2021), cleanYear(2022), cleanYear(2023)]

function asset(name: string, kind: Asset['kind'], value: Cents): Asset {
  return { name, kind, value, loan: cents(0), excluded: kind === 'vehicle' }
}

/** Parts of the example that differ; of an account its facts, of a section those that are named. */
export interface ExampleChange {
  client?: OptionsInput['client']
  party?: OptionsInput['party']
  account?: Partial<OptionsAccount>
  accounts?: readonly OptionsAccount[]
  balancesRight?: boolean | null
  household?: Partial<OptionsInput['finances']['household']>
  income?: Cents | null
  expenses?: Partial<OptionsInput['finances']['expenses']>
  assets?: readonly Asset[] | null
  payment?: Partial<OptionsInput['payment']>
  compliance?: Partial<OptionsInput['compliance']>
  history?: Partial<OptionsInput['history']>
  situation?: Partial<OptionsInput['situation']>
}

/** An individual who is filed and current, earns $4,500, may spend about $4,000 and has little. */
export function exampleInput(change: ExampleChange = {}): OptionsInput {
  const { client = 'individual', party = 'individual', income = dollars(4_500) } = change
  return {
    client,
    party,
    accounts: change.accounts ?? [exampleAccount(change.account), ...clean],
    unseen: [],
    balancesRight: change.balancesRight === undefined ? true : change.balancesRight,
    finances: {
      household: {
        under65: 1,
        from65: 0,
        state: 'WI',
        county: 'Dane County',
        region: 'Midwest',
        vehicles: 1,
        financed: 0,
        ...change.household,
      },
      income: [{ name: 'Wages', monthly: change.income === undefined ? income : change.income }],
      expenses: {
        living: dollars(800),
        health: dollars(80),
        housing: dollars(1_700),
        ownership: cents(0),
        operating: dollars(250),
        other: [{ name: 'Taxes', monthly: dollars(1_000) }],
        ...change.expenses,
      },
      assets:
        change.assets === undefined
          ? [asset('Checking', 'cash', dollars(900)), asset('Car', 'vehicle', dollars(4_000))]
          : change.assets,
    },
    payment: {
      lumpSum: dollars(500),
      monthly: dollars(400),
      daysToPayAll: 900,
      directDebit: true,
      ...change.payment,
    },
    compliance: {
      currentYear: true,
      employees: false,
      deposits: null,
      inBusiness: null,
      ...change.compliance,
    },
    history: { compliantYears: true, agreementDefaulted: false, timelyBefore: 3, ...change.history },
    situation: {
      bankruptcy: false,
      revenueOfficer: false,
      disputed: false,
      newEvidence: false,
      finallyDecided: false,
      rightAmount: null,
      reasonableCause: false,
      disaster: false,
      specialCircumstances: false,
      overpaid: false,
      ...change.situation,
    },
    housing,
  }
}

/** Something worth more than what is owed, so that everything could be collected. */
export const exampleWealth: readonly Asset[] = [asset('House', 'other', dollars(300_000))]

/** Nothing that could be sold. */
export const exampleNothing: readonly Asset[] = [asset('Checking', 'cash', dollars(300))]

/** A debt above the simple plan, and a payment that pays it in time. */
export const exampleLarge: ExampleChange = {
  account: { balance: dollars(90_000), accrued: { atLeast: dollars(1_000), atMost: dollars(1_000) } },
  payment: { monthly: dollars(1_800) },
}

export function example(tells: string, change: ExampleChange = {}, asOf = exampleDay): OptionExample {
  return { tells, input: exampleInput(change), asOf }
}
