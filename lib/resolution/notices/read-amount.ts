import type { Cents } from '../money/cents'
import { sum } from '../money/cents'
import type { NoticePeriodRow, Read, ReadingProblem } from '../reading'
import { verticalOverlap } from '../text/boxes'
import { findLabelled } from '../text/find-labelled'
import type { Sheet } from '../text/lay-out'
import { readBillingSequence } from './billing-sequence'
import { type BillingTable, readBillingTable } from './billing-table'
import { pick, type Weighed, weigh } from './pick'
import { isWholeTable } from './read-period-rows'
import { moneyShape, wholeDollarShape } from './shapes'

const HEADLINE =
  /amountdue(?:immediately)?:?|totalamountdue(?:ifweterminateyourinstallmentagreement)?:?|amount(?:you)?owed?:|total(?:amount)?(?:you)?(?:due|owed?):|balancedue:|cantidad(?:total)?adeudada:?|cantidadqueustedadeuda:?/g
const SENTENCE =
  /amountdueof|balanceof|totalamount(?:that)?(?:you)?(?:currently|now|still)?(?:owed?|due)(?:is|as[a-z0-9,]{1,24}is)/g

/** A total that its rows come to goes first, then an amount elsewhere that they come to, then a total that stands alone. */
const WEIGHT = { proven: 5, agrees: 4, total: 3 }

/** The billing table by columns, or by the order of the text where that reads more or adds up. */
export function readBilling(sheet: Sheet): BillingTable {
  const byColumns = readBillingTable(sheet)
  const inSequence = readBillingSequence(sheet)
  if (doesAddUp(byColumns) || byColumns.lines.length === 0)
    return byColumns.lines.length > 0 ? byColumns : inSequence
  if (doesAddUp(inSequence)) return inSequence
  return inSequence.lines.length > byColumns.lines.length && !sheet.positioned ? inSequence : byColumns
}

/** The total of the billing table; without one the headline, then a sentence, and last what the periods come to. */
export function readAmountDue(
  sheet: Sheet,
  table: BillingTable,
  periodRows: readonly NoticePeriodRow[],
  problems: ReadingProblem[],
): Read<Cents> | null {
  const headed = findLabelled(sheet, HEADLINE, moneyShape)
  const labelled: Weighed<Cents>[] = [
    ...weigh(headed.length > 0 ? headed : findLabelled(sheet, HEADLINE, wholeDollarShape), 2),
    ...weigh(findLabelled(sheet, SENTENCE, moneyShape), 1),
  ]
  // The words over a column of the table of periods name the amounts of its rows, not of the notice.
  const comesTo = table.lines.length > 0 ? sum(table.lines.map(line => line.cents)) : null
  const candidates = labelled
    .filter(candidate => !periodRows.some(row => holds(row, candidate)))
    .map(candidate => (candidate.value === comesTo ? { ...candidate, weight: WEIGHT.agrees } : candidate))
  if (table.total) {
    const { cents: value, raw, place } = table.total
    const weight = doesAddUp(table) ? WEIGHT.proven : WEIGHT.total
    candidates.push({ value, raw, place, tier: 0, weight, labelStart: 0, start: 0, end: 0 })
  }
  const headlines = candidates.filter(candidate => candidate.weight >= 2)
  const printed = pick(
    headlines.length > 0 ? headlines : candidates,
    { field: 'amountDue', words: 'amount due' },
    problems,
  )
  return printed ?? (isWholeTable(sheet, periodRows) ? sumOfPeriods(periodRows) : null)
}

/** Whether a candidate is one of the amounts of a row; papers without positions are told by the amount itself. */
function holds(row: NoticePeriodRow, { place, value, tier }: Weighed<Cents>): boolean {
  if (row.place === null || place === null)
    return tier > 0 && [row.tax, row.penalty, row.interest, row.total].includes(value)
  return row.place.page === place.page && verticalOverlap(row.place.box, place.box) > 0.5
}

function sumOfPeriods(rows: readonly NoticePeriodRow[]): Read<Cents> | null {
  const totals = rows.flatMap(({ total }) => (total === null ? [] : [total]))
  if (totals.length === 0 || totals.length < rows.length) return null
  const remark = `What the ${rows.length} periods of the table come to; the paper prints no amount of its own.`
  return { value: sum(totals), raw: '', place: null, basis: 'computed', confidence: 0.7, remark }
}

function doesAddUp(table: BillingTable): boolean {
  return (
    table.total !== null &&
    table.lines.length > 0 &&
    sum(table.lines.map(line => line.cents)) === table.total.cents
  )
}
