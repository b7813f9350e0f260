import { periodStart } from '../filing/tax-period'
import { employmentTaxHearingYears } from '../parameters/employment-tax-hearing-years'
import { findInForce } from '../parameters/parameter'
import { addYears } from '../time/calendar-steps'
import { type CaseView, owes, type PeriodView } from './case-view'
import { listHearingRequests } from './hearing-requests'
import { periodKey } from './period-label'

/** Taxes of chapters 21 to 24: what 26 USC 6330(h)(2) calls employment taxes. The tax of Form 720 is none. */
const employmentForms: readonly string[] = ['940', '941', '943', '944', '945', 'CT-1']

/** A period for which a levy may come before its hearing, and the earlier period on which one was asked for. */
export interface LevyBeforeHearing {
  period: PeriodView
  askedOn: PeriodView
}

/**
 * A levy for employment tax needs no hearing first where one was asked for on employment tax that arose in the two years
 * before the period begins (26 USC 6330(f)(3) and (h)). Without such a request the hearing comes first as on any tax.
 */
export function listLevyBeforeHearing(view: CaseView): LevyBeforeHearing[] {
  const years = findInForce(employmentTaxHearingYears, view.asOf)
  if (years === null) return []
  const employment = view.periods.filter(({ period }) => employmentForms.includes(period.form))
  const asked = employment.filter(period => wasAsked(view, period))
  return employment.filter(owes).flatMap(period => {
    const first = periodStart(period.period)
    const from = addYears(first, -years)
    const askedOn = asked.find(({ period: { periodEnd } }) => periodEnd >= from && periodEnd < first)
    return askedOn === undefined ? [] : [{ period, askedOn }]
  })
}

/** By a request on record that went out in time, or by the row with which the IRS says so. */
function wasAsked(view: CaseView, { key, signals }: PeriodView): boolean {
  const standing = new Map(
    listHearingRequests(view).map(request => [request.requestId, request.standing] as const),
  )
  return (
    signals.some(({ event }) => event === 'hearing-requested') ||
    view.facts.hearingRequests.some(
      ({ requestId, about, periods }) =>
        about === 'levy' &&
        standing.get(requestId) === 'in-time' &&
        periods.some(period => periodKey(period) === key),
    )
  )
}
