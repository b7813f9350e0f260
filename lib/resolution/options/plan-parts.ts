import { formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { daysOfRequest, decisionTime, lienOutlook, planFee } from './cells'
import { allFiled, currentYear } from './doctrine'
import { anyHolds, everyHolds, fact, not } from './gates'
import type { Gate, OptionBreaker, OptionCells, OptionDocument } from './option'
import { monthlyNeeded, planTotal, termsOf } from './plan-cost'
import type { Position } from './position'

export const everyStep = ['facts', 'filing', 'current-year'] as const

export const requestForm: OptionDocument = {
  name: 'Form 9465, the online agreement, or a call',
  when: null,
  citation: sources.agreementForm,
}

export const debitNumbers: OptionDocument = {
  name: 'Routing and account number of the bank',
  when: 'Paid by direct debit',
  citation: sources.agreementRequest,
}

export const proofOfThisYear: OptionDocument = {
  name: 'Proof of this year’s withholding or estimated payments',
  when: null,
  citation: sources.agreementRequest,
}

export const statement: OptionDocument = {
  name: 'Form 433-F or 433-A, signed, with pay stubs and bank statements',
  when: null,
  citation: sources.financialStatement,
}

export const agreementBreaks: readonly [OptionBreaker, ...OptionBreaker[]] = [
  { what: 'A payment is missed.', citation: sources.directDebitDefault },
  { what: 'A new balance arises, or a return is not filed in time.', citation: sources.agreementNewDebt },
]

/** A plan in a row of its own, told by months and what its kind does about liens. */
export function planCells(
  position: Position,
  { monthsMax, lien }: { monthsMax: number | null; lien: Parameters<typeof lienOutlook>[1] },
): OptionCells {
  return {
    totalPaid: planTotal(position),
    monthly: monthlyNeeded(position, monthsMax),
    daysAdded: daysOfRequest(position, 'plan'),
    lien: lienOutlook(position, lien),
    fee: planFee(position),
    decision: decisionTime('plan'),
  }
}

/** Every reading of the term and of the months left that the facts leave open. */
export function monthReadings(position: Position) {
  const left = position.monthsLeft
  const ends =
    left === null ? [null] : left.atLeast === left.atMost ? [left.atLeast] : [left.atLeast, left.atMost]
  const terms = termsOf(position)
  const [term = null, ...moreTerms] = terms
  const all = [term, ...moreTerms].flatMap(months =>
    ends.map(monthsToStatute => ({ months, monthsToStatute })),
  )
  const [first = { months: null, monthsToStatute: null }, ...others] = all
  return [first, ...others] as const
}

export function filedAndCurrent(position: Position): boolean | null {
  return everyHolds([allFiled(position), currentYear(position)])
}

export function isIndividual({ input }: Position): Gate {
  return fact(
    {
      label: 'An individual owes',
      rule: input.client === 'business' ? 'A business has plans of its own' : 'Individual income tax',
      holds: input.client !== 'business',
      tells: 'Who owes',
    },
    sources.agreementRequest,
  )
}

/** Whether all can be paid from what is at hand; null where the facts do not tell. */
export function canPayNow({ input, cash, owed }: Position): boolean | null {
  if (owed === null) return null
  return anyHolds(
    [cash, input.payment.lumpSum].map(amount =>
      amount === null ? null : amount >= owed.atMost ? true : amount < owed.atLeast ? false : null,
    ),
  )
}

export function noBankruptcy({ input }: Position): Gate {
  return fact(
    {
      label: 'No open bankruptcy',
      rule: 'The IRS works no offer or agreement while a bankruptcy is open',
      holds: not(input.situation.bankruptcy),
      tells: 'The client, and code 520 on the transcripts',
    },
    sources.collectionProcess,
  )
}

export function sayAtHand({ cash, input }: Position): string {
  const parts = [
    cash === null ? 'money in accounts not known' : `${formatCents(cash)} in accounts`,
    input.payment.lumpSum === null
      ? 'what the client can pay at once not known'
      : `${formatCents(input.payment.lumpSum)} offered at once`,
  ]
  return parts.join('; ')
}
