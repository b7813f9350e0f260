import 'server-only'
import type { Work } from '@/lib/operation'
import { asColumn, type Tx } from '@/lib/platform'
import { listMoves, type Outcome, type PlainDate, rulePack } from '@/lib/resolution'
import type { Judgement } from './judge'

type Assessing = Omit<Work<unknown>, 'input'>

/**
 * Keeps judgements with the facts they were made from, where facts, rules or what was judged moved since the last one that
 * was kept of the case. A night in which a case only grew a day older keeps nothing.
 */
export async function keepAssessments(
  { actor, tx, today }: Assessing,
  judged: readonly Judgement[],
): Promise<void> {
  const { firmId } = actor
  const caseIds = judged.map(({ facts }) => facts.caseId)
  const last = new Map((await findLast(tx, firmId, caseIds)).map(kept => [kept.caseId, kept]))
  const moved = judged.flatMap(one => {
    const row = rowOf(one, { firmId, today, last: last.get(one.facts.caseId) ?? null })
    return row === null ? [] : [{ one, row }]
  })
  if (moved.length === 0) return
  const known = moved.map(({ one }) => one)
  const factsId = await keepFacts(tx, firmId, known)
  await tx.assessment.createMany({ data: moved.map(({ one, row }) => ({ ...row, factsId: factsId(one) })) })
}

interface Last {
  caseId: string
  factsHash: string
  packHash: string
  outcome: unknown
}

/** The last judgement that was kept of each case, where one was. */
function findLast(tx: Tx, firmId: string, caseIds: readonly string[]): Promise<Last[]> {
  return tx.$queryRaw<Last[]>`
    SELECT k.* FROM unnest(${caseIds}::uuid[]) AS c(id) CROSS JOIN LATERAL (
      SELECT "caseId", "factsHash", "packHash", outcome FROM "Assessment"
      WHERE "firmId" = ${firmId}::uuid AND "caseId" = c.id ORDER BY "madeAt" DESC, id DESC LIMIT 1) k`
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
  { firmId, today, last }: { firmId: string; today: PlainDate; last: Last | null },
) {
  const before = last && (last.outcome as Outcome)
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
