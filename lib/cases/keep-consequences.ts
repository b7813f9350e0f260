import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { Work } from '@/lib/operation'
import { asBig, asCents, asColumn, asDay } from '@/lib/platform'
import type { FlagView } from './flag-view'
import type { Judgement } from './judge'
import { keyOf } from './keep-flags'
import { accrualsOf } from './year-view'

type Assessing = Omit<Work<unknown>, 'input'>

const idsOf = (judged: readonly Judgement[]) => judged.map(({ facts }) => facts.caseId)

/** Makes the days of each case those of its judgement; where they are the same already, nothing is written. */
export async function keepDeadlines(
  { actor, tx }: Assessing,
  judged: readonly Judgement[],
  flagsOf: (caseId: string) => readonly FlagView[],
): Promise<void> {
  const { firmId } = actor
  const rows = await tx.deadline.findMany({ where: { firmId, caseId: { in: idsOf(judged) } } })
  const before = Map.groupBy(rows, ({ caseId }) => caseId)
  const moved = []
  const added = []
  for (const { facts, assessment } of judged) {
    const { caseId } = facts
    const ids = new Map(flagsOf(caseId).map(({ id, finding }) => [keyOf(finding), id]))
    const days = assessment.deadlines.map(
      ({ ruleId, subject, lastDay, printedDay, computedDay, kind, basis, what, lost, left }) => ({
        ...{ firmId, caseId, flagId: ids.get(keyOf({ ruleId, subject })) ?? null },
        ...{ kind, basis, what, lost, left },
        lastDay: asColumn(lastDay),
        printedDay: asColumn(printedDay),
        computedDay: asColumn(computedDay),
      }),
    )
    const known = before.get(caseId) ?? []
    if (isDeepStrictEqual(days.map(words).sort(), known.map(words).sort())) continue
    moved.push(caseId)
    added.push(...days)
  }
  if (moved.length > 0) await tx.deadline.deleteMany({ where: { firmId, caseId: { in: moved } } })
  if (added.length > 0) await tx.deadline.createMany({ data: added })
}

interface DeadlineRow {
  flagId: string | null
  kind: string
  basis: string
  what: string
  lost: string
  left: string
  lastDay: Date
  printedDay: Date | null
  computedDay: Date | null
}

function words({ flagId, kind, basis, what, lost, left, ...days }: DeadlineRow): string {
  const { lastDay, printedDay, computedDay } = days
  const told = [lastDay, printedDay, computedDay].map(asDay)
  return JSON.stringify([flagId, kind, basis, what, lost, left, ...told])
}

export async function keepChecklists({ actor, tx }: Assessing, judged: readonly Judgement[]): Promise<void> {
  const { firmId } = actor
  const rows = await tx.checklistItem.findMany({ where: { firmId, caseId: { in: idsOf(judged) } } })
  const before = Map.groupBy(rows, ({ caseId }) => caseId)
  const added = []
  const moved = []
  const moot = []
  for (const { facts, assessment } of judged) {
    const { caseId } = facts
    const known = new Map((before.get(caseId) ?? []).map(item => [item.key, item]))
    for (const asked of assessment.checklist) {
      const { key, title, why, decides, supplier, freshness = null, state, satisfiedBy } = asked
      const item = known.get(key)
      known.delete(key)
      const said = { title, why, decides, supplier, freshness, documentId: satisfiedBy }
      const ruled = state === 'not-needed' ? ('not_needed' as const) : state
      if (!item) {
        added.push({ firmId, caseId, key, ...said, state: ruled })
        continue
      }
      const now = { ...item, ...said, ...(item.decidedById ? {} : { state: ruled, reason: null }) }
      if (!isDeepStrictEqual(now, item)) moved.push(now)
    }
    const left = [...known.values()].filter(item => !item.decidedById && item.state !== 'not_needed')
    moot.push(...left.map(({ id }) => id))
  }
  if (added.length > 0) await tx.checklistItem.createMany({ data: added })
  if (moved.length > 0) await rewriteItems({ actor, tx }, moved)
  if (moot.length > 0)
    await tx.checklistItem.updateMany({
      where: { firmId, id: { in: moot } },
      data: { state: 'not_needed', reason: 'No longer asked by any rule' },
    })
}

interface ItemRow {
  id: string
  title: string
  why: string
  decides: string
  supplier: string
  freshness: string | null
  documentId: string | null
  state: string
  reason: string | null
}

async function rewriteItems(
  { actor, tx }: Pick<Assessing, 'actor' | 'tx'>,
  items: readonly ItemRow[],
): Promise<void> {
  const rows = items.map(({ id, title, why, decides, supplier, freshness, documentId, state, reason }) => ({
    ...{ id, title, why, decides, supplier, freshness, documentId, reason },
    // The name of the state in the database itself.
    state: state === 'not_needed' ? 'not-needed' : state,
  }))
  await tx.$executeRaw`
    UPDATE "ChecklistItem" i SET title = n.title, why = n.why, decides = n.decides, supplier = n.supplier,
      freshness = n.freshness, "documentId" = n."documentId", state = n.state::"ChecklistState", reason = n.reason
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n(id uuid, title text, why text, decides text,
      supplier text, freshness text, "documentId" uuid, state text, reason text)
    WHERE i."firmId" = ${actor.firmId}::uuid AND i.id = n.id`
}

/** Beside each period what it owes, so that lists over all cases add up what the pages of the cases show. */
export async function keepBalances({ actor, tx }: Assessing, judged: readonly Judgement[]): Promise<void> {
  const { firmId } = actor
  const told = new Map(
    judged.flatMap(({ view }) => view.periods.map(period => [period.facts?.periodId, period] as const)),
  )
  const rows = await tx.taxPeriod.findMany({
    where: { firmId, caseId: { in: idsOf(judged) } },
    select: { id: true, owedCents: true, accruedCents: true, inDoubtCents: true },
  })
  const moved = rows.flatMap(row => {
    const period = told.get(row.id)
    const owes = {
      id: row.id,
      owedCents: asBig(period?.balance?.cents ?? null),
      accruedCents: asBig(period ? accrualsOf(period) : null),
      inDoubtCents: asBig(period?.balance?.inDoubt?.difference ?? null),
    }
    return isDeepStrictEqual(row, owes) ? [] : [owes]
  })
  if (moved.length === 0) return
  const amounts = moved.map(({ id, owedCents, accruedCents, inDoubtCents }) => ({
    ...{ id, owed: asCents(owedCents), accrued: asCents(accruedCents), doubt: asCents(inDoubtCents) },
  }))
  await tx.$executeRaw`
    UPDATE "TaxPeriod" p SET "owedCents" = n.owed, "accruedCents" = n.accrued, "inDoubtCents" = n.doubt
    FROM jsonb_to_recordset(${JSON.stringify(amounts)}::jsonb) AS n(id uuid, owed bigint, accrued bigint, doubt bigint)
    WHERE p."firmId" = ${firmId}::uuid AND p.id = n.id`
}
