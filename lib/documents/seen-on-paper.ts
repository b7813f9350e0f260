import 'server-only'
import type { Tx } from '@/lib/platform'
import { type Cents, cents, findDay, type PlainDate } from '@/lib/resolution'

/** What the reader saw on a paper that is on no case: there it has no facts yet, and its days run all the same. */
export interface SeenOnPaper {
  code: string | null
  noticeDate: PlainDate | null
  payBy: PlainDate | null
  respondBy: PlainDate | null
  amountDueCents: Cents | null
  form: string | null
  periodEnd: PlainDate | null
}

const NAMES = ['code', 'noticeDate', 'payBy', 'respondBy', 'amountDue', 'form', 'periodEnd'] as const

/** Of each of these papers, by its latest reading; asked for a whole page of papers at once. */
export async function seenOnPapers(
  tx: Tx,
  firmId: string,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, SeenOnPaper>> {
  if (documentIds.length === 0) return new Map()
  const readings = await tx.reading.findMany({
    where: { firmId, documentId: { in: [...documentIds] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      documentId: true,
      fields: { where: { name: { in: [...NAMES] } }, select: { name: true, readValue: true } },
    },
  })
  return new Map(readings.map(({ documentId, fields }) => [documentId, seenIn(fields)]))
}

function seenIn(fields: readonly { name: string; readValue: string | null }[]): SeenOnPaper {
  const text = (name: (typeof NAMES)[number]) => fields.find(field => field.name === name)?.readValue ?? null
  const date = (name: (typeof NAMES)[number]) => findDay(text(name) ?? '')
  const amount = text('amountDue')
  return {
    code: text('code'),
    noticeDate: date('noticeDate'),
    payBy: date('payBy'),
    respondBy: date('respondBy'),
    amountDueCents: amount === null ? null : cents(Math.round(Number(amount) * 100)),
    form: text('form'),
    periodEnd: date('periodEnd'),
  }
}
