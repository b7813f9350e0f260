import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/access'
import { casesVisibleTo, type Names, namesOf, readCursor, WAITING, writeCursor } from '@/lib/cases'
import { reading } from '@/lib/operation'
import { asColumn, asDay, type Tx } from '@/lib/platform'
import { type Cents, cents, findDay, type PlainDate } from '@/lib/resolution'

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
  /** How many wait in all, on no case, on one, and not read. */
  counts: Record<'all' | NonNullable<InboxSearch['show']>, number>
  /** Cursor of the next page, or null on the last. */
  next: string | null
}

export interface PaperView {
  documentId: string
  fileName: string
  /** Which paper of its file it is, of how many, and on which pages; null pages where the file has none. */
  part: number
  parts: number
  firstPage: number | null
  lastPage: number | null
  caseId: string | null
  clientName: string | null
  state: 'received' | 'reading' | 'to-confirm' | 'read' | 'not-read' | 'set-aside'
  notReadWhy: string | null
  /** What a person says that it is, where it could not be read. */
  keptAs: string | null
  /** The day by which the inbox is ordered; null until it is read. */
  actBy: PlainDate | null
  rejectedWhy: string | null
  receivedAt: string
  receivedBy: string
  notice: {
    code: string
    noticeDate: PlainDate | null
    payBy: PlainDate | null
    amountDueCents: Cents | null
  } | null
  transcript: {
    form: string
    periodEnd: PlainDate
    rows: number
    addsUp: boolean | null
    differenceCents: Cents | null
  } | null
}

const select = {
  id: true,
  fileName: true,
  part: true,
  parts: true,
  firstPage: true,
  lastPage: true,
  caseId: true,
  state: true,
  notReadWhy: true,
  keptAs: true,
  actBy: true,
  rejectedWhy: true,
  rejectedAt: true,
  receivedAt: true,
  receivedById: true,
  case: { select: { client: { select: { name: true } } } },
  notices: { select: { code: true, noticeDate: true, payBy: true, amountDueCents: true, confirmedAt: true } },
  transcripts: {
    select: {
      id: true,
      addsUp: true,
      differenceCents: true,
      confirmedAt: true,
      taxPeriod: { select: { form: true, periodEnd: true } },
    },
  },
} as const

/** Papers of one case, newest first, each with what it turned out to be. */
export function listCasePapers(actor: Actor, caseId: string): Promise<PaperView[]> {
  return reading(actor, async tx => {
    const rows = await tx.document.findMany({
      where: { firmId: actor.firmId, caseId, case: casesVisibleTo(actor) },
      orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
      select,
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
      select,
    })
    const rows = await paperViews(tx, actor, found.slice(0, PAGE))
    const last = rows.at(-1)
    return {
      rows,
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
export function listPapersInFile(actor: Actor, documentId: string): Promise<PaperView[]> {
  return reading(actor, async tx => {
    const { firmId } = actor
    const own = await tx.document.findFirst({
      where: { firmId, id: documentId },
      select: { id: true, fileId: true },
    })
    if (!own) return []
    const fileId = own.fileId ?? own.id
    const rows = await tx.document.findMany({
      where: { firmId, OR: [{ id: fileId }, { fileId }] },
      orderBy: { part: 'asc' },
      select,
    })
    return paperViews(tx, actor, rows)
  })
}

interface PaperRow {
  id: string
  fileName: string
  part: number
  parts: number
  firstPage: number | null
  lastPage: number | null
  caseId: string | null
  state: 'received' | 'reading' | 'read' | 'not_read'
  notReadWhy: string | null
  keptAs: string | null
  actBy: Date | null
  rejectedWhy: string | null
  rejectedAt: Date | null
  receivedAt: Date
  receivedById: string | null
  case: { client: { name: string } } | null
  notices: {
    code: string
    noticeDate: Date | null
    payBy: Date | null
    amountDueCents: bigint | null
    confirmedAt: Date | null
  }[]
  transcripts: {
    id: string
    addsUp: boolean | null
    differenceCents: bigint | null
    confirmedAt: Date | null
    taxPeriod: { form: string; periodEnd: Date }
  }[]
}

async function paperViews(tx: Tx, { firmId }: Actor, rows: PaperRow[]): Promise<PaperView[]> {
  const names = await namesOf(tx, firmId)
  const transcriptIds = rows.flatMap(({ transcripts }) => transcripts.map(({ id }) => id))
  // Counted apart and by key: as a part of the select, the entries of every transcript of the firm would be counted.
  const counts = await tx.transcriptEntry.groupBy({
    by: ['transcriptId'],
    where: { firmId, transcriptId: { in: transcriptIds } },
    _count: true,
  })
  const entries = new Map(counts.map(({ transcriptId, _count }) => [transcriptId, _count]))
  return rows.map(row => paperView(row, names, entries))
}

function paperView(row: PaperRow, names: Names, entries: ReadonlyMap<string, number>): PaperView {
  const [notice] = row.notices
  const [transcript] = row.transcripts
  const money = (amount: bigint | null) => (amount === null ? null : cents(Number(amount)))
  return {
    documentId: row.id,
    fileName: row.fileName,
    part: row.part,
    parts: row.parts,
    firstPage: row.firstPage,
    lastPage: row.lastPage,
    caseId: row.caseId,
    clientName: row.case?.client.name ?? null,
    state: stateOf(row),
    notReadWhy: row.notReadWhy,
    keptAs: row.keptAs,
    actBy: asDay(row.actBy),
    rejectedWhy: row.rejectedWhy,
    receivedAt: row.receivedAt.toISOString(),
    receivedBy: names(row.receivedById),
    notice: notice
      ? {
          code: notice.code,
          noticeDate: asDay(notice.noticeDate),
          payBy: asDay(notice.payBy),
          amountDueCents: money(notice.amountDueCents),
        }
      : null,
    transcript: transcript
      ? {
          form: transcript.taxPeriod.form,
          periodEnd: asDay(transcript.taxPeriod.periodEnd),
          rows: entries.get(transcript.id) ?? 0,
          addsUp: transcript.addsUp,
          differenceCents: money(transcript.differenceCents),
        }
      : null,
  }
}

function stateOf(row: PaperRow): PaperView['state'] {
  if (row.rejectedAt) return 'set-aside'
  if (row.state === 'not_read') return 'not-read'
  if (row.state !== 'read') return row.state
  const filed = [...row.notices, ...row.transcripts]
  return filed.length > 0 && filed.every(({ confirmedAt }) => confirmedAt !== null) ? 'read' : 'to-confirm'
}
