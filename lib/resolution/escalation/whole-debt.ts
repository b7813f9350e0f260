import type { Evidence } from '../assessment'
import { type CaseView, owes } from '../collection/case-view'
import { type Cents, sum } from '../money/cents'
import type { FormPeriod } from '../reading'

/** All that is owed by the latest word on each period, without what has accrued since; null where nothing is. */
export function readDebt(
  view: Pick<CaseView, 'periods'>,
): { cents: Cents; periods: FormPeriod[]; evidence: Evidence[] } | null {
  const owing = view.periods.filter(owes)
  if (owing.length === 0) return null
  return {
    cents: sum(owing.flatMap(({ balance }) => (balance === null ? [] : [balance.cents]))),
    periods: owing.map(({ period }) => period),
    evidence: owing.flatMap(({ balance }) => (balance === null ? [] : [balance.evidence])),
  }
}
