import 'server-only'
import { type Actor, asSystemActor } from '@/lib/access'
import { appendEvents } from '@/lib/operation'
import {
  asColumn,
  asIdentity,
  describeError,
  enqueue,
  isDatabaseAway,
  log,
  now,
  type Tx,
  todayIn,
  withFirm,
} from '@/lib/platform'
import { type CaseFacts, type PlainDate, rulePack } from '@/lib/resolution'
import { loadFactsOfCases } from './case-facts'
import { type Judgement, judge } from './judge'
import { keepUnmoved } from './keep-assessment'
import { reassess } from './reassess'

const CLOCKWORK = 'New rules'
const BATCH = 100

/** Open cases that other rules judged than those of this release. */
const byOthers = (firmId: string) =>
  ({ firmId, status: 'open', NOT: { rulePack: rulePack.hash }, rulePack: { not: null } }) as const

/**
 * At the start of a release with other rules: writes down for each firm that its open cases are to be judged anew, and asks
 * for it. Once for each firm and pack; a review that was cut off goes on.
 */
export async function askForReviews(): Promise<void> {
  const firms = await asIdentity(tx => tx.firm.findMany({ select: { id: true } }))
  for (const { id: firmId } of firms) {
    await withFirm(firmId, async tx => {
      const { hash: packHash, number: packNumber } = rulePack
      const openCases = await tx.case.count({ where: byOthers(firmId) })
      if (openCases > 0) {
        await tx.packReview.createMany({
          data: [{ firmId, packHash, packNumber, openCases }],
          skipDuplicates: true,
        })
        // A release that came back after another one: what that one judged is judged again.
        await tx.packReview.updateMany({ where: { firmId, packHash }, data: { finishedAt: null } })
      }
      const open = await tx.packReview.count({ where: { firmId, packHash, finishedAt: null } })
      if (open > 0) await enqueue(tx, 'review-pack', { firmId })
    })
  }
}

/** Judges a batch of a firm's open cases by the rules of this release and asks for the next batch, or writes that it is done. */
export async function reviewPack({ firmId }: { firmId: string }): Promise<void> {
  const firm = await asIdentity(tx =>
    tx.firm.findUnique({ where: { id: firmId }, select: { id: true, name: true, timeZone: true } }),
  )
  if (!firm) return
  const actor = asSystemActor(firm, CLOCKWORK)
  const today = todayIn(firm.timeZone)
  for (let after: string | null = null; ; ) {
    const batch: Batch = await takeBatch(firmId, after)
    const rest = await reviewTogether({ actor, today, batch })
    // One case a transaction, so that whoever saves one waits for that one alone.
    for (const caseId of rest) await reviewOne(actor, { today, caseId })
    after = batch.at(-1)?.id ?? null
    if (batch.length < BATCH) break
  }
  await withFirm(firmId, async tx => {
    // What could not be judged keeps the review open: the next start asks for it again.
    const left = await tx.case.count({ where: byOthers(firmId) })
    if (left > 0) log('error', 'rule-pack.review-incomplete', { firmId, left })
    else
      await tx.packReview.updateMany({
        where: { firmId, packHash: rulePack.hash, finishedAt: null },
        data: { finishedAt: now() },
      })
  })
}

type Batch = Awaited<ReturnType<typeof takeBatch>>

function takeBatch(firmId: string, after: string | null) {
  return withFirm(firmId, tx =>
    tx.case.findMany({
      where: { ...byOthers(firmId), ...(after && { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true, assessedOn: true, factsHash: true, resultHash: true, rulePack: true },
    }),
  )
}

/**
 * Of cases that were judged today and come out exactly as they did, only the judgement is written, all in one transaction.
 * The others are named, to be judged one by one.
 */
async function reviewTogether({
  actor,
  today,
  batch,
}: {
  actor: Actor
  today: PlainDate
  batch: Batch
}): Promise<string[]> {
  if (batch.length === 0) return []
  const { firmId } = actor
  return withFirm(firmId, async tx => {
    const known = new Map(batch.map(row => [row.id, row]))
    const facts = await loadFactsOfCases(tx, firmId, [...known.keys()])
    const same = facts
      .flatMap(own => judgeOrLeave(own, today))
      .filter(judged => isAsBefore(judged, known.get(judged.facts.caseId), today))
    const written = await markUnmoved(tx, { firmId, today, same })
    const fromPacks = new Map(batch.map(({ id, rulePack: pack }) => [id, pack]))
    const judged = same.filter(({ facts: { caseId } }) => written.has(caseId))
    if (judged.length > 0) await keepUnmoved({ actor, tx, today }, { judged, fromPacks })
    return batch.flatMap(({ id }) => (written.has(id) ? [] : [id]))
  })
}

/** A case that cannot be judged must not hold up the rest: it is left to be tried, and told, by itself. */
function judgeOrLeave(facts: CaseFacts, today: PlainDate): Judgement[] {
  try {
    return [judge(facts, today)]
  } catch {
    return []
  }
}

function isAsBefore(judged: Judgement, before: Batch[number] | undefined, today: PlainDate): boolean {
  return (
    before !== undefined &&
    before.assessedOn?.getTime() === asColumn(today).getTime() &&
    before.factsHash === judged.factsHash &&
    before.resultHash === judged.resultHash
  )
}

/** Whoever saved a case meanwhile has judged it by these rules already, and it is left as they left it. */
async function markUnmoved(
  tx: Tx,
  { firmId, today, same }: { firmId: string; today: PlainDate; same: readonly Judgement[] },
): Promise<Set<string>> {
  const rows = await tx.case.updateManyAndReturn({
    where: {
      ...byOthers(firmId),
      id: { in: same.map(({ facts }) => facts.caseId) },
      assessedOn: asColumn(today),
    },
    data: { rulePack: rulePack.hash },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}

async function reviewOne(
  actor: Actor,
  { today, caseId }: { today: PlainDate; caseId: string },
): Promise<void> {
  const { firmId } = actor
  try {
    await withFirm(firmId, async tx => {
      const open = await tx.case.count({ where: { ...byOthers(firmId), id: caseId } })
      if (open > 0) await appendEvents(tx, actor, await reassess({ actor, tx, today }, caseId, 'new rules'))
    })
  } catch (error) {
    if (isDatabaseAway(error)) throw error
    log('error', 'case.assessment-failed', { firmId, caseId, ...describeError(error) })
  }
}
