import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/access'
import { reading } from '@/lib/operation'
import { asColumn, asDay, todayIn } from '@/lib/platform'
import {
  type Arrangement,
  type DeadlineKind,
  findDay,
  type LadderStage,
  type PlainDate,
  type Severity,
} from '@/lib/resolution'
import { stages } from './case.schema'
import { readCursor, writeCursor } from './cursor'
import { namesOf } from './member-names'
import { holding, searchText } from './search-text'
import { casesVisibleTo } from './visibility'

const PAGE = 50
const sorts = ['client', '-client', 'number', '-number', 'opened', '-opened', 'touched', '-touched'] as const

/** The search of the case list as it stands in the address; what does not parse falls back, never fails. */
export const caseSearch = z.object({
  q: searchText,
  stage: z.enum(stages).optional().catch(undefined),
  status: z.enum(['open', 'closed']).optional().catch(undefined),
  assignee: z.uuid().optional().catch(undefined),
  sort: z.enum(sorts).default('client').catch('client'),
  after: z.string().max(400).optional().catch(undefined),
})
export type CaseSearch = z.output<typeof caseSearch>

export interface CaseRow {
  caseId: string
  number: number
  clientName: string
  stage: LadderStage
  arrangement: Arrangement | null
  severity: Severity | null
  /** The next one to come. */
  lastDay: { date: PlainDate; kind: DeadlineKind } | null
  assignee: string | null
  status: 'open' | 'closed'
  openedOn: PlainDate
  lastTouchedAt: string
}

export interface CasePage {
  rows: CaseRow[]
  total: number
  /** Cursor of the next page, or null on the last. */
  next: string | null
}

/** Columns that a list can be ordered by; the id breaks ties, so that no row is skipped or shown twice. */
const columns = { client: 'name', number: 'number', opened: 'openedOn', touched: 'lastTouchedAt' } as const

export function listCases(actor: Actor, search: CaseSearch): Promise<CasePage> {
  return reading(actor, async tx => {
    const key = search.sort.replace('-', '') as keyof typeof columns
    const direction = search.sort.startsWith('-') ? ('desc' as const) : ('asc' as const)
    const where = {
      ...casesVisibleTo(actor),
      status: search.status ?? ('open' as const),
      ...(search.stage ? { AND: [atStage(search.stage)] } : {}),
      ...(search.assignee ? { assigneeId: search.assignee } : {}),
      ...(search.q ? { OR: matching(search.q) } : {}),
    }
    const order = key === 'client' ? { client: { name: direction } } : { [columns[key]]: direction }
    const cursor = readCursor(search.after)
    const place = cursor && placeOf(key, cursor)
    const beyond = place ? [where, after(key, direction, place)] : [where]
    const today = todayIn(actor.timeZone)
    const names = await namesOf(tx, actor.firmId)
    const total = await tx.case.count({ where })
    const rows = await tx.case.findMany({
      where: { AND: beyond },
      orderBy: [order, { id: direction }],
      take: PAGE + 1,
      select: {
        id: true,
        number: true,
        stage: true,
        arrangement: true,
        queueSeverity: true,
        deadlines: nextLastDay(today),
        assigneeId: true,
        status: true,
        openedOn: true,
        lastTouchedAt: true,
        client: { select: { name: true } },
      },
    })
    const shown = rows.slice(0, PAGE).map(row => ({
      caseId: row.id,
      number: row.number,
      clientName: row.client.name,
      stage: row.stage as LadderStage,
      arrangement: row.arrangement as Arrangement | null,
      severity: row.queueSeverity as Severity | null,
      lastDay: row.deadlines[0]
        ? { date: asDay(row.deadlines[0].lastDay), kind: row.deadlines[0].kind as DeadlineKind }
        : null,
      assignee: row.assigneeId ? names(row.assigneeId) : null,
      status: row.status,
      openedOn: asDay(row.openedOn),
      lastTouchedAt: row.lastTouchedAt.toISOString(),
    }))
    const last = shown.at(-1)
    return {
      rows: shown,
      total,
      next: rows.length > PAGE && last ? writeCursor([keyValue(last, key), last.caseId]) : null,
    }
  })
}

/** An agreement or hardship status is found beside how far collection went, and not only where no notice came before. */
function atStage(stage: NonNullable<CaseSearch['stage']>) {
  return { OR: [{ stage }, { arrangement: stage }] }
}

/** The nearest day of a case that has not passed and that nobody overrode, as its own page shows it. */
function nextLastDay(today: PlainDate) {
  return {
    where: {
      lastDay: { gte: asColumn(today) },
      OR: [{ flagId: null }, { flag: { state: { not: 'overridden' as const } } }],
    },
    orderBy: { lastDay: 'asc' as const },
    take: 1,
    select: { lastDay: true, kind: true },
  }
}

function matching(q: string) {
  const number = /^\d{1,9}$/.test(q) ? [{ number: Number(q) }] : []
  const lastFour = /^\d{4}$/.test(q) ? [{ client: { persons: { some: { tinLast4: q } } } }] : []
  return [{ client: { name: holding(q) } }, ...number, ...lastFour]
}

function keyValue(row: CaseRow, key: keyof typeof columns): string {
  return {
    client: row.clientName,
    number: String(row.number),
    opened: row.openedOn,
    touched: row.lastTouchedAt,
  }[key]
}

interface ListPlace {
  value: string | number | Date
  id: string
}

/** The place as its column holds it; null for one of another column, which a changed address may carry along. */
function placeOf(key: keyof typeof columns, [text, id]: [string, string]): ListPlace | null {
  const value = {
    client: () => text,
    number: () => (/^\d{1,9}$/.test(text) ? Number(text) : null),
    opened: () => asColumn(findDay(text)),
    touched: () =>
      /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text)) ? new Date(text) : null,
  }[key]()
  return value === null ? null : { value, id }
}

function after(key: keyof typeof columns, direction: 'asc' | 'desc', { value, id }: ListPlace) {
  const side = direction === 'asc' ? 'gt' : 'lt'
  const column = (filter: object) =>
    key === 'client' ? { client: { name: filter } } : { [columns[key]]: filter }
  return { OR: [column({ [side]: value }), { AND: [column({ equals: value }), { id: { [side]: id } }] }] }
}
