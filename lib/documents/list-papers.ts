import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/access'
import { casesVisibleTo, readCursor, WAITING, writeCursor } from '@/lib/cases'
import { reading } from '@/lib/operation'
import { asColumn } from '@/lib/platform'
import { findDay } from '@/lib/resolution'
import { type PaperView, paperColumns, paperViews } from './paper-view'
import { namesOfProspects } from './prospect'

const PAGE = 50

/** The search of the inbox as it stands in the address; what does not parse falls back, never fails. */
export const inboxSearch = z.object({
  show: z.enum(['unfiled', 'filed', 'not-read']).optional().catch(undefined),
  /** `act-by`: what has to be acted upon first; what is still being read comes last, for it waits for no person yet. */
  sort: z.enum(['act-by', 'received', '-received']).default('act-by').catch('act-by'),
  after: z.string().max(400).optional().catch(undefined),
})
export type InboxSearch = z.output<typeof inboxSearch>

export interface InboxPage {
  rows: PaperView[]
  /** The names of those who are no clients yet, by the paper on no case that names them. */
  prospects: ReadonlyMap<string, string>
  /** How many wait in all, on no case, on one, and not read. */
  counts: Record<'all' | NonNullable<InboxSearch['show']>, number>
  /** Cursor of the next page, or null on the last. */
  next: string | null
}

/** Papers of one case, newest first, each with what it turned out to be. */
export function listCasePapers(actor: Actor, caseId: string): Promise<PaperView[]> {
  return reading(actor, async tx => {
    const rows = await tx.document.findMany({
      where: { firmId: actor.firmId, caseId, case: casesVisibleTo(actor) },
      orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
      select: paperColumns,
    })
    return paperViews(tx, actor, rows)
  })
}

/** Papers that wait for a person: on no case, not read, or not confirmed. */
export function listInbox(
  actor: Actor,
  search: InboxSearch = { show: undefined, sort: 'act-by', after: undefined },
): Promise<InboxPage> {
  return reading(actor, async tx => {
    const waiting = { firmId: actor.firmId, rejectedAt: null, OR: WAITING }
    const shows = {
      all: {},
      unfiled: { caseId: null },
      filed: { caseId: { not: null } },
      'not-read': { state: 'not_read' as const },
    }
    const counts = { all: 0, unfiled: 0, filed: 0, 'not-read': 0 }
    for (const show of ['all', 'unfiled', 'not-read'] as const)
      counts[show] = await tx.document.count({ where: { AND: [waiting, shows[show]] } })
    counts.filed = counts.all - counts.unfiled
    const found = await tx.document.findMany({
      where: { AND: [waiting, shows[search.show ?? 'all'], beyond(search)] },
      orderBy: orderOf(search.sort),
      take: PAGE + 1,
      select: paperColumns,
    })
    const rows = await paperViews(tx, actor, found.slice(0, PAGE))
    const last = rows.at(-1)
    return {
      rows,
      prospects: await namesOfProspects(tx, actor.firmId, found.slice(0, PAGE)),
      counts,
      next: found.length > PAGE && last ? writeCursor([placeOf(last, search), last.documentId]) : null,
    }
  })
}

/** In each the id breaks ties, so that no paper is skipped or shown twice. */
function orderOf(sort: InboxSearch['sort']) {
  if (sort === 'act-by')
    return [{ actBy: { sort: 'asc' as const, nulls: 'last' as const } }, { id: 'asc' as const }]
  const direction = sort === 'received' ? ('asc' as const) : ('desc' as const)
  return [{ receivedAt: direction }, { id: direction }]
}

function placeOf({ actBy, receivedAt }: PaperView, { sort }: InboxSearch): string {
  return sort === 'act-by' ? (actBy ?? NOT_READ_YET) : receivedAt
}

const NOT_READ_YET = 'not read yet'

/** What comes after a place; a text that names none shows the first page. */
function beyond({ after, sort }: InboxSearch) {
  const [at, id] = readCursor(after) ?? []
  if (at === undefined || id === undefined) return {}
  if (sort !== 'act-by') return beyondMoment({ at, id }, sort === 'received' ? 'asc' : 'desc')
  if (at === NOT_READ_YET) return { actBy: null, id: { gt: id } }
  const actBy = asColumn(findDay(at))
  return actBy ? { OR: [{ actBy: { gt: actBy } }, { actBy, id: { gt: id } }, { actBy: null }] } : {}
}

function beyondMoment({ at, id }: { at: string; id: string }, direction: 'asc' | 'desc') {
  if (Number.isNaN(Date.parse(at))) return {}
  const receivedAt = new Date(at)
  const side = direction === 'asc' ? 'gt' : 'lt'
  return { OR: [{ receivedAt: { [side]: receivedAt } }, { receivedAt, id: { [side]: id } }] }
}

/** How one paper stands; null for what is not here. */
export async function getPaper(actor: Actor, documentId: string): Promise<PaperView | null> {
  const papers = await listPapersInFile(actor, documentId)
  return papers.find(paper => paper.documentId === documentId) ?? null
}

/**
 * How every paper stands that was found in one file, in the order of the file, by any of them: what an upload asks until
 * it is read. Empty for what is not here.
 */
export async function listPapersInFile(actor: Actor, documentId: string): Promise<PaperView[]> {
  return (await listPapersInFiles(actor, [documentId])).get(documentId) ?? []
}

/** The same of many files at once, by the paper that was asked for; what is not here is left out. */
export function listPapersInFiles(
  actor: Actor,
  documentIds: readonly string[],
): Promise<Map<string, PaperView[]>> {
  return reading(actor, async tx => {
    const { firmId } = actor
    const asked = await tx.document.findMany({
      where: { firmId, id: { in: [...documentIds] } },
      select: { id: true, fileId: true },
    })
    const fileIds = [...new Set(asked.map(({ id, fileId }) => fileId ?? id))]
    const rows = await tx.document.findMany({
      where: { firmId, OR: [{ id: { in: fileIds } }, { fileId: { in: fileIds } }] },
      orderBy: { part: 'asc' },
      select: { ...paperColumns, fileId: true },
    })
    const views = await paperViews(tx, actor, rows)
    const files = Map.groupBy(views, (_, at) => rows[at]?.fileId ?? rows[at]?.id)
    return new Map(asked.map(({ id, fileId }) => [id, files.get(fileId ?? id) ?? []]))
  })
}
