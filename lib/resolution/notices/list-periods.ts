import { moneyIn } from '../money/printed-money'
import type { FormPeriod } from '../reading'
import { keyOf } from '../text/flow'
import type { Sheet } from '../text/lay-out'
import { dateAtStart } from '../time/printed-dates'
import { formShape } from './shapes'

const LEAD = /^(?:type of tax|tax form|form number|form)\s{0,4}:?\s{1,4}/i
const DATE_STARTS =
  /\d{1,2}[-/]\d{1,2}[-/]\d{4}|(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d{1,2}/g

/** The rows of a table of periods: a return's form first, then the last day of a period, and amounts behind. */
export function listPeriods(sheet: Sheet): FormPeriod[] {
  const periods: FormPeriod[] = []
  for (const line of sheet.lines) {
    const period = /\d{4}/.test(line.text) && moneyIn(line.text).length > 0 ? periodOf(line.text) : null
    if (
      period &&
      !periods.some(known => known.form === period.form && known.periodEnd === period.periodEnd)
    ) {
      periods.push(period)
    }
  }
  return periods
}

function periodOf(line: string): FormPeriod | null {
  const row = line.replace(LEAD, '')
  const form = formShape(keyOf(row), row)
  if (!form) return null
  for (const start of row.matchAll(DATE_STARTS)) {
    const date = dateAtStart(keyOf(row.slice(start.index, start.index + 30)))
    if (date) return { form: form.value, periodEnd: date.value }
  }
  return null
}
