import type { Citation } from '../assessment'
import { count, type Draft, draftFinding, money, words } from '../finding/draft'
import type { Finding, MissingFact } from '../finding/finding'
import { type Cents, formatCents, greater, lesser, zero } from '../money/cents'
import type { MoneyRange } from '../money/money-range'
import { collectionStatuteSuspension } from '../parameters/collection-statute-suspension'
import { firmPolicy } from '../parameters/firm-policy'
import { findAgreementCost } from '../plans/agreement-cost'
import { sources } from '../sources/library'
import { testLienFiling } from '../thresholds/lien-filing'
import type { DaysRange, LienOutlook } from './option'
import type { Position } from './position'

export const nothing: MoneyRange = { atLeast: zero, atMost: zero }

/** An amount that is not known, and what would tell. */
export function moneyMissing(missing: MissingFact): Finding<MoneyRange> {
  const draft = draftFinding()
  draft.missing(missing)
  return draft.settle<MoneyRange>(null)
}

/** `$1,000.00`, or `$1,000.00 to $1,200.00`. */
export function sayRange({ atLeast, atMost }: MoneyRange): string {
  return atLeast === atMost ? formatCents(atLeast) : `${formatCents(atLeast)} to ${formatCents(atMost)}`
}

/** Nothing to pay, with the reason. */
export function noMoney(why: string, ...citations: readonly Citation[]): Finding<MoneyRange> {
  const draft = draftFinding()
  draft.cite(...citations)
  draft.step('Amount', why, money(zero))
  return draft.settle(nothing)
}

/** What is owed today, or that it is not known. */
export function takeOwed(draft: Draft, { owed, owing, assessed }: Position): MoneyRange | null {
  if (owed !== null) {
    draft.step('Owed today', 'Assessed and accrued, all periods', words(sayRange(owed)))
    return owed
  }
  if (assessed === null)
    draft.missing({ fact: 'Balances of all periods', wouldTell: 'The account transcripts' })
  else if (owing.length > 0)
    draft.missing({ fact: 'What has accrued since', wouldTell: 'A payoff from the IRS, or the transcripts' })
  return null
}

type Way = keyof typeof firmPolicy.decisionTime.value

/** How long the IRS takes: nothing promises it, so it is what the firm expects, and marked so. */
export function decisionTime(way: Way): Finding<DaysRange> {
  const draft = draftFinding()
  const { from, to } = firmPolicy.decisionTime.value[way]
  draft.cite(sources.firmPolicy)
  draft.mark('assumption', firmPolicy.decisionTime.title, firmPolicy.decisionTime.why)
  draft.step('At the least', 'As the firm expects it', count(from, 'days'))
  draft.step('At the most', 'As the firm expects it', count(to, 'days'))
  return draft.settle({ atLeast: from, atMost: to })
}

/** An option that asks the IRS for nothing that suspends the time to collect. */
export function noDays(why: string, ...citations: readonly Citation[]): Finding<DaysRange> {
  const draft = draftFinding()
  draft.cite(...citations)
  draft.step('Days added', why, count(0, 'days'))
  return draft.settle({ atLeast: 0, atMost: 0 })
}

/** 26 USC 6331(k)(2): while a request for an agreement is pending, and some days after a refusal; none while it is kept. */
export function daysOfRequest({ asOf }: Position, way: Way): Finding<DaysRange> {
  const draft = draftFinding()
  const pending = draft.take(decisionTime(way))
  const more = draft.figure(collectionStatuteSuspension, asOf)?.agreementRejectedDays ?? null
  draft.cite(sources.agreementPending, sources.agreementInForce)
  if (pending === null || more === null) return draft.settle<DaysRange>(null)
  draft.step('If refused', 'Days after the refusal; an appeal adds its own', count(more, 'days'))
  draft.step('While it is kept', 'An agreement in force suspends nothing', count(0, 'days'))
  return draft.settle({ atLeast: pending.atLeast, atMost: pending.atMost + more })
}

/** What a plan costs, by every way of asking and paying that the facts leave open. */
export function planFee({ asOf, lowIncome, input }: Position): Finding<MoneyRange> {
  const draft = draftFinding()
  const { directDebit } = input.payment
  const fees = possible(directDebit).flatMap(debit =>
    possible(lowIncome).flatMap(low =>
      (['online', 'otherway'] as const).map(way => {
        const found = findAgreementCost({ asOf, what: 'new', way, directDebit: debit, lowIncome: low })
        return draft.take(found, 'without-steps')
      }),
    ),
  )
  const known = fees.filter(cost => cost !== null)
  if (known.length === 0 || known.length < fees.length) return draft.settle<MoneyRange>(null)
  const amounts = known.flatMap(({ fee, otherwise }) => (otherwise === null ? [fee] : [fee, otherwise]))
  const range = rangeOf(amounts)
  draft.step('Fee', 'Online or otherwise, by the way of paying and the income', words(sayRange(range)))
  return draft.settle(range)
}

function possible(fact: boolean | null): boolean[] {
  return fact === null ? [false, true] : [fact]
}

export function rangeOf(amounts: readonly Cents[]): MoneyRange {
  return { atLeast: amounts.reduce(lesser), atMost: amounts.reduce(greater) }
}

/** How an option bears on the filing of a lien notice; one that is filed stays until all is paid. */
export function lienOutlook(
  { input, assessed, asOf }: Position,
  bearing: { over: LienOutlook['outlook']; why: string; citations: readonly Citation[] },
): Finding<LienOutlook> {
  const draft = draftFinding()
  draft.cite(...bearing.citations)
  if (input.accounts.some(({ lien }) => lien === true)) {
    const outlook = bearing.over === 'released' ? 'released' : 'filed'
    const why = outlook === 'released' ? bearing.why : 'A notice is filed, and stays until all is paid.'
    draft.step('Lien notice', why, words(outlook))
    return draft.settle({ outlook, why })
  }
  if (bearing.over === 'released' || bearing.over === 'not-expected') {
    draft.step('Lien notice', bearing.why, words('not expected'))
    return draft.settle<LienOutlook>({ outlook: 'not-expected', why: bearing.why })
  }
  const found = draft.take(testLienFiling({ asOf, assessed }))
  if (found === null) return draft.settle<LienOutlook>(null)
  const why = found.expected
    ? bearing.why
    : `Less than ${formatCents(found.threshold)} is assessed: no notice is normally filed.`
  return draft.settle<LienOutlook>({ outlook: found.expected ? bearing.over : 'not-expected', why })
}
