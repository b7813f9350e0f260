import 'server-only'
import { setImmediate as letPagesIn } from 'node:timers/promises'
import type { Actor } from '@/lib/access'
import { appendEvents } from '@/lib/operation'
import { asColumn, describeError, isDatabaseAway, log, type Tx, withFirm } from '@/lib/platform'
import { type CaseFacts, type PlainDate, rulePack } from '@/lib/resolution'
import { loadFactsOfCases } from './case-facts'
import { type Judgement, judge } from './judge'
import { keepUnmoved } from './keep-assessment'
import { keepJudgements, reassess } from './reassess'

/** Cases that are read together and written together: whoever saves one of them waits for as many at most. */
const BATCH = 50

export interface JudgingAgain {
  actor: Actor
  today: PlainDate
  /** Which cases of the firm are to be judged. One that was judged is not among them any more. */
  due: NonNullable<Parameters<Tx['case']['findMany']>[0]>['where'] & { firmId: string }
  because: string
}

/**
 * Judges every open case of a firm that is due, by batches, each in one transaction. Between cases it lets pages be served.
 * A case that can not be judged is told of in the log, stays due and holds up no other. Throws where the database is away.
 */
export async function judgeAgain(work: JudgingAgain): Promise<void> {
  let batch = await takeBatch(work, null)
  for (;;) {
    const last = batch.cases.length < BATCH ? null : (batch.cases.at(-1)?.id ?? null)
    // While one batch is written the next is read and judged.
    const [, next] = await Promise.all([write(work, batch), last === null ? null : takeBatch(work, last)])
    if (next === null) return
    batch = next
  }
}

type Batch = Awaited<ReturnType<typeof takeBatch>>
type Standing = Batch['cases'][number]

/** What tells whether a case is still as it was read. Every change of a fact judges its case, and is seen here. */
const standing = { id: true, assessedOn: true, factsHash: true, resultHash: true, rulePack: true } as const

/** Reads the next cases and judges them: as they are now, which is seen to when they are written. */
async function takeBatch({ actor, due, today }: JudgingAgain, after: string | null) {
  const { firmId } = actor
  const { cases, facts } = await withFirm(firmId, async tx => {
    const cases = await tx.case.findMany({
      where: { AND: [due, after ? { id: { gt: after } } : {}] },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: standing,
    })
    const ids = cases.map(({ id }) => id)
    return { cases, facts: ids.length === 0 ? [] : await loadFactsOfCases(tx, firmId, ids) }
  })
  return { cases, judged: await judgeInTurn(facts, today) }
}

async function write(work: JudgingAgain, batch: Batch): Promise<void> {
  const written = await writeTogether(work, batch)
  // Somebody holds it, has changed it meanwhile, or it can not be judged: by itself each is waited for, or told of.
  for (const { id } of batch.cases) if (!written.has(id)) await judgeAlone(work, id)
}

async function judgeInTurn(facts: readonly CaseFacts[], today: PlainDate): Promise<Judgement[]> {
  const judged: Judgement[] = []
  for (const own of facts) {
    try {
      judged.push(judge(own, today))
    } catch {
      // It is tried, and told of, by itself.
    }
    await letPagesIn()
  }
  return judged
}

/** Returns the cases that are written. */
async function writeTogether(work: JudgingAgain, batch: Batch): Promise<Set<string>> {
  const { judged } = batch
  if (judged.length === 0) return new Set()
  const { actor, today, because } = work
  try {
    return await withFirm(actor.firmId, async tx => {
      const held = await holdUnchanged(tx, work, batch)
      const own = judged.filter(({ facts }) => held.has(facts.caseId))
      const unmoved = own.filter(one => isAsBefore(one, held.get(one.facts.caseId), today))
      const moved = own.filter(one => !unmoved.includes(one))
      await markUnmoved({ actor, tx, today }, unmoved, held)
      await appendEvents(tx, actor, await keepJudgements({ actor, tx, today }, moved, because))
      return new Set(own.map(({ facts }) => facts.caseId))
    })
  } catch (error) {
    if (isDatabaseAway(error)) throw error
    // One of them can not be written, and by itself says so.
    return new Set()
  }
}

/** Locks the cases that nobody else holds, without waiting, and keeps those that are as they were read. */
async function holdUnchanged(
  tx: Tx,
  { actor: { firmId }, due }: JudgingAgain,
  { cases }: Batch,
): Promise<Map<string, Standing>> {
  const ids = cases.map(({ id }) => id)
  const free = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Case" WHERE "firmId" = ${firmId}::uuid AND id = ANY(${ids}::uuid[])
    FOR NO KEY UPDATE SKIP LOCKED`
  const now = await tx.case.findMany({
    where: { AND: [due, { id: { in: free.map(({ id }) => id) } }] },
    select: standing,
  })
  const read = new Map(cases.map(one => [one.id, JSON.stringify(one)]))
  return new Map(now.filter(one => read.get(one.id) === JSON.stringify(one)).map(one => [one.id, one]))
}

/** Judged on this day already, and coming out to the last word as it did. */
function isAsBefore(judged: Judgement, before: Standing | undefined, today: PlainDate): boolean {
  return (
    before !== undefined &&
    before.assessedOn?.getTime() === asColumn(today).getTime() &&
    before.factsHash === judged.factsHash &&
    before.resultHash === judged.resultHash
  )
}

/** Of such cases only the judgement is written. */
async function markUnmoved(
  work: { actor: Actor; tx: Tx; today: PlainDate },
  judged: readonly Judgement[],
  before: ReadonlyMap<string, Standing>,
): Promise<void> {
  if (judged.length === 0) return
  const { firmId } = work.actor
  await work.tx.case.updateMany({
    where: { firmId, id: { in: judged.map(({ facts }) => facts.caseId) } },
    data: { rulePack: rulePack.hash },
  })
  await keepUnmoved(work, {
    judged,
    fromPacks: new Map([...before].map(([id, { rulePack: pack }]) => [id, pack])),
  })
}

async function judgeAlone({ actor, today, due, because }: JudgingAgain, caseId: string): Promise<void> {
  const { firmId } = actor
  try {
    await withFirm(firmId, async tx => {
      const still = await tx.case.count({ where: { AND: [due, { id: caseId }] } })
      if (still > 0) await appendEvents(tx, actor, await reassess({ actor, tx, today }, caseId, because))
    })
  } catch (error) {
    if (isDatabaseAway(error)) throw error
    log('error', 'case.assessment-failed', { firmId, caseId, ...describeError(error) })
  }
}
