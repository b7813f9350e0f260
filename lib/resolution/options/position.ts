import { computeAllowableExpenses } from '../ability/allowable-expenses'
import { computeEquity, type Equity } from '../ability/equity'
import { computeMonthlyAbility, type MonthlyAbility } from '../ability/monthly-ability'
import { comparePeriods } from '../collection/period-label'
import { draftFinding, money } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { add, type Cents, sum } from '../money/cents'
import type { MoneyRange } from '../money/money-range'
import { type GuidelineRegion, testLowIncome } from '../plans/low-income'
import { findState } from '../standards/states'
import { monthsLeft } from '../statutes/months-left'
import { earlier, later, type PlainDate } from '../time/plain-date'
import type { Monthly, OptionsAccount, OptionsInput } from './options-input'

/** A case as the options look at it: what is owed together, how long it can be collected, what can be paid. */
export interface Position {
  input: OptionsInput
  asOf: PlainDate
  /** Periods with a balance, and those whose balance is not known. */
  owing: readonly OptionsAccount[]
  assessed: Cents | null
  accrued: MoneyRange | null
  /** Assessed and accrued. */
  owed: MoneyRange | null
  tax: Cents | null
  /** Last day to collect the amount that ends first, and the one that ends last; null where any is not known. */
  firstEnd: { earliest: PlainDate; latest: PlainDate } | null
  lastEnd: { earliest: PlainDate; latest: PlainDate } | null
  /** Whole months left to the first end. */
  monthsLeft: { atLeast: number; atMost: number } | null
  allowable: Finding<Cents>
  ability: Finding<MonthlyAbility>
  equity: Finding<Equity>
  /** Money that is at hand: accounts and cash. */
  cash: Cents | null
  lowIncome: boolean | null
}

export function readPosition(given: OptionsInput, asOf: PlainDate): Position {
  // In one order, so that the same facts give the same answer in whatever order they came.
  const input = {
    ...given,
    accounts: [...given.accounts].sort((a, b) => comparePeriods(a.period, b.period)),
    unseen: [...given.unseen].sort(comparePeriods),
  }
  const owing = input.accounts.filter(({ balance }) => balance === null || balance > 0)
  const assessed = total(owing.map(({ balance }) => balance))
  const accrued = totalRange(owing.map(account => account.accrued))
  const ends = endsOf(owing)
  const allowable = findAllowable(input, asOf)
  return {
    input,
    asOf,
    owing,
    assessed,
    accrued,
    owed:
      assessed === null || accrued === null
        ? null
        : { atLeast: add(assessed, accrued.atLeast), atMost: add(assessed, accrued.atMost) },
    tax: total(owing.map(({ split }) => split?.tax ?? null)),
    firstEnd: ends && { earliest: ends.earliest.reduce(earlier), latest: ends.latest.reduce(earlier) },
    lastEnd: ends && { earliest: ends.earliest.reduce(later), latest: ends.latest.reduce(later) },
    monthsLeft: ends && {
      atLeast: monthsLeft(asOf, ends.earliest.reduce(earlier)),
      atMost: monthsLeft(asOf, ends.latest.reduce(earlier)),
    },
    allowable,
    ability: computeMonthlyAbility({ income: incomeOf(input), expenses: allowable }),
    equity: findEquity(input, asOf),
    cash: cashOf(input),
    lowIncome: readLowIncome(input, asOf),
  }
}

/** All of them together; null where one is not known. */
export function total(amounts: readonly (Cents | null)[]): Cents | null {
  const known = amounts.filter(amount => amount !== null)
  return known.length === amounts.length ? sum(known) : null
}

function totalRange(ranges: readonly (MoneyRange | null)[]): MoneyRange | null {
  const atLeast = total(ranges.map(range => range?.atLeast ?? null))
  const atMost = total(ranges.map(range => range?.atMost ?? null))
  return atLeast === null || atMost === null ? null : { atLeast, atMost }
}

export function sumMonthly(list: readonly Monthly[] | null): Cents | null {
  return list === null ? null : total(list.map(({ monthly }) => monthly))
}

export function incomeOf({ finances }: OptionsInput): Cents | null {
  return sumMonthly(finances.income)
}

function endsOf(owing: readonly OptionsAccount[]) {
  const ranges = owing.map(({ collectible }) => collectible)
  const earliest = ranges.flatMap(range => (range?.earliest ? [range.earliest] : []))
  const latest = ranges.flatMap(range => (range?.latest ? [range.latest] : []))
  const known = earliest.length === owing.length && latest.length === owing.length && owing.length > 0
  return known ? { earliest, latest } : null
}

/** What the standards allow of what is spent; facts that are not there are named, none is taken for zero. */
function findAllowable({ client, finances, housing }: OptionsInput, asOf: PlainDate): Finding<Cents> {
  const { household, expenses } = finances
  if (client === 'business') return costsOfBusiness(expenses.other)
  const { under65, from65, vehicles, financed, state, county } = household
  const region = vehicles === 0 ? '' : household.region
  const { other } = expenses
  if (
    under65 === null ||
    from65 === null ||
    vehicles === null ||
    financed === null ||
    state === null ||
    county === null ||
    region === null ||
    other === null
  )
    return nameWhatIsMissing(finances)
  const { housing: spent, ownership: ownershipSpent, operating: operatingSpent } = expenses
  return computeAllowableExpenses({
    asOf,
    under65,
    from65,
    housing: { tables: housing, state, county, spent },
    transport: { vehicles, financed, region, ownershipSpent, operatingSpent },
    other,
  })
}

/** No standard holds for a business: its necessary costs count as they are (IRM 5.15.1). */
function costsOfBusiness(other: readonly Monthly[] | null): Finding<Cents> {
  const draft = draftFinding()
  const costs = sumMonthly(other)
  if (costs === null)
    draft.missing({ fact: 'Necessary costs of the business', wouldTell: 'Form 433-B with its papers' })
  else draft.step('Necessary costs', 'As they are paid', money(costs))
  return draft.settle(costs)
}

function nameWhatIsMissing({ household, expenses }: OptionsInput['finances']): Finding<Cents> {
  const draft = draftFinding()
  const lacking: readonly (readonly [unknown, string])[] = [
    [household.under65, 'Persons under 65 in the household'],
    [household.from65, 'Persons of 65 and over in the household'],
    [household.state, 'State where the household lives'],
    [household.county, 'County where the household lives'],
    [household.region, 'Region of the transport standard'],
    [household.vehicles, 'Vehicles of the household'],
    [household.financed, 'Vehicles with a loan or lease'],
    [expenses.other, 'Other necessary expenses'],
  ]
  for (const [value, fact] of lacking)
    if (value === null) draft.missing({ fact, wouldTell: 'Form 433-F or 433-A with its papers' })
  return draft.settle<Cents>(null)
}

function findEquity({ finances }: OptionsInput, asOf: PlainDate): Finding<Equity> {
  if (finances.assets !== null) return computeEquity({ asOf, assets: finances.assets })
  const draft = draftFinding()
  draft.missing({ fact: 'Assets and what is owed on them', wouldTell: 'Form 433-F or 433-A with its papers' })
  return draft.settle<Equity>(null)
}

function cashOf({ finances }: OptionsInput): Cents | null {
  if (finances.assets === null) return null
  return total(finances.assets.filter(({ kind }) => kind === 'cash').map(({ value }) => value))
}

function readLowIncome(input: OptionsInput, asOf: PlainDate): boolean | null {
  const { under65, from65, state } = input.finances.household
  const monthly = incomeOf(input)
  if (under65 === null || from65 === null || state === null || monthly === null) return null
  const region = regions[findState(state) ?? ''] ?? 'contiguous'
  const income = sum(Array.from({ length: 12 }, () => monthly))
  return testLowIncome({ asOf, household: under65 + from65, region, income }).value?.qualifies ?? null
}

const regions: Readonly<Record<string, GuidelineRegion>> = { AK: 'alaska', HI: 'hawaii' }
