import { type Draft, money } from '../finding/draft'
import { type Cents, formatCents, lesser, subtract, zero } from '../money/cents'
import { basisPoints, exactly, rate, times } from '../money/rate'
import { roundShare } from '../money/rounding'
import { estimatedTax } from '../parameters/estimated-tax'
import { estimatedTaxFarming } from '../parameters/estimated-tax-farming'
import type { PlainDate } from '../time/plain-date'

export interface RequiredPaymentFacts {
  /** Tax of the year after credits, as Form 2210 takes it. */
  tax: Cents
  withholding: Cents
  taxYear: number
  /** Last day of the year. */
  yearEnd: PlainDate
  /** Two thirds of the income of the year, or of the year before, came from farming or fishing; null where not known. */
  farming: boolean | null
  /** Tax of the year before; `not-usable` where no return was filed or the year had fewer than twelve months; null where not known. */
  priorTax: Cents | 'not-usable' | null
  /** Adjusted gross income of the year before; null where not known. */
  priorIncome: Cents | null
  /** Married and filing separately in the year itself. */
  marriedSeparately: boolean
}

/** The least that had to be paid in the year, as far as the facts tell. */
export interface RequiredPayment {
  /** Null where it is between zero and `most`. */
  amount: Cents | null
  /** It is never more than this: the share of the year's own tax. */
  most: Cents
}

/**
 * The required annual payment (26 USC 6654(d)(1), (e)): the lesser of a share of the year's tax and the tax of the year
 * before, larger for a high income; nothing where little is owed beyond withholding or no tax was owed the year before.
 */
export function findRequiredPayment(draft: Draft, facts: RequiredPaymentFacts): RequiredPayment | null {
  const rule = draft.figure(estimatedTax, facts.yearEnd)
  const farming = facts.farming ? draft.figure(estimatedTaxFarming, facts.yearEnd) : null
  if (rule === null || (facts.farming && farming === null)) return null
  const { tax, withholding, priorTax, priorIncome } = facts
  const settle = (label: string, formula: string, amount: Cents): RequiredPayment => {
    draft.step(label, formula, money(amount))
    return { amount, most: amount }
  }
  if (subtract(tax, withholding) < rule.smallAmountBelow)
    return settle('Required', `Less than ${formatCents(rule.smallAmountBelow)} beyond withholding`, zero)
  const { numerator, denominator } = farming?.currentYear ?? { numerator: 0, denominator: 1 }
  const most = farming
    ? roundShare(times(exactly(tax), rate(BigInt(numerator), BigInt(denominator))))
    : share(tax, rule.currentYearBasisPoints)
  const part = farming ? `${numerator}/${denominator}` : `${rule.currentYearBasisPoints / 100} %`
  draft.step('This year', `${part} of ${formatCents(tax)}`, money(most))
  if (priorTax === 'not-usable') return settle('Required', 'This year alone: no full year before it', most)
  if (priorTax === zero) return settle('Required', 'No tax was owed the year before', zero)
  if (priorTax === null) {
    draft.missing({
      fact: `Tax of ${facts.taxYear - 1}`,
      wouldTell: `Return or tax transcript of ${facts.taxYear - 1}`,
    })
    return { amount: null, most }
  }
  const limit = facts.marriedSeparately ? rule.highIncomeAboveSeparate : rule.highIncomeAbove
  // A farmer's or fisherman's income makes no difference (26 USC 6654(i)(1)(C)).
  const points = [rule.priorYearBasisPoints, farming ? rule.priorYearBasisPoints : rule.highIncomeBasisPoints]
  const counted = priorIncome === null ? points : [points[priorIncome > limit ? 1 : 0] ?? 0]
  const possible = [...new Set(counted.map(one => lesser(most, share(priorTax, one))))]
  const [amount] = possible
  if (amount === undefined || possible.length > 1) {
    draft.missing({
      fact: `Adjusted gross income of ${facts.taxYear - 1}`,
      wouldTell: `Return or tax transcript of ${facts.taxYear - 1}`,
    })
    return { amount: null, most }
  }
  draft.step(
    'Year before',
    `${counted.map(one => `${one / 100} %`).join(' or ')} of ${formatCents(priorTax)}`,
    money(share(priorTax, counted[0] ?? 0)),
  )
  return settle('Required', 'The lesser of the two', amount)
}

function share(amount: Cents, points: number): Cents {
  return roundShare(times(exactly(amount), basisPoints(points)))
}
