import 'server-only'
import { asDay, type Tx } from '@/lib/platform'
import { type DecisionFacts, formatDay, type OptionId } from '@/lib/resolution'
import { groupBy } from './group-by'
import type { ToldOf } from './load-told'

/** By case the latest word of a practitioner on each option, by the option's name. */
export async function loadDecisions(
  tx: Tx,
  { firmId, caseIds, names }: ToldOf,
): Promise<Map<string, DecisionFacts[]>> {
  const rows = await tx.optionDecision.findMany({
    where: { firmId, caseId: { in: [...caseIds] } },
    orderBy: [{ optionId: 'asc' }, { decidedAt: 'desc' }, { id: 'desc' }],
    distinct: ['caseId', 'optionId'],
    select: { caseId: true, optionId: true, verdict: true, decidedOn: true, decidedById: true },
  })
  const told = rows.map(({ caseId, optionId, verdict, decidedOn, decidedById }) => {
    const by = names(decidedById)
    const on = asDay(decidedOn)
    const decision: DecisionFacts = {
      option: optionId as OptionId,
      verdict,
      on,
      source: {
        kind: 'entered',
        label: `Decided by ${by} on ${formatDay(on)}`,
        documentId: null,
        place: null,
        confirmedBy: by,
      },
    }
    return { caseId, decision }
  })
  return groupBy(told, ({ caseId, decision }) => [caseId, decision])
}
