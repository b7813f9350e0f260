import { findReturnDue } from '../filing/return-due'
import { calendarYear } from '../filing/tax-period'
import { findInForce } from '../parameters/parameter'
import { requiredFilingYears } from '../parameters/required-filing-years'
import type { FormPeriod } from '../reading'
import { dayOf, type PlainDate, yearOf } from '../time/plain-date'
import { nextQuarter, quarterOf } from '../time/quarters'
import type { CaseView } from './case-view'
import { isIndividualForm, periodKey } from './period-label'

/** The day on which the individual return of a year is due; null where no rule is known. */
export function findIndividualDue(taxYear: number): PlainDate | null {
  return findReturnDue(calendarYear('1040', taxYear))?.due ?? null
}

/** The tax years whose returns are normally asked for on a day, newest first (Policy Statement 5-133). */
function listRequiredYears(asOf: PlainDate): number[] {
  const count = findInForce(requiredFilingYears, asOf) ?? 0
  const lastEnded = yearOf(asOf) - 1
  const due = findIndividualDue(lastEnded)
  const latest = due !== null && due < asOf ? lastEnded : lastEnded - 1
  return Array.from({ length: count }, (_, index) => latest - index)
}

/** Required years of an individual of which the case holds no fact at all. A business has no such simple list. */
export function listUnseenYears(view: CaseView): FormPeriod[] {
  if (view.facts.clientKind === 'business') return []
  const seen = new Set(
    view.periods
      .filter(({ period }) => isIndividualForm(period.form) && period.periodEnd.endsWith('-12-31'))
      .map(({ period }) => yearOf(period.periodEnd)),
  )
  return listRequiredYears(view.asOf)
    .filter(year => !seen.has(year))
    .map(year => ({ form: '1040', periodEnd: dayOf(year, 12, 31) }))
}

/**
 * Payroll periods that follow one on file and of which the case holds no fact: each later quarter of Form 941, and
 * Form 940 of each year, when due. Whoever paid wages in one quarter has the next ones to answer for, until somebody says
 * that no return is required.
 */
export function listUnseenPayroll(view: CaseView): FormPeriod[] {
  const seen = new Set(view.periods.map(({ key }) => key))
  const quarters = view.periods.flatMap(({ period }) => (period.form === '941' ? [period.periodEnd] : []))
  if (quarters.length === 0) return []
  const oldest = dayOf(yearOf(view.asOf) - (findInForce(requiredFilingYears, view.asOf) ?? 0), 1, 1)
  // From the first quarter on file, and no longer ago than returns are asked for.
  const from = quarters.sort().find(quarter => quarter >= oldest) ?? oldest
  return listQuarterEnds(from, view.asOf)
    .flatMap(periodEnd => [
      { form: '941', periodEnd },
      ...(isYearEnd(periodEnd) ? [{ form: '940', periodEnd }] : []),
    ])
    .filter(period => !seen.has(periodKey(period)) && wasDue(period, view.asOf))
}

function listQuarterEnds(from: PlainDate, until: PlainDate): PlainDate[] {
  const ends: PlainDate[] = []
  for (let quarter = quarterOf(from); quarter.last <= until; quarter = nextQuarter(quarter))
    ends.push(quarter.last)
  return ends
}

function isYearEnd(date: PlainDate): boolean {
  return date.endsWith('-12-31')
}

function wasDue(period: FormPeriod, asOf: PlainDate): boolean {
  const due = findReturnDue(period)?.due
  return due !== undefined && due < asOf
}
