import { type Cents, cents } from '../money/cents'
import { exactly, type Rate, rate, times } from '../money/rate'
import { roundWorksheetCell } from '../money/rounding'

/** One cell of the penalty worksheet of Form 2210: an underpayment, for days at one rate in years of one length. */
export interface WorksheetCell {
  underpayment: Cents
  days: number
  /** Per year, as a fraction. */
  perYear: Rate
  /** 365 or 366. */
  yearLength: number
}

/** Simple interest of one cell, rounded by itself (26 USC 6654(a); Form 2210 and Publication 505). */
export function computeCell({ underpayment, days, perYear, yearLength }: WorksheetCell): Cents {
  const share = times(perYear, rate(BigInt(days), BigInt(yearLength)))
  return roundWorksheetCell(times(exactly(underpayment), share))
}

/** The cells of a worksheet added up: each is rounded before. */
export function sumCells(cells: readonly WorksheetCell[]): Cents {
  return cents(cells.reduce((total, cell) => total + computeCell(cell), 0))
}
