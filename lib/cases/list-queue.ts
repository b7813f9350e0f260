import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/access'
import { reading } from '@/lib/operation'
import { asColumn, asDay, dayIn, todayIn } from '@/lib/platform'
import {
  addDays,
  compareSentence,
  type DeadlineFinding,
  type FlagFinding,
  type PlainDate,
  type Severity,
} from '@/lib/resolution'
import { readCursor, writeCursor } from './cursor'
import { type FlagView, flagView } from './flag-view'
import { asleep } from './list-snoozed'
import { namesOf } from './member-names'
import { required } from './required'
import { holding, searchText } from './search-text'
import { casesVisibleTo } from './visibility'

const PAGE = 25

export const queueSearch = z.object({
  severity: z.enum(['1', '2', '3', '4']).optional().catch(undefined),
  who: z
    .union([z.literal('nobody'), z.literal('me'), z.uuid()])
    .optional()
    .catch(undefined),
  due: z.enum(['7', '30']).optional().catch(undefined),
  q: searchText,
  state: z.literal('snoozed').optional().catch(undefined),
  after: z.string().max(400).optional().catch(undefined),
})
export type QueueSearch = z.output<typeof queueSearch>

export interface QueueEntry {
  caseId: string
  caseNumber: number
  clientName: string
  flagId: string
  flagVersion: number
  flagState: 'open' | 'acknowledged'
  finding: FlagFinding
  /** The day of its flag; where that has none, the nearest day to come of the case. */
  nearest: Pick<DeadlineFinding, 'lastDay' | 'kind' | 'basis'> | null
  /** Why it stands above the next, or null for the very last. */
  above: string | null
  assignee: string | null
  lastTouchedAt: string
  lastTouchedOn: PlainDate
}

export interface QueuePage {
  rows: QueueEntry[]
  /** Place of the first row in the filtered queue, from 1. */
  first: number
  total: number
  bySeverity: Record<Severity, number>
  snoozed: number
  next: string | null
  today: PlainDate
}

/** The escalation queue, ordered by the key that each assessment wrote; each row says why it stands above the next. */
export function listQueue(actor: Actor, search: QueueSearch): Promise<QueuePage> {
  return reading(actor, async tx => {
    const today = todayIn(actor.timeZone)
    const filtered = {
      AND: [{ ...casesVisibleTo(actor), queueKey: { not: null } }, ...filters(actor, search, today)],
    }
    const where = { AND: [filtered, search.severity ? { queueSeverity: Number(search.severity) } : {}] }
    const cursor = readCursor(search.after)
    const beyond = cursor
      ? { OR: [{ queueKey: { gt: cursor[0] } }, { queueKey: cursor[0], id: { gt: cursor[1] } }] }
      : {}
    const rows = await tx.case.findMany({
      where: { AND: [where, beyond] },
      orderBy: [{ queueKey: 'asc' }, { id: 'asc' }],
      take: PAGE + 1,
      select: ofEntry(today),
    })
    const counts = await tx.case.groupBy({ by: ['queueSeverity'], where: filtered, _count: true })
    const total = await tx.case.count({ where })
    const left = cursor ? await tx.case.count({ where: { AND: [where, beyond] } }) : total
    const snoozed = await tx.flag.count({ where: asleep(actor) })
    const flagIds = rows.flatMap(({ queueFlagId }) => (queueFlagId ? [queueFlagId] : []))
    const flags = await tx.flag.findMany({ where: { firmId: actor.firmId, id: { in: flagIds } } })
    const byId = new Map(flags.map(flag => [flag.id, flag]))
    const names = await namesOf(tx, actor.firmId)
    const entries = rows.flatMap(row => {
      const flag = row.queueFlagId ? byId.get(row.queueFlagId) : undefined
      if (!flag) return []
      return [
        { ...entryOf(row, flagView(flag), actor), assignee: row.assigneeId ? names(row.assigneeId) : null },
      ]
    })
    const shown = entries
      .slice(0, PAGE)
      .map((entry, at) => ({ ...entry, above: aboveNext(entry, entries[at + 1], today) }))
    const last = rows[PAGE - 1]
    return {
      rows: shown,
      total,
      first: total - left + 1,
      snoozed,
      today,
      bySeverity: severityCounts(counts),
      next: rows.length > PAGE && last?.queueKey ? writeCursor([last.queueKey, last.id]) : null,
    }
  })
}

function ofEntry(today: PlainDate) {
  return {
    id: true,
    number: true,
    queueKey: true,
    queueFlagId: true,
    assigneeId: true,
    lastTouchedAt: true,
    client: { select: { name: true } },
    deadlines: {
      where: {
        lastDay: { gte: asColumn(today) },
        OR: [{ flagId: null }, { flag: { state: { in: ['open' as const, 'acknowledged' as const] } } }],
      },
      orderBy: [{ lastDay: 'asc' as const }, { id: 'asc' as const }],
      take: 1,
      select: { lastDay: true, kind: true, basis: true },
    },
  }
}

interface EntryRow {
  id: string
  number: number
  lastTouchedAt: Date
  client: { name: string }
  deadlines: { lastDay: Date; kind: string; basis: string }[]
}

function entryOf(row: EntryRow, { id, version, state, finding }: FlagView, actor: Actor) {
  return {
    caseId: row.id,
    caseNumber: row.number,
    clientName: row.client.name,
    flagId: id,
    flagVersion: version,
    flagState: state === 'acknowledged' ? ('acknowledged' as const) : ('open' as const),
    finding,
    nearest: finding.deadline ?? nearestOf(row.deadlines),
    above: null,
    lastTouchedAt: row.lastTouchedAt.toISOString(),
    lastTouchedOn: dayIn(actor.timeZone, row.lastTouchedAt),
  }
}

function nearestOf([nearest]: EntryRow['deadlines']): QueueEntry['nearest'] {
  if (!nearest) return null
  const { lastDay, kind, basis } = nearest
  return { lastDay: required(asDay(lastDay)), kind: kind as DeadlineFinding['kind'], basis }
}

function filters(actor: Actor, search: QueueSearch, today: PlainDate) {
  const assignee = search.who === 'nobody' ? null : search.who === 'me' ? actor.userId : search.who
  return [
    assignee !== undefined ? { assigneeId: assignee } : {},
    search.due ? { queueLastDay: { lte: asColumn(addDays(today, Number(search.due))) } } : {},
    search.q ? { client: { name: holding(search.q) } } : {},
  ]
}

function aboveNext(entry: QueueEntry, next: QueueEntry | undefined, today: PlainDate): string | null {
  const named = ({ finding, clientName, lastTouchedOn }: QueueEntry) => ({
    finding,
    name: clientName,
    lastTouchedOn,
  })
  return next ? compareSentence(named(entry), named(next), today) : null
}

function severityCounts(
  counts: { queueSeverity: number | null; _count: number }[],
): Record<Severity, number> {
  const of = (severity: Severity) => counts.find(count => count.queueSeverity === severity)?._count ?? 0
  return { 1: of(1), 2: of(2), 3: of(3), 4: of(4) }
}
