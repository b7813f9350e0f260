import { findAccrualCeiling } from '../collection/accrual-ceiling'
import { isIndividualForm } from '../collection/period-label'
import type { TranscriptFacts } from '../facts'
import { add, type Cents, greater, sum } from '../money/cents'
import { type MoneyRange, mapRange } from '../money/money-range'
import { formatDay, type PlainDate } from '../time/plain-date'
import type { Accruals, Posting } from './account'
import { listAnnounced } from './account-parts'
import type { AccrualFacts } from './accrue'

/** A day on which the accruals are known: what the transcript projects, or nothing right after an assessment. */
export interface Anchor {
  on: PlainDate
  balance: Cents
  interest: Cents
  penalty: Cents
  /** The balance is the one that the transcript prints, with all of its rows. */
  isPrinted: boolean
}

/** Interest and the late-payment addition that are not assessed; null where one cannot be told. */
export interface Grown {
  interest: Cents | null
  penalty: MoneyRange | null
}

/** What is reckoned from where to when. */
export interface Reckoned {
  anchor: Anchor
  on: PlainDate
  /** Assessed and unpaid on the day. */
  balance: Cents
}

/** The accruals of a day, with what was taken for granted. */
export function answer(
  { period, underWay, transcript, postings }: AccrualFacts,
  reckoned: Reckoned,
  { interest, penalty: range, basis }: Grown & Pick<Accruals, 'basis'>,
  unsettled: readonly string[] = [],
): Accruals {
  const remarks = [...unsettled]
  const penalty = range && range.atLeast === range.atMost ? range.atLeast : null
  if (interest === null) remarks.push('No interest rate is published for all of these days.')
  if (range === null)
    remarks.push('The addition for late payment cannot be worked out from this transcript alone.')
  if (basis === 'computed' && underWay.length > 0)
    remarks.push('Payments that a person confirmed count from their day, though they have not posted.')
  if (basis === 'computed' && !isIndividualForm(period.form))
    remarks.push('Penalties for late deposits are not carried on.')
  if (reckoned.balance !== 0) remarks.push(...saysAnnounced(transcript, postings.postings))
  const owed = owedBy(reckoned, { interest, penalty: range })
  return {
    on: reckoned.on,
    assessed: reckoned.balance,
    ...{ interest, penalty, basis },
    balancePlusAccruals: interest === null || penalty === null ? null : (owed?.atLeast ?? null),
    owed,
    remarks,
  }
}

/** A credit or charge that is posted for a day to come is in the balance that is printed. */
function saysAnnounced(transcript: TranscriptFacts, rows: readonly Posting[]): string[] {
  const counted = listAnnounced(transcript, rows).filter(({ cents }) => cents !== 0)
  if (counted.length === 0) return []
  const words = counted.map(({ row, code, on }) => {
    const phrase = transcript.rows[row]?.explanation.trim() || `code ${code}`
    return on === null ? phrase : `${phrase} of ${formatDay(on)}`
  })
  return [`The balance counts rows that are dated after the transcript: ${words.join('; ')}.`]
}

/** Where a part cannot be told, at least what is known of it and at most all that can lawfully have grown. */
function owedBy({ anchor, on, balance }: Reckoned, { interest, penalty }: Grown): MoneyRange | null {
  if (interest !== null && penalty !== null)
    return mapRange(penalty, amount => sum([balance, interest, amount]))
  const told = add(anchor.interest, anchor.penalty)
  const ceiling = findAccrualCeiling(greater(add(anchor.balance, anchor.interest), balance), anchor.on, on)
  if (ceiling === null) return null
  const atLeast = sum([balance, interest ?? anchor.interest, penalty?.atLeast ?? anchor.penalty])
  return { atLeast, atMost: greater(atLeast, sum([balance, told, ceiling])) }
}
