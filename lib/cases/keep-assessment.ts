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
  await tx.assessedFacts.createMany({ data: [factsRow(firmId, judged)], skipDuplicates: true })
  await tx.assessment.createMany({ data: [row] })
}

function findLast(tx: Tx, firmId: string, caseId: string) {
  return tx.assessment.findFirst({
    where: { firmId, caseId },
    orderBy: [{ madeAt: 'desc' }, { id: 'desc' }],
    select: { factsHash: true, packHash: true, outcome: true },
  })
}

function factsRow(firmId: string, { facts, factsHash, factsText }: Judgement) {
  return { firmId, caseId: facts.caseId, hash: factsHash, facts: factsText }
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
  await tx.assessedFacts.createMany({ data: judged.map(own => factsRow(firmId, own)), skipDuplicates: true })
  await tx.assessment.createMany({
    data: judged.map(({ facts, factsHash, resultHash, outcome }) => ({
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
