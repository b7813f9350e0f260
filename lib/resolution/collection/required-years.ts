import { findReturnDue } from '../filing/return-due'
import { calendarYear } from '../filing/tax-period'
import { findInForce } from '../parameters/parameter'
import { requiredFilingYears } from '../parameters/required-filing-years'
import type { FormPeriod } from '../reading'
import { dayOf, type PlainDate, yearOf } from '../time/plain-date'
import type { CaseView } from './case-view'
import { isIndividualForm } from './period-label'

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
