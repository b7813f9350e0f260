import 'server-only'
import type { Actor } from '@/lib/access'
import { notFound, reading } from '@/lib/operation'
import { todayIn } from '@/lib/platform'
import { coverageOf, listMatrixPeriods, readCase } from '@/lib/resolution'
import { writeCovers } from './authorization.schema'
import { loadCaseFacts } from './case-facts'
import { casesVisibleTo } from './visibility'

/** The authorizations of a case, and each period with what they let us do for it. */
export function getAuthorizations(actor: Actor, caseId: string) {
  return reading(actor, async tx => {
    const { firmId } = actor
    const seen = await tx.case.findFirst({
      where: { id: caseId, ...casesVisibleTo(actor) },
      select: { id: true },
    })
    if (!seen) throw notFound('case')
    const today = todayIn(actor.timeZone)
    const view = readCase(await loadCaseFacts(tx, firmId, caseId), today)
    const versions = await tx.authorization.findMany({
      where: { firmId, caseId },
      select: { id: true, version: true },
    })
    const versionOf = new Map(versions.map(({ id, version }) => [id, version]))
    return {
      today,
      authorizations: (view.facts.authorizations ?? []).map(told => ({
        ...told,
        version: versionOf.get(told.authorizationId) ?? 1,
        /** Line 3 as a person would type it. */
        typedCovers: writeCovers(told.covers),
      })),
      periods: listMatrixPeriods(view).map(period => {
        const known = view.periods.find(
          own => own.period.form === period.form && own.period.periodEnd === period.periodEnd,
        )
        return {
          period,
          coverage: coverageOf(view.facts, period, today),
          owedCents: known?.balance?.cents ?? null,
          filing: known?.filing.status ?? null,
        }
      }),
    }
  })
}
