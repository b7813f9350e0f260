import type { Finding, Step, StepResult } from '../finding/finding'
import { add, type Cents, formatCents, greater, lesser, remainder, subtract, sum, zero } from '../money/cents'
import type { MoneyRange } from '../money/money-range'
import { formatDay, type PlainDate } from '../time/plain-date'
import { sayRange } from './cells'
import { compareOptions } from './compare-options'
import type { DaysRange, LienOutlook, OptionCells, OptionComparison, OptionFinding, OptionId } from './option'
import type { OptionsAccount, OptionsInput } from './options-input'

/** What is tried out. Absent leaves it as it is. */
export interface Change {
  /** Assessed balance of all periods together. */
  balance?: Cents
  /** Gross income of a month. */
  income?: Cents
  /** Other necessary expenses of a month, beside those with a standard. */
  expenses?: Cents
  /** Monthly payment that the client proposes. */
  payment?: Cents
  asOf?: PlainDate
}

/** One cell that is not what it was. */
export interface Moved {
  option: OptionId
  title: string
  /** `state`, `gate: Months to pay`, or a cell of the table. */
  cell: string
  before: string
  after: string
  /** The gate or the step of the working that moved it. */
  why: string
}

export interface WhatIf {
  before: OptionComparison
  after: OptionComparison
  moved: readonly Moved[]
}

/** The same case with something changed, and every cell that moved with its reason. */
export function whatIf(input: OptionsInput, asOf: PlainDate, change: Change): WhatIf {
  const before = compareOptions(input, asOf)
  const after = compareOptions(changed(input, change), change.asOf ?? asOf)
  const moved = before.options.flatMap((option, index) => {
    const then = after.options[index]
    return then === undefined ? [] : compareOption(option, then)
  })
  return { before, after, moved }
}

/** The facts with a change in them. */
export function changed(input: OptionsInput, { balance, income, expenses, payment }: Change): OptionsInput {
  const { finances } = input
  return {
    ...input,
    accounts: balance === undefined ? input.accounts : withBalance(input.accounts, balance),
    finances: {
      ...finances,
      income: income === undefined ? finances.income : [{ name: 'As tried out', monthly: income }],
      expenses:
        expenses === undefined
          ? finances.expenses
          : { ...finances.expenses, other: [{ name: 'As tried out', monthly: expenses }] },
    },
    payment: payment === undefined ? input.payment : { ...input.payment, monthly: payment },
  }
}

/**
 * Less is paid off as a payment without a word would be: the oldest period first, tax, then penalty, then interest (Rev.
 * Proc. 2002-26). More is tax of the newest period. Balances that are not known stay so.
 */
function withBalance(accounts: readonly OptionsAccount[], balance: Cents): OptionsAccount[] {
  const known = sum(accounts.map(owes))
  const oldestFirst = [...accounts].sort((a, b) => (a.period.periodEnd < b.period.periodEnd ? -1 : 1))
  let paid = remainder(known, balance)
  const more = remainder(balance, known)
  const newest = oldestFirst.findLast(account => account.balance !== null)
  const next = new Map(
    oldestFirst.map(account => {
      const part = lesser(paid, owes(account))
      paid = subtract(paid, part)
      return [account, account === newest ? grown(lessened(account, part), more) : lessened(account, part)]
    }),
  )
  return accounts.map(account => next.get(account) ?? account)
}

/** A credit of one period pays no other by itself. */
function owes({ balance }: OptionsAccount): Cents {
  return greater(balance ?? zero, zero)
}

function lessened(account: OptionsAccount, paid: Cents): OptionsAccount {
  if (account.balance === null || paid === 0) return account
  return { ...account, balance: subtract(account.balance, paid), split: lessenedSplit(account.split, paid) }
}

function lessenedSplit(split: OptionsAccount['split'], paid: Cents): OptionsAccount['split'] {
  if (split === null) return null
  const beyondTax = remainder(paid, split.tax)
  const beyondPenalty = remainder(beyondTax, split.penalty)
  return {
    tax: remainder(split.tax, paid),
    penalty: remainder(split.penalty, beyondTax),
    interest: remainder(split.interest, beyondPenalty),
  }
}

function grown(account: OptionsAccount, more: Cents): OptionsAccount {
  if (account.balance === null || more === 0) return account
  const { split } = account
  return {
    ...account,
    balance: add(account.balance, more),
    split: split && { ...split, tax: add(split.tax, more) },
  }
}

function compareOption(before: OptionFinding, after: OptionFinding): Moved[] {
  const { id, title } = before
  const at = (cell: string, one: string, other: string, why: string): Moved[] =>
    one === other ? [] : [{ option: id, title, cell, before: one, after: other, why }]
  const gates = before.gates.flatMap(gate => {
    const then = after.gates.find(other => other.id === gate.id)
    return then === undefined
      ? []
      : at(`gate: ${gate.label}`, gate.state, then.state, sayChange(gate.formula, then.formula))
  })
  const cause = gates[0]?.why ?? 'A gate that is not the same'
  return [
    ...at('state', before.state, after.state, cause),
    ...gates,
    ...cellNames.flatMap(name =>
      at(
        name,
        sayCell(before.cells, name),
        sayCell(after.cells, name),
        whyMoved(before.cells[name], after.cells[name]),
      ),
    ),
  ]
}

const cellNames = ['totalPaid', 'monthly', 'daysAdded', 'lien', 'fee', 'decision'] as const

/** The first step of the working that differs, with both its lines. */
function whyMoved(before: Finding<unknown> | null, after: Finding<unknown> | null): string {
  const missing = after?.value === null ? after.missing[0] : undefined
  if (missing !== undefined) return `Not known: ${missing.fact}`
  const steps = before?.steps ?? []
  for (const step of after?.steps ?? []) {
    const then = steps.find(({ label }) => label === step.label)
    if (then === undefined) continue
    const [one, other] = [sayStep(then), sayStep(step)]
    if (one !== other) return `${step.label}: ${sayChange(one, other)}`
  }
  return 'Other steps of the working'
}

function sayStep({ formula, result }: Step): string {
  return `${formula}, ${sayResult(result)}`
}

/** What a step came to, in words. */
export function sayResult(result: StepResult): string {
  switch (result.kind) {
    case 'money':
      return formatCents(result.cents)
    case 'day':
      return formatDay(result.day)
    case 'count':
      return `${result.count} ${result.unit}`
    case 'rate':
      return `${result.basisPoints / 100} %`
    case 'words':
      return result.words
  }
}

function sayChange(before: string, after: string): string {
  return `${before} → ${after}`
}

/** A cell in one line; `Not known` where a fact is missing, `None` where it does not apply. */
export function sayCell(cells: OptionCells, name: keyof OptionCells): string {
  const cell = cells[name]
  if (cell === null) return 'None'
  if (cell.value === null) return 'Not known'
  if (name === 'lien') return (cell.value as LienOutlook).outlook.replace('-', ' ')
  if (name === 'daysAdded' || name === 'decision') return sayDays(cell.value as DaysRange)
  return sayRange(cell.value as MoneyRange)
}

export function sayDays({ atLeast, atMost }: DaysRange): string {
  if (atLeast === atMost) return atMost === 1 ? '1 day' : `${atMost} days`
  return `${atLeast} to ${atMost} days`
}
