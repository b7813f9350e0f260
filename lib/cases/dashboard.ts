import 'server-only'
import type { Actor } from '@/lib/access'
import { type AuditType, reading } from '@/lib/operation'
import { asColumn, asDay, type Tx, todayIn } from '@/lib/platform'
import {
  type Arrangement,
  addDays,
  type Cents,
  cents,
  type DeadlineKind,
  type FlagFinding,
  type LadderStage,
  type PlainDate,
} from '@/lib/resolution'
import { eventNames } from './event-names'
import { namesOf } from './member-names'
import { casesVisibleTo } from './visibility'

const ACT_TODAY_MAX = 12
const CHANGES_MAX = 60
const CHANGED_CASES_MAX = 10
const DUE_DAYS = 7

export interface Dashboard {
  today: PlainDate
  openCases: number
  actToday: { caseId: string; clientName: string; finding: FlagFinding; assignee: string | null }[]
  actTodayTotal: number
  due: {
    id: string
    caseId: string
    clientName: string
    date: PlainDate
    what: string
    lost: string
    kind: DeadlineKind
  }[]
  /** By the furthest step, with how many of them stand in each arrangement. */
  stages: { stage: LadderStage; arrangement: Arrangement | null; cases: number }[]
  /** The cases that changed last, the latest first, each with its newest events. */
  changes: {
    caseId: string
    clientName: string
    at: string
    events: {
      seq: number
      actor: string
      type: AuditType
      data: Record<string, unknown>
      about: string | null
    }[]
  }[]
  exposure: Exposure[]
  /** Periods of open cases of which nobody has told what they owe: no figure holds them. */
  periodsUntold: number
  papersToConfirm: number
  papersWanted: number
}

/** What the day asks of the firm, in one transaction. */
export function getDashboard(actor: Actor): Promise<Dashboard> {
  return reading(actor, async tx => {
    const today = todayIn(actor.timeZone)
    const open = { ...casesVisibleTo(actor), status: 'open' as const }
    return {
      today,
      openCases: await tx.case.count({ where: open }),
      ...(await actToday(tx, actor)),
      due: await dueSoon(tx, actor, today),
      stages: (await tx.case.groupBy({ by: ['stage', 'arrangement'], where: open, _count: true })).map(
        ({ stage, arrangement, _count }) => ({
          stage: stage as LadderStage,
          arrangement: arrangement as Arrangement | null,
          cases: _count,
        }),
      ),
      changes: await recentChanges(tx, actor),
      exposure: await exposureByYear(tx, actor),
      periodsUntold: await tx.taxPeriod.count({
        where: { firmId: actor.firmId, owedCents: null, case: { status: 'open' } },
      }),
      papersToConfirm: await papersToConfirm(tx, actor.firmId),
      papersWanted: await tx.checklistItem.count({
        where: { firmId: actor.firmId, state: 'needed', case: { status: 'open' } },
      }),
    }
  })
}

/** Numbers that stand on the rail of every page. */
export function railCounts(actor: Actor): Promise<{ actToday: number; inbox: number }> {
  return reading(actor, async tx => ({
    actToday: await tx.case.count({ where: { ...casesVisibleTo(actor), queueSeverity: 1 } }),
    inbox: await waitingPapers(tx, actor.firmId),
  }))
}

/**
 * Papers that wait for a person: on no case, not read, or read and not yet confirmed. Counted by index on each page,
 * in parts that never meet: what waits to be confirmed is on a case, and was read.
 */
async function waitingPapers(tx: Tx, firmId: string): Promise<number> {
  const unread = await tx.document.count({
    where: { firmId, rejectedAt: null, OR: [{ caseId: null }, KEPT_BY_NOBODY] },
  })
  return unread + (await papersToConfirm(tx, firmId))
}

/** Could not be read, and nobody has said yet what it is. */
const KEPT_BY_NOBODY = { state: 'not_read' as const, keptAs: null }

export const WAITING = [
  { caseId: null },
  KEPT_BY_NOBODY,
  { notices: { some: { confirmedAt: null } } },
  { transcripts: { some: { confirmedAt: null } } },
  { information: { some: { confirmedAt: null } } },
]

/** A paper is one notice or one transcript of either sort; setting it aside withdraws that. */
async function papersToConfirm(tx: Tx, firmId: string): Promise<number> {
  const where = { firmId, confirmedAt: null }
  const told = (await tx.notice.count({ where })) + (await tx.transcript.count({ where }))
  return told + (await tx.informationTranscript.count({ where }))
}

async function actToday(tx: Tx, actor: Actor) {
  const where = { ...casesVisibleTo(actor), queueSeverity: 1 }
  const rows = await tx.case.findMany({
    where,
    orderBy: [{ queueKey: 'asc' }, { id: 'asc' }],
    take: ACT_TODAY_MAX,
    select: { id: true, queueFlagId: true, assigneeId: true, client: { select: { name: true } } },
  })
  const flags = await tx.flag.findMany({
    where: {
      firmId: actor.firmId,
      id: { in: rows.flatMap(({ queueFlagId }) => (queueFlagId ? [queueFlagId] : [])) },
    },
    select: { id: true, finding: true },
  })
  const findings = new Map(flags.map(({ id, finding }) => [id, finding as unknown as FlagFinding]))
  const names = await namesOf(tx, actor.firmId)
  return {
    actToday: rows.flatMap(row => {
      const finding = row.queueFlagId ? findings.get(row.queueFlagId) : undefined
      return finding
        ? [
            {
              caseId: row.id,
              clientName: row.client.name,
              finding,
              assignee: row.assigneeId ? names(row.assigneeId) : null,
            },
          ]
        : []
    }),
    actTodayTotal: await tx.case.count({ where }),
  }
}

async function dueSoon(tx: Tx, actor: Actor, today: PlainDate): Promise<Dashboard['due']> {
  const rows = await tx.deadline.findMany({
    where: {
      firmId: actor.firmId,
      lastDay: { gte: asColumn(today), lte: asColumn(addDays(today, DUE_DAYS)) },
      case: { status: 'open' },
      OR: [{ flagId: null }, { flag: { state: { in: ['open', 'acknowledged', 'snoozed'] } } }],
    },
    orderBy: [{ lastDay: 'asc' }, { id: 'asc' }],
    take: 100,
    select: {
      id: true,
      caseId: true,
      lastDay: true,
      what: true,
      lost: true,
      kind: true,
      case: { select: { client: { select: { name: true } } } },
    },
  })
  return rows.map(row => ({
    id: row.id,
    caseId: row.caseId,
    clientName: row.case.client.name,
    date: asDay(row.lastDay),
    what: row.what,
    lost: row.lost,
    kind: row.kind as DeadlineKind,
  }))
}

async function recentChanges(tx: Tx, actor: Actor): Promise<Dashboard['changes']> {
  const rows = await tx.auditEvent.findMany({
    where: { firmId: actor.firmId, caseId: { not: null }, type: { not: 'document.viewed' } },
    orderBy: { seq: 'desc' },
    take: CHANGES_MAX,
    select: { seq: true, at: true, actor: true, type: true, data: true, caseId: true },
  })
  const events = rows.map(({ data, type, ...row }) => ({
    ...row,
    type: type as AuditType,
    data: (data ?? {}) as Record<string, unknown>,
  }))
  const about = await eventNames(tx, actor.firmId, events)
  const byCase = new Map<string, { at: string; events: Dashboard['changes'][number]['events'] }>()
  for (const { seq, at, actor: who, type, data, caseId } of events) {
    const event = { seq, actor: who, type, data, about: about({ type, data }) }
    if (!caseId || movedNothing(event)) continue
    const group = byCase.get(caseId) ?? { at: at.toISOString(), events: [] }
    group.events.push(event)
    byCase.set(caseId, group)
  }
  const ids = [...byCase.keys()].slice(0, CHANGED_CASES_MAX)
  const cases = await tx.case.findMany({
    where: { firmId: actor.firmId, id: { in: ids } },
    select: { id: true, client: { select: { name: true } } },
  })
  const clients = new Map(cases.map(row => [row.id, row.client.name]))
  return ids.flatMap(caseId => {
    const group = byCase.get(caseId)
    return group ? [{ caseId, clientName: clients.get(caseId) ?? '', ...group }] : []
  })
}

function movedNothing({ type, data }: { type: AuditType; data: Record<string, unknown> }): boolean {
  const some = (list: unknown) => Array.isArray(list) && list.length > 0
  return type === 'case.assessed' && !some(data.raised) && !some(data.resolved)
}

/** What one year or form of all open cases owes. */
export interface Exposure {
  label: string
  assessedCents: Cents
  /** Of the periods whose accruals are known; null where none is. */
  accruedCents: Cents | null
  /** Periods that owe and whose accruals are not known. */
  accruedUnknown: number
  /** The part of what is assessed that bills ask whose lines do not add up. */
  inDoubtCents: Cents
}

interface ExposureRow {
  label: string
  assessed: bigint
  accrued: bigint | null
  unknown: bigint
  doubted: bigint | null
}

/** What open cases owe by year, as their pages show it; a credit of one year lowers no other. */
async function exposureByYear(tx: Tx, actor: Actor): Promise<Exposure[]> {
  const rows = await tx.$queryRaw<ExposureRow[]>`
    SELECT label, sum(owed)::bigint AS assessed, sum(accrued)::bigint AS accrued,
      count(*) FILTER (WHERE accrued IS NULL) AS unknown,
      sum(owed) FILTER (WHERE doubt IS NOT NULL)::bigint AS doubted FROM (
      SELECT CASE WHEN p.form = '1040' THEN to_char(p."periodEnd", 'YYYY') ELSE p.form END AS label,
        p."owedCents" AS owed, p."accruedCents" AS accrued, p."inDoubtCents" AS doubt
      FROM "TaxPeriod" p JOIN "Case" c ON c."firmId" = p."firmId" AND c.id = p."caseId" AND c.status = 'open'
      WHERE p."firmId" = ${actor.firmId}::uuid AND p."owedCents" > 0
    ) told GROUP BY label ORDER BY label`
  return rows.map(({ label, assessed, accrued, unknown, doubted }) => ({
    label,
    assessedCents: cents(Number(assessed)),
    accruedCents: accrued === null ? null : cents(Number(accrued)),
    accruedUnknown: Number(unknown),
    inDoubtCents: cents(Number(doubted ?? 0)),
  }))
}
