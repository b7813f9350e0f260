import { type Draft, draftFinding, money, words } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import { add, type Cents, cents, formatCents } from '../money/cents'
import { basisPoints, exactly, times } from '../money/rate'
import { roundShare } from '../money/rounding'
import { lowIncomeFeeWaiver } from '../parameters/low-income-fee-waiver'
import { povertyGuideline } from '../parameters/poverty-guideline'
import { povertyGuidelineAlaskaHawaii } from '../parameters/poverty-guideline-alaska-hawaii'
import type { PlainDate } from '../time/plain-date'

/** The 48 states and the District of Columbia have one guideline, Alaska and Hawaii their own. */
export type GuidelineRegion = 'contiguous' | 'alaska' | 'hawaii'

export interface LowIncomeQuestion {
  asOf: PlainDate
  household: number
  region: GuidelineRegion
  /** Income of the household in a year: adjusted gross income, or twelve times that of a month. */
  income: Cents | null
}

export interface LowIncome {
  limit: Cents
  /** Null where the income is not known. */
  qualifies: boolean | null
}

/** Low income for the fee of a plan (26 USC 6159(f)) and of an offer (26 USC 7122(c)(3)): at or below the limit, by household. */
export function testLowIncome({ asOf, household, region, income }: LowIncomeQuestion): Finding<LowIncome> {
  const draft = draftFinding()
  const possible = arePossible(draft, {
    signed: { 'The income': income },
    counts: { 'The household': household },
  })
  if (possible && household < 1) draft.problem('not-an-amount', 'A household has at least one person')
  if (!possible || household < 1) return draft.settle<LowIncome>(null)
  const guideline = findGuideline(draft, region, asOf)
  const rule = draft.figure(lowIncomeFeeWaiver, asOf)
  if (guideline === null || rule === null) return draft.settle<LowIncome>(null)
  const { first, eachMore } = guideline
  const poverty = add(first, cents(eachMore * (household - 1)))
  draft.step(
    'Poverty guideline',
    `${formatCents(first)} and ${household - 1} times ${formatCents(eachMore)}`,
    money(poverty),
  )
  const limit = roundShare(times(exactly(poverty), basisPoints(rule.povertyBasisPoints)))
  draft.step('Limit', `${rule.povertyBasisPoints / 100} % of it`, money(limit))
  const qualifies = income === null ? null : income <= limit
  if (income === null)
    draft.missing({ fact: 'Income of the household', wouldTell: 'The last return, or a financial statement' })
  else
    draft.step(
      'Income',
      `${formatCents(income)} against ${formatCents(limit)}`,
      words(qualifies ? 'at or below' : 'above'),
    )
  return draft.settle({ limit, qualifies })
}

function findGuideline(
  draft: Draft,
  region: GuidelineRegion,
  asOf: PlainDate,
): { first: Cents; eachMore: Cents } | null {
  if (region === 'contiguous') return draft.figure(povertyGuideline, asOf)
  return draft.figure(povertyGuidelineAlaskaHawaii, asOf)?.[region] ?? null
}
