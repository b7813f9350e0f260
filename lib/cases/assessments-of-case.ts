import 'server-only'
import type { Actor } from '@/lib/access'
import { notFound, reading } from '@/lib/operation'
import { asDay, type Tx } from '@/lib/platform'
import { listMoves, type Outcome, rulePack } from '@/lib/resolution'
import { casesVisibleTo } from './visibility'

const LISTED_MAX = 50

/** The judgements of a case that were kept, the newest first, and how many there are in all. */
export function listAssessments(actor: Actor, caseId: string) {
  return reading(actor, async tx => {
    await mustSee(tx, actor, caseId)
    const where = { firmId: actor.firmId, caseId }
    const rows = await tx.assessment.findMany({
      where,
      orderBy: [{ madeAt: 'desc' }, { id: 'desc' }],
      take: LISTED_MAX,
      select: { id: true, judgedOn: true, madeAt: true, packNumber: true, moved: true, factsMoved: true },
    })
    return {
      total: await tx.assessment.count({ where }),
      rows: rows.map(({ judgedOn, madeAt, ...row }) => ({
        ...row,
        judgedOn: asDay(judgedOn),
        madeAt: madeAt.toISOString(),
      })),
    }
  })
}

/**
 * One judgement as it was kept: its day, the hashes of its facts, its rules and its result, what it came to, and what
 * moved since the one before. Not found where the case has no such judgement.
 */
export function getAssessment(
  actor: Actor,
  { caseId, assessmentId }: Record<'caseId' | 'assessmentId', string>,
) {
  return reading(actor, async tx => {
    await mustSee(tx, actor, caseId)
    const of = { firmId: actor.firmId, caseId }
    const row = await tx.assessment.findFirst({ where: { ...of, id: assessmentId } })
    if (!row) throw notFound('assessment')
    const { madeAt, id } = row
    const before = await tx.assessment.findFirst({
      where: { ...of, OR: [{ madeAt: { lt: madeAt } }, { madeAt, id: { lt: id } }] },
      orderBy: [{ madeAt: 'desc' }, { id: 'desc' }],
    })
    const after = await tx.assessment.findFirst({
      where: { ...of, OR: [{ madeAt: { gt: madeAt } }, { madeAt, id: { gt: id } }] },
      orderBy: [{ madeAt: 'asc' }, { id: 'asc' }],
      select: { id: true },
    })
    const outcome = row.outcome as unknown as Outcome
    return {
      ...{ id, outcome, judgedOn: asDay(row.judgedOn), madeAt: madeAt.toISOString() },
      ...{ factsHash: row.factsHash, resultHash: row.resultHash },
      pack: { number: row.packNumber, hash: row.packHash, isOurs: row.packHash === rulePack.hash },
      /** What was other than at the judgement before; null for the first of the case. */
      since: before && {
        assessmentId: before.id,
        judgedOn: asDay(before.judgedOn),
        factsMoved: before.factsHash !== row.factsHash,
        packMoved: before.packHash !== row.packHash,
        moves: listMoves(before.outcome as unknown as Outcome, outcome),
      },
      nextId: after?.id ?? null,
    }
  })
}

async function mustSee(tx: Tx, actor: Actor, caseId: string): Promise<void> {
  const row = await tx.case.findFirst({
    where: { id: caseId, ...casesVisibleTo(actor) },
    select: { id: true },
  })
  if (!row) throw notFound('case')
}
