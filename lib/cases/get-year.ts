import 'server-only'
import type { Actor } from '@/lib/access'
import { notFound, reading } from '@/lib/operation'
import { todayIn } from '@/lib/platform'
import { loadCaseFacts } from './case-facts'
import { casesVisibleTo } from './visibility'

/** One form and period of a case: what a person entered, and its latest transcript row by row. */
export function getYear(actor: Actor, caseId: string, taxPeriodId: string) {
  return reading(actor, async tx => {
    const period = await tx.taxPeriod.findFirst({
      where: { firmId: actor.firmId, id: taxPeriodId, caseId, case: casesVisibleTo(actor) },
      select: {
        version: true,
        entered: true,
        case: { select: { number: true, client: { select: { name: true } } } },
      },
    })
    if (!period) throw notFound('tax period')
    const facts = await loadCaseFacts(tx, actor.firmId, caseId)
    const own = facts.periods.find(({ periodId }) => periodId === taxPeriodId)
    if (!own) throw notFound('tax period')
    const notices = facts.notices.filter(notice =>
      notice.periods.some(({ form, periodEnd }) => form === own.form && periodEnd === own.periodEnd),
    )
    return {
      facts: own,
      /** The whole case, by which the account of the period is rebuilt. */
      caseFacts: facts,
      notices,
      version: period.version,
      today: todayIn(actor.timeZone),
      caseNumber: period.case.number,
      clientName: period.case.client.name,
    }
  })
}
