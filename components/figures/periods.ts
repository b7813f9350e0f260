import type { FormPeriod } from '@/lib/resolution'

/** `2024` for a year that ends in December, `Jun 2025` style text for other ends: the form decides elsewhere. */
export function periodName({ periodEnd }: Pick<FormPeriod, 'periodEnd'>): string {
  const year = periodEnd.slice(0, 4)
  if (periodEnd.endsWith('-12-31')) return year
  const quarter = { '03-31': 'Q1', '06-30': 'Q2', '09-30': 'Q3' }[periodEnd.slice(5)]
  return quarter ? `${quarter} ${year}` : `to ${periodEnd.slice(5, 7)}/${year}`
}

const quarterlyForms = new Set(['941', '720'])

/** A form reported by quarters calls its December period the fourth quarter. */
export function formPeriodName(period: FormPeriod): string {
  const name = periodName(period)
  return quarterlyForms.has(period.form) && period.periodEnd.endsWith('-12-31') ? `Q4 ${name}` : name
}

/** `1040, 2022 and 2023`: periods grouped by their form, oldest first. */
export function formPeriodsInWords(periods: readonly FormPeriod[]): string {
  const byForm = Map.groupBy(
    [...periods].sort((a, b) => a.periodEnd.localeCompare(b.periodEnd)),
    period => period.form,
  )
  return [...byForm].map(([form, own]) => `${form}, ${listInWords(own.map(formPeriodName))}`).join('; ')
}

function listInWords(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
