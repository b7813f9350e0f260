import 'server-only'
import { asDay, type Tx } from '@/lib/platform'
import { type DecisionFacts, formatDay, type OptionId } from '@/lib/resolution'
import type { Names } from './member-names'

/** The latest word of a practitioner on each option, by the option's name. */
export async function loadDecisions(
  tx: Tx,
  { firmId, caseId, names }: { firmId: string; caseId: string; names: Names },
): Promise<DecisionFacts[]> {
  const rows = await tx.optionDecision.findMany({
    where: { firmId, caseId },
    orderBy: [{ optionId: 'asc' }, { decidedAt: 'desc' }, { id: 'desc' }],
    distinct: ['optionId'],
    select: { optionId: true, verdict: true, decidedOn: true, decidedById: true },
  })
  return rows.map(({ optionId, verdict, decidedOn, decidedById }) => {
    const by = names(decidedById)
    const on = asDay(decidedOn)
    return {
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
  })
}
