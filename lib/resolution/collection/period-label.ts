import type { FormPeriod } from '../reading'
import { MONTHS_IN_QUARTER } from '../time/quarters'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const QUARTERLY = new Set(['941', '720'])

/** `1040:2024-12-31`: the identity of a period, stable over time. */
export function periodKey(period: FormPeriod): string {
  return `${period.form}:${period.periodEnd}`
}

export function samePeriod(a: FormPeriod, b: FormPeriod): boolean {
  return a.form === b.form && a.periodEnd === b.periodEnd
}

/** `2024` for an individual return, `Form 941, third quarter 2025`, `Form 1120, 2024`, `Form 1120, Jun 2024`. */
export function periodLabel({ form, periodEnd }: FormPeriod): string {
  const year = periodEnd.slice(0, 4)
  const month = Number(periodEnd.slice(5, 7))
  if (QUARTERLY.has(form) && month % MONTHS_IN_QUARTER === 0) {
    return `Form ${form}, ${['first', 'second', 'third', 'fourth'][month / MONTHS_IN_QUARTER - 1]} quarter ${year}`
  }
  if (month !== 12) return `Form ${form}, ${MONTHS[month - 1]} ${year}`
  return isIndividualForm(form) ? year : `Form ${form}, ${year}`
}

export function isIndividualForm(form: string): boolean {
  return /^1040/.test(form)
}

/** Newest first, then by form. */
export function comparePeriods(a: FormPeriod, b: FormPeriod): number {
  if (a.periodEnd !== b.periodEnd) return a.periodEnd < b.periodEnd ? 1 : -1
  return a.form < b.form ? -1 : Number(a.form > b.form)
}

/** `2022`, `2022 and 2023`, `2018 and 2020 to 2022`: oldest first, three years in a row or more as one span. */
export function listPeriods(periods: readonly FormPeriod[]): string {
  const labels = [...periods].sort((a, b) => comparePeriods(b, a)).map(periodLabel)
  return listWords(runsOfYears(labels).flatMap(spanWords))
}

function runsOfYears(labels: readonly string[]): string[][] {
  const runs: string[][] = []
  for (const label of labels) {
    const run = runs.at(-1)
    // A label with more than the year is NaN and follows nothing.
    if (run && Number(label) === Number(run.at(-1)) + 1) run.push(label)
    else runs.push([label])
  }
  return runs
}

function spanWords(run: string[]): string[] {
  const [first, , ...later] = run
  return later.length === 0 ? run : [`${first} to ${later.at(-1)}`]
}

export function listWords(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? ''
  const separator = words.some(word => word.includes(',')) ? '; ' : ', '
  return `${words.slice(0, -1).join(separator)} and ${words.at(-1)}`
}
