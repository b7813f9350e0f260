import { type Draft, draftFinding, money } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import { type Cents, formatCents, remainder, sum, zero } from '../money/cents'
import { basisPoints, exactly, times } from '../money/rate'
import { roundShare } from '../money/rounding'
import { offerTerms } from '../parameters/offer-terms'
import { vehicleEquityExclusion } from '../parameters/vehicle-equity-exclusion'
import type { PlainDate } from '../time/plain-date'

/**
 * How Form 433-A (OIC) takes an asset: cash in full less an exclusion for all of it together, a vehicle at its quick-sale
 * value less an exclusion, household effects likewise with theirs, everything else at its quick-sale value.
 */
export type AssetKind = 'cash' | 'vehicle' | 'personal-effects' | 'other'

export interface Asset {
  name: string
  kind: AssetKind
  /** What it is worth today; null where not known. */
  value: Cents | null
  /** What lenders who come before the IRS have in it. */
  loan: Cents | null
  /** A vehicle used for work or the household, one for each of the people who make the offer. */
  excluded?: boolean
}

export interface Equity {
  total: Cents
  assets: readonly { name: string; equity: Cents }[]
}

/** Net realizable equity of all assets for an offer (IRM 5.8.5; Form 433-A (OIC)). */
export function computeEquity({
  asOf,
  assets,
}: {
  asOf: PlainDate
  assets: readonly Asset[]
}): Finding<Equity> {
  const draft = draftFinding()
  const possible = arePossible(draft, {
    amounts: Object.fromEntries(
      assets.flatMap(({ name, value, loan }) => [
        [`The value of ${name}`, value],
        [`The loan on ${name}`, loan],
      ]),
    ),
  })
  const rule = draft.figure(offerTerms, asOf)
  if (!possible || rule === null) return draft.settle<Equity>(null)
  const cash = equityOfCash(
    draft,
    assets.filter(({ kind }) => kind === 'cash'),
    rule.cashExclusion,
  )
  const others = assets
    .filter(({ kind }) => kind !== 'cash')
    .map(asset => ({ name: asset.name, equity: equityOf(draft, asset, asOf, rule.quickSaleBasisPoints) }))
  const all = [...(cash === 'none' ? [] : [{ name: 'Cash', equity: cash }]), ...others]
  const known = all.flatMap(({ name, equity }) => (equity === null ? [] : [{ name, equity }]))
  if (known.length < all.length) return draft.settle<Equity>(null)
  const total = sum(known.map(({ equity }) => equity))
  draft.step('Equity', 'All assets together', money(total))
  return draft.settle({ total, assets: known })
}

function equityOfCash(draft: Draft, accounts: readonly Asset[], exclusion: Cents): Cents | null | 'none' {
  if (accounts.length === 0) return 'none'
  const values = accounts.map(({ name, value }) => {
    if (value === null) draft.missing({ fact: `Balance of ${name}`, wouldTell: 'Bank statements' })
    return value
  })
  const known = values.filter(value => value !== null)
  if (known.length < values.length) return null
  const equity = remainder(sum(known), exclusion)
  draft.step('Cash', `${formatCents(sum(known))} less ${formatCents(exclusion)}`, money(equity))
  return equity
}

function equityOf(draft: Draft, asset: Asset, asOf: PlainDate, quickSale: number): Cents | null {
  const { name, value, loan } = asset
  if (value === null)
    draft.missing({ fact: `Value of ${name}`, wouldTell: 'An appraisal, a price guide or a statement' })
  if (loan === null) draft.missing({ fact: `Loan on ${name}`, wouldTell: 'The statement of the lender' })
  const exclusion = exclusionOf(draft, asset, asOf)
  if (value === null || loan === null || exclusion === null) return null
  const quick = roundShare(times(exactly(value), basisPoints(quickSale)))
  const equity = remainder(remainder(quick, loan), exclusion)
  draft.step(
    name,
    `${quickSale / 100} % of ${formatCents(value)} is ${formatCents(quick)}, less loan ${formatCents(loan)}${exclusion > 0 ? ` and exclusion ${formatCents(exclusion)}` : ''}`,
    money(equity),
  )
  return equity
}

function exclusionOf(draft: Draft, { kind, excluded = false }: Asset, asOf: PlainDate): Cents | null {
  if (kind === 'personal-effects') return draft.figure(vehicleEquityExclusion, asOf)?.personalEffects ?? null
  if (kind !== 'vehicle' || !excluded) return zero
  return draft.figure(vehicleEquityExclusion, asOf)?.vehicle ?? null
}
