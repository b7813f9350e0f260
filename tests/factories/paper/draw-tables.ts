import type { PlainDate } from '@/lib/resolution/time/plain-date'
import type { ChargeSpec, PeriodTableSpec } from './notice-spec'
import type { Pen } from './pen'
import { amount, dashedDay, dollars, longDay } from './wording'

const SIZE = 8.5

/** A table of periods: its words stand over the columns, broken over lines where they are long. */
export function drawPeriodTable(
  pen: Pen,
  table: PeriodTableSpec,
  left: number,
  right: number,
  top: number,
): number {
  const isWide = right - left > 400
  const formWidth = isWide ? 70 : 45
  const periodWidth = isWide ? 100 : 85
  const each = (right - left - formWidth - periodWidth) / table.columns.length
  const headed = [
    pen.writeWrapped(left, top, formWidth - 6, table.form, SIZE, 'bold'),
    pen.writeWrapped(left + formWidth, top, periodWidth - 6, table.period, SIZE, 'bold'),
    ...table.columns.map(({ words }, column) => {
      const edge = left + formWidth + periodWidth + each * (column + 1)
      const lines = pen.linesOf(words, each - 8, SIZE, 'bold')
      lines.forEach((line, row) => {
        pen.writeRight(edge, top + row * SIZE * 1.35, line, SIZE, 'bold')
      })
      return top + lines.length * SIZE * 1.35
    }),
  ]
  let y = Math.max(...headed) + 5
  for (const row of table.rows) {
    pen.write(left, y, row.form, SIZE)
    pen.write(left + formWidth, y, periodDay(table.days, row.periodEnd), SIZE)
    table.columns.forEach((column, index) => {
      const edge = left + formWidth + periodWidth + each * (index + 1)
      pen.writeRight(edge, y, dollars(row[column.amount]), SIZE)
    })
    y += 14
  }
  return y
}

function periodDay(days: PeriodTableSpec['days'], date: PlainDate): string {
  if (days === 'long') return longDay(date)
  return days === 'dashed' ? dashedDay(date) : dashedDay(date).replaceAll('-', '/')
}

/** The working of one charge: title, captions, rows, and what they come to. */
export function drawCharge(pen: Pen, charge: ChargeSpec, left: number, right: number, top: number): number {
  pen.write(left, top, charge.title, 10, 'bold')
  const each = (right - left) / (charge.captions.length + 1)
  let y = top + 15
  charge.captions.forEach((caption, column) => {
    pen.write(left + each * column, y, caption, SIZE, 'bold')
  })
  pen.writeRight(right, y, 'Amount', SIZE, 'bold')
  let total = 0
  for (const { cells, cents } of charge.rows) {
    y += 13
    cells.forEach((cell, column) => {
      pen.write(left + each * column, y, cell, SIZE)
    })
    pen.writeRight(right, y, amount(cents), SIZE)
    total += cents
  }
  y += 13
  pen.write(left, y, charge.totalLabel, SIZE, 'bold')
  pen.writeRight(right, y, dollars(total as (typeof charge.rows)[number]['cents']), SIZE, 'bold')
  return y + 14
}
