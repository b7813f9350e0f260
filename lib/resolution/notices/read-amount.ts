import type { Cents } from '../money/cents'
import { sum } from '../money/cents'
import type { Read, ReadingProblem } from '../reading'
import { findLabelled } from '../text/find-labelled'
import type { Sheet } from '../text/lay-out'
import { readBillingSequence } from './billing-sequence'
import { type BillingTable, readBillingTable } from './billing-table'
import { pick, type Weighed, weigh } from './pick'
import { moneyShape } from './shapes'

const HEADLINE =
  /amountdue(?:immediately)?:?|totalamountdue(?:ifweterminateyourinstallmentagreement)?:?|amount(?:you)?owed?:|total(?:amount)?(?:you)?(?:due|owed?):|balancedue:|cantidad(?:total)?adeudada:?|cantidadqueustedadeuda:?/g
const SENTENCE = /amountdueof|balanceof/g

/** The billing table by columns, or by the order of the text where that reads more or adds up. */
export function readBilling(sheet: Sheet): BillingTable {
  const byColumns = readBillingTable(sheet)
  const inSequence = readBillingSequence(sheet)
  if (doesAddUp(byColumns) || byColumns.lines.length === 0)
    return byColumns.lines.length > 0 ? byColumns : inSequence
  if (doesAddUp(inSequence)) return inSequence
  return inSequence.lines.length > byColumns.lines.length && !sheet.positioned ? inSequence : byColumns
}

/** The total of the billing table; without one the headline, and last a sentence. */
export function readAmountDue(
  sheet: Sheet,
  table: BillingTable,
  problems: ReadingProblem[],
): Read<Cents> | null {
  const candidates: Weighed<Cents>[] = [
    ...weigh(findLabelled(sheet, HEADLINE, moneyShape), 2),
    ...weigh(findLabelled(sheet, SENTENCE, moneyShape), 1),
  ]
  if (table.total) {
    const { cents: value, raw, place } = table.total
    candidates.push({ value, raw, place, tier: 0, weight: 4, labelStart: 0, start: 0, end: 0 })
  }
  const headlines = candidates.filter(candidate => candidate.weight >= 2)
  return pick(
    headlines.length > 0 ? headlines : candidates,
    { field: 'amountDue', words: 'amount due' },
    problems,
  )
}

function doesAddUp(table: BillingTable): boolean {
  return (
    table.total !== null &&
    table.lines.length > 0 &&
    sum(table.lines.map(line => line.cents)) === table.total.cents
  )
}
