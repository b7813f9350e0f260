import 'server-only'
import type { AuditEvent, Work } from '@/lib/operation'
import { loadCaseFacts } from './case-facts'
import { type Judgement, judge } from './judge'
import { keepAssessments } from './keep-assessment'
import { keepBalances, keepChecklists, keepDeadlines } from './keep-consequences'
import { keepFlags } from './keep-flags'
import { keepStandings } from './standing'
import { lockCase } from './visibility'

type Assessing = Omit<Work<unknown>, 'input'>

/**
 * Judges a case anew in the transaction of the change that moved its facts. Flags keep their identity: what a
 * person decided about one stays decided until it grows more severe, and an override until its facts are others; one
 * that no longer holds is resolved. Returns the event to record, or nothing when nothing moved.
 */
export async function reassess(work: Assessing, caseId: string, because: string): Promise<AuditEvent[]> {
  const { actor, tx, today } = work
  // Two changes at once would each judge without the other's fact.
  await lockCase(tx, actor, caseId)
  return keepJudgements(work, [judge(await loadCaseFacts(tx, actor.firmId, caseId), today)], because)
}

/**
 * Writes down what judgements say, one of each case. The caller holds the cases locked, and knows that the facts are still
 * those that were judged. It takes the same few statements for a hundred cases as for one.
 */
export async function keepJudgements(
  work: Assessing,
  judged: readonly Judgement[],
  because: string,
): Promise<AuditEvent[]> {
  if (judged.length === 0) return []
  const { actor, tx } = work
  const caseIds = judged.map(({ facts }) => facts.caseId)
  const before = await tx.case.findMany({
    where: { firmId: actor.firmId, id: { in: caseIds } },
    select: { id: true, factsHash: true, status: true, lastTouchedAt: true },
  })
  const kept = await keepFlags(work, judged, new Map(before.map(({ id, factsHash }) => [id, factsHash])))
  const flagsOf = (caseId: string) => kept.get(caseId)?.standing ?? []
  await keepDeadlines(work, judged, flagsOf)
  await keepChecklists(work, judged)
  await keepBalances(work, judged)
  await keepAssessments(work, judged)
  await keepStandings(work, { judged, before, flagsOf })
  return caseIds.flatMap(caseId => {
    const { raised = [], resolved = [] } = kept.get(caseId) ?? {}
    if (raised.length + resolved.length === 0) return []
    return [{ type: 'case.assessed' as const, caseId, raised, resolved, because }]
  })
}
