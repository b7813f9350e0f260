import 'server-only'
import type { Work } from '@/lib/operation'
import { asColumn, type Tx } from '@/lib/platform'
import { listMoves, type Outcome, type PlainDate, rulePack } from '@/lib/resolution'
import type { Judgement } from './judge'

type Assessing = Omit<Work<unknown>, 'input'>
type Last = Awaited<ReturnType<typeof findLast>>

/**
 * Keeps a judgement with the facts it was made from, where facts, rules or what was judged moved since the last one that
 * was kept. A night in which a case only grew a day older keeps nothing.
 */
export async function keepAssessment({ actor, tx, today }: Assessing, judged: Judgement): Promise<void> {
  const { firmId } = actor
  const last = await findLast(tx, firmId, judged.facts.caseId)
  const row = rowOf(judged, { firmId, today, last })
  if (row === null) return
  const factsId = await keepFacts(tx, firmId, [judged])
  await tx.assessment.createMany({ data: [{ ...row, factsId: factsId(judged) }] })
}

function findLast(tx: Tx, firmId: string, caseId: string) {
  return tx.assessment.findFirst({
    where: { firmId, caseId },
    orderBy: [{ madeAt: 'desc' }, { id: 'desc' }],
    select: { factsHash: true, packHash: true, outcome: true },
  })
}

type Known = Pick<Judgement, 'facts' | 'factsHash'>

/** Keeps the facts that are not kept yet, and finds each by the judgement that was made from it. */
async function keepFacts(
  tx: Tx,
  firmId: string,
  judged: readonly Judgement[],
): Promise<(known: Known) => string> {
  const rows = judged.map(({ facts: { caseId }, factsHash: hash, factsText }) => ({
    ...{ firmId, caseId, hash },
    facts: factsText,
  }))
  await tx.assessedFacts.createMany({ data: rows, skipDuplicates: true })
  const kept = await tx.assessedFacts.findMany({
    where: { firmId, OR: rows.map(({ caseId, hash }) => ({ caseId, hash })) },
    select: { id: true, caseId: true, hash: true },
  })
  const ids = new Map(kept.map(({ id, caseId, hash }) => [`${caseId} ${hash}`, id]))
  return ({ facts, factsHash }) => {
    const id = ids.get(`${facts.caseId} ${factsHash}`)
    if (id === undefined) throw new Error('The facts of a judgement were not kept.')
    return id
  }
}

/** The row to keep; null where nothing moved. */
function rowOf(
  { facts, factsHash, resultHash, outcome }: Judgement,
  { firmId, today, last }: { firmId: string; today: PlainDate; last: Last },
) {
  const before = last && (last.outcome as unknown as Outcome)
  const moved = before === null || listMoves(before, outcome).length > 0
  const factsMoved = last !== null && last.factsHash !== factsHash
  const packMoved = last !== null && last.packHash !== rulePack.hash
  if (!moved && !factsMoved && !packMoved) return null
  return {
    ...{ firmId, caseId: facts.caseId, judgedOn: asColumn(today), factsHash, resultHash, factsMoved },
    packHash: rulePack.hash,
    packNumber: rulePack.number,
    outcome: asJson(outcome),
    moved,
    ...(packMoved && { fromPack: last.packHash, ...(moved && before && { before: asJson(before) }) }),
  }
}

/** Judgements that came out as before under other rules, at once: their cases keep all that was written about them. */
export async function keepUnmoved(
  { actor, tx, today }: Assessing,
  { judged, fromPacks }: { judged: readonly Judgement[]; fromPacks: ReadonlyMap<string, string | null> },
): Promise<void> {
  const { firmId } = actor
  const factsId = await keepFacts(tx, firmId, judged)
  await tx.assessment.createMany({
    data: judged.map(({ facts, factsHash, resultHash, outcome }) => ({
      factsId: factsId({ facts, factsHash }),
      ...{ firmId, caseId: facts.caseId, judgedOn: asColumn(today), factsHash, resultHash },
      packHash: rulePack.hash,
      packNumber: rulePack.number,
      outcome: asJson(outcome),
      moved: false,
      fromPack: fromPacks.get(facts.caseId) ?? null,
      factsMoved: false,
    })),
  })
}

/** An outcome is plain data; this says so to the database's client. */
function asJson(outcome: Outcome) {
  return JSON.parse(JSON.stringify(outcome)) as { [key: string]: string }
}
