import 'server-only'
import type { Actor } from '@/lib/access'
import { type Names, namesOf, payersIn } from '@/lib/cases'
import { asDay, type Tx } from '@/lib/platform'
import { type Cents, cents, type PlainDate } from '@/lib/resolution'
import type { PaperKind } from './paper-kind'
import { type SeenOnPaper, seenOnPapers } from './seen-on-paper'

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
    respondBy: PlainDate | null
    amountDueCents: Cents | null
  } | null
  transcript: {
    form: string
    periodEnd: PlainDate
    rows: number
    addsUp: boolean | null
    differenceCents: Cents | null
  } | null
  /** A transcript that is none of an account. */
  information: {
    kind: PaperKind
    form: string
    periodEnd: PlainDate
    adjustedGrossIncomeCents: Cents | null
    payerForms: number | null
  } | null
  /** What stands on a paper that was read and is on no case yet. */
  seen: SeenOnPaper | null
  /** What it was read as; null where nothing was. */
  kind: string | null
}

/** What a view of a paper is made from. */
export const paperColumns = {
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
  notices: {
    select: {
      code: true,
      noticeDate: true,
      payBy: true,
      respondBy: true,
      amountDueCents: true,
      confirmedAt: true,
    },
  },
  transcripts: {
    select: {
      id: true,
      addsUp: true,
      differenceCents: true,
      confirmedAt: true,
      taxPeriod: { select: { form: true, periodEnd: true } },
    },
  },
  kind: true,
  information: {
    select: {
      kind: true,
      adjustedGrossIncomeCents: true,
      payers: true,
      confirmedAt: true,
      taxPeriod: { select: { form: true, periodEnd: true } },
    },
  },
} as const

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
    respondBy: Date | null
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
  kind: string | null
  information: {
    kind: string
    adjustedGrossIncomeCents: bigint | null
    payers: unknown
    confirmedAt: Date | null
    taxPeriod: { form: string; periodEnd: Date }
  }[]
}

export async function paperViews(tx: Tx, { firmId }: Actor, rows: PaperRow[]): Promise<PaperView[]> {
  const names = await namesOf(tx, firmId)
  const transcriptIds = rows.flatMap(({ transcripts }) => transcripts.map(({ id }) => id))
  // Counted apart and by key: as a part of the select, the entries of every transcript of the firm would be counted.
  const counts = await tx.transcriptEntry.groupBy({
    by: ['transcriptId'],
    where: { firmId, transcriptId: { in: transcriptIds } },
    _count: true,
  })
  const entries = new Map(counts.map(({ transcriptId, _count }) => [transcriptId, _count]))
  const unfiled = rows.filter(({ caseId, state }) => caseId === null && state === 'read')
  const seen = await seenOnPapers(
    tx,
    firmId,
    unfiled.map(({ id }) => id),
  )
  return rows.map(row => ({ ...paperView(row, names, entries), seen: seen.get(row.id) ?? null }))
}

function paperView(
  row: PaperRow,
  names: Names,
  entries: ReadonlyMap<string, number>,
): Omit<PaperView, 'seen'> {
  const [notice] = row.notices
  const [transcript] = row.transcripts
  const [information] = row.information
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
          respondBy: asDay(notice.respondBy),
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
    information: information
      ? {
          kind: information.kind as PaperKind,
          form: information.taxPeriod.form,
          periodEnd: asDay(information.taxPeriod.periodEnd),
          adjustedGrossIncomeCents: money(information.adjustedGrossIncomeCents),
          payerForms: information.payers === null ? null : payersIn(information.payers).length,
        }
      : null,
    kind: row.kind,
  }
}

function stateOf(row: PaperRow): PaperView['state'] {
  if (row.rejectedAt) return 'set-aside'
  if (row.state === 'not_read') return 'not-read'
  if (row.state !== 'read') return row.state
  const filed = [...row.notices, ...row.transcripts, ...row.information]
  return filed.length > 0 && filed.every(({ confirmedAt }) => confirmedAt !== null) ? 'read' : 'to-confirm'
}
