import { type Draft, draftFinding, money } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import { type Cents, formatCents, lesser, sum, zero } from '../money/cents'
import type { HousingTable } from '../parameters/housing-standard'
import type { PlainDate } from '../time/plain-date'
import { findHealthAllowance } from './health-allowance'
import { findHousingAllowance } from './housing-allowance'
import { findNationalAllowance } from './national-allowance'
import { findTransportAllowance } from './transport-allowance'

export interface ExpensesQuestion {
  asOf: PlainDate
  under65: number
  from65: number
  housing: {
    tables: readonly HousingTable[]
    state: string
    county: string
    /** What is spent on rent or mortgage and utilities in a month. */
    spent: Cents | null
  }
  transport: {
    vehicles: number
    financed: number
    region: string
    /** Payments of loans and leases in a month. */
    ownershipSpent: Cents | null
    /** Fuel, repair, insurance, public transport. */
    operatingSpent: Cents | null
  }
  /** Other necessary expenses of a month as they are: taxes, insurance, court orders, child care. Null where not known. */
  other: readonly { name: string; monthly: Cents | null }[]
}

/**
 * What the IRS allows to live on in a month (IRM 5.15.1; Collection Financial Standards): food, clothing and health by the
 * standard whatever is spent; housing and transport what is spent, up to the standard; other necessary expenses as they are.
 */
export function computeAllowableExpenses(question: ExpensesQuestion): Finding<Cents> {
  const draft = draftFinding()
  const { asOf, under65, from65, housing, transport, other } = question
  const possible = arePossible(draft, {
    amounts: {
      'What is spent on housing': housing.spent,
      'What is spent on owning vehicles': transport.ownershipSpent,
      'What is spent on running vehicles': transport.operatingSpent,
      ...Object.fromEntries(other.map(({ name, monthly }) => [name, monthly])),
    },
  })
  if (!possible) return draft.settle<Cents>(null)
  const household = under65 + from65
  const allowed = draft.take(findTransportAllowance({ asOf, ...transport }))
  const parts = [
    draft.take(findNationalAllowance({ asOf, household })),
    draft.take(findHealthAllowance({ asOf, under65, from65 })),
    upTo(
      draft,
      'Housing and utilities',
      draft.take(findHousingAllowance({ asOf, household, ...housing })),
      housing.spent,
    ),
    upTo(draft, 'Owning vehicles', allowed?.ownership ?? null, transport.ownershipSpent),
    upTo(draft, 'Running vehicles', allowed?.operating ?? null, transport.operatingSpent),
    // Without a vehicle the public transport standard is allowed without question.
    allowed?.publicTransport ?? null,
    ...other.map(({ name, monthly }) => asSpent(draft, name, monthly)),
  ]
  const known = parts.filter(part => part !== null)
  if (known.length < parts.length) return draft.settle<Cents>(null)
  draft.step('Allowable expenses', 'All of them together', money(sum(known)))
  return draft.settle(sum(known))
}

/** What is spent, up to the standard. Where nothing is spent or nothing allowed, the other need not be known. */
function upTo(draft: Draft, name: string, standard: Cents | null, spent: Cents | null): Cents | null {
  if (standard === zero || spent === zero) return zero
  if (spent === null)
    draft.missing({ fact: `${name}: what is spent`, wouldTell: 'A financial statement with its papers' })
  if (spent === null || standard === null) return null
  const allowed = lesser(standard, spent)
  draft.step(name, `Spent ${formatCents(spent)}, standard ${formatCents(standard)}`, money(allowed))
  return allowed
}

function asSpent(draft: Draft, name: string, monthly: Cents | null): Cents | null {
  if (monthly === null)
    draft.missing({ fact: `${name}: what is spent`, wouldTell: 'The bills and proof of payment' })
  else draft.step(name, 'As it is paid', money(monthly))
  return monthly
}
