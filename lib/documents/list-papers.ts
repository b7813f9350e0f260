import 'server-only'
import type { Actor } from '@/lib/access'
import { asDay, casesVisibleTo, type Names, namesOf, WAITING } from '@/lib/cases'
import { reading } from '@/lib/operation'
import { type Cents, cents, type PlainDate } from '@/lib/resolution'

const PAPERS_MAX = 200

export interface PaperView {
  documentId: string
  fileName: string
  caseId: string | null
  clientName: string | null
  state: 'received' | 'reading' | 'to-confirm' | 'read' | 'not-read' | 'set-aside'
  notReadWhy: string | null
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
  caseId: true,
  state: true,
  notReadWhy: true,
  rejectedWhy: true,
  rejectedAt: true,
  receivedAt: true,
  receivedById: true,
  case: { select: { client: { select: { name: true } } } },
  notices: { select: { code: true, noticeDate: true, payBy: true, amountDueCents: true, confirmedAt: true } },
  transcripts: {
    select: {
      addsUp: true,
      differenceCents: true,
      confirmedAt: true,
      taxPeriod: { select: { form: true, periodEnd: true } },
      _count: { select: { entries: true } },
    },
  },
} as const

/** Papers of one case, newest first, each with what it turned out to be. */
export function listCasePapers(actor: Actor, caseId: string): Promise<PaperView[]> {
  return reading(actor, async tx => {
    const names = await namesOf(tx, actor.firmId)
    const rows = await tx.document.findMany({
      where: { firmId: actor.firmId, caseId, case: casesVisibleTo(actor) },
      orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
      take: PAPERS_MAX,
      select,
    })
    return rows.map(row => paperView(row, names))
  })
}

/** Papers that wait for a person: on no case, not read, or not confirmed. */
export function listInbox(actor: Actor): Promise<PaperView[]> {
  return reading(actor, async tx => {
    const names = await namesOf(tx, actor.firmId)
    const rows = await tx.document.findMany({
      where: { firmId: actor.firmId, rejectedAt: null, OR: WAITING },
      orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
      take: PAPERS_MAX,
      select,
    })
    return rows.map(row => paperView(row, names))
  })
}

/** How one paper stands: what an upload asks until it is read. */
export function getPaper(actor: Actor, documentId: string): Promise<PaperView | null> {
  return reading(actor, async tx => {
    const names = await namesOf(tx, actor.firmId)
    const row = await tx.document.findFirst({ where: { firmId: actor.firmId, id: documentId }, select })
    return row && paperView(row, names)
  })
}

interface PaperRow {
  id: string
  fileName: string
  caseId: string | null
  state: 'received' | 'reading' | 'read' | 'not_read'
  notReadWhy: string | null
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
    addsUp: boolean | null
    differenceCents: bigint | null
    confirmedAt: Date | null
    taxPeriod: { form: string; periodEnd: Date }
    _count: { entries: number }
  }[]
}

function paperView(row: PaperRow, names: Names): PaperView {
  const [notice] = row.notices
  const [transcript] = row.transcripts
  const money = (amount: bigint | null) => (amount === null ? null : cents(Number(amount)))
  return {
    documentId: row.id,
    fileName: row.fileName,
    caseId: row.caseId,
    clientName: row.case?.client.name ?? null,
    state: stateOf(row),
    notReadWhy: row.notReadWhy,
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
          rows: transcript._count.entries,
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
