import 'server-only'
import { asDay, type Tx } from '@/lib/platform'
import type { PlainDate } from '@/lib/resolution'

/** Another paper of the same kind about the same thing. */
export interface PaperVersion {
  documentId: string
  fileName: string
  /** `same`: of the same day, so the same document in another layout; a newer or older one tells of another day. */
  relation: 'same' | 'newer' | 'older'
  on: PlainDate | null
  /** Of its row, for whoever sets it aside. */
  version: number
}

interface Row {
  documentId: string
  on: Date | null
  document: { fileName: string; version: number }
}

/**
 * The other versions of a paper on its case: transcripts of the same kind for the same period, or notices of the same
 * code for the same periods and day. Newest first, which is the order in which they rule.
 */
export async function findVersions(
  tx: Tx,
  { firmId, documentId }: { firmId: string; documentId: string },
): Promise<PaperVersion[]> {
  const document = { select: { fileName: true, version: true } }
  const days = { documentId: true, requestDate: true, responseDate: true, document }
  const asked = (date: { requestDate: Date | null; responseDate: Date | null }) =>
    date.responseDate ?? date.requestDate
  const where = { firmId, documentId }
  const transcript = await tx.transcript.findFirst({ where, select: { taxPeriodId: true, ...days } })
  if (transcript) {
    const rows = await tx.transcript.findMany({
      where: { firmId, taxPeriodId: transcript.taxPeriodId },
      select: days,
    })
    return versions(
      documentId,
      asked(transcript),
      rows.map(row => ({ ...row, on: asked(row) })),
    )
  }
  const information = await tx.informationTranscript.findFirst({
    where,
    select: { taxPeriodId: true, kind: true, ...days },
  })
  if (information) {
    const { taxPeriodId, kind } = information
    const rows = await tx.informationTranscript.findMany({
      where: { firmId, taxPeriodId, kind },
      select: days,
    })
    return versions(
      documentId,
      asked(information),
      rows.map(row => ({ ...row, on: asked(row) })),
    )
  }
  const notice = await tx.notice.findFirst({ where, include: { periods: true } })
  if (!notice?.noticeDate) return []
  const { caseId, code, noticeDate, periods } = notice
  const rows = await tx.notice.findMany({
    where: {
      ...{ firmId, caseId, code, noticeDate },
      AND: periods.map(({ taxPeriodId }) => ({ periods: { some: { taxPeriodId } } })),
    },
    select: { documentId: true, document },
  })
  return versions(
    documentId,
    noticeDate,
    rows.map(row => ({ ...row, on: noticeDate })),
  )
}

function versions(documentId: string, on: Date | null, rows: readonly Row[]): PaperVersion[] {
  const time = (date: Date | null) => date?.getTime() ?? 0
  return rows
    .filter(row => row.documentId !== documentId)
    .toSorted((a, b) => time(b.on) - time(a.on))
    .map(row => ({
      documentId: row.documentId,
      fileName: row.document.fileName,
      relation: time(row.on) === time(on) ? 'same' : time(row.on) > time(on) ? 'newer' : 'older',
      on: asDay(row.on),
      version: row.document.version,
    }))
}
