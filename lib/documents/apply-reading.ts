import 'server-only'
import { findOwnerDoubt } from '@/lib/cases'
import type { Tx } from '@/lib/platform'
import { asBig, asColumn } from '@/lib/platform'
import type { AccountTranscriptReading, Cents, DocumentReading, NoticeReading } from '@/lib/resolution'
import { fileInformation } from './file-information'
import { openPeriod } from './open-period'
import { printedOwner } from './printed-owner'

export interface Filing {
  firmId: string
  caseId: string
  documentId: string
  reading: DocumentReading
}

/** Turns a reading into the case's facts: a notice or a transcript with its periods, unconfirmed. Safe to repeat. */
export async function applyReading(tx: Tx, filing: Filing): Promise<void> {
  const { reading } = filing
  const { firmId, documentId } = filing
  await withdrawReading(tx, firmId, documentId)
  const ownerDoubt = await findOwnerDoubt(tx, filing, printedOwner(reading))
  await tx.document.updateMany({ where: { firmId, id: documentId }, data: { ownerDoubt } })
  if (reading.kind === 'notice') await fileNotice(tx, filing, reading)
  if (reading.kind === 'account-transcript') await fileTranscript(tx, filing, reading)
  if (reading.kind === 'other' && reading.transcript) await fileInformation(tx, filing, reading.transcript)
}

/** Takes back what a paper said, when it is set aside or filed anew; a year that only it named goes with it. */
export async function withdrawReading(tx: Tx, firmId: string, documentId: string): Promise<void> {
  const where = { firmId, documentId }
  const filed = [
    ...(await tx.notice.findMany({ where, select: { caseId: true } })),
    ...(await tx.transcript.findMany({ where, select: { caseId: true } })),
    ...(await tx.informationTranscript.findMany({ where, select: { caseId: true } })),
  ]
  await tx.noticePeriod.deleteMany({ where: { firmId, notice: { documentId } } })
  await tx.notice.deleteMany({ where })
  await tx.transcriptEntry.deleteMany({ where: { firmId, transcript: { documentId } } })
  await tx.transcript.deleteMany({ where })
  await tx.informationTranscript.deleteMany({ where })
  for (const { caseId } of filed) await closeEmptyPeriods(tx, firmId, caseId)
}

/** Closes the years that a paper opened and that no paper and no person speaks of any more. */
export async function closeEmptyPeriods(tx: Tx, firmId: string, caseId: string): Promise<void> {
  await tx.taxPeriod.deleteMany({
    where: {
      firmId,
      caseId,
      entered: false,
      notices: { none: {} },
      transcripts: { none: {} },
      information: { none: {} },
    },
  })
}

async function fileNotice(
  tx: Tx,
  { firmId, caseId, documentId }: Filing,
  reading: NoticeReading,
): Promise<void> {
  const { id } = await tx.notice.create({
    data: {
      firmId,
      caseId,
      documentId,
      code: reading.code.value,
      noticeDate: asColumn(reading.noticeDate?.value ?? null),
      payBy: asColumn(reading.payBy?.value ?? null),
      respondBy: asColumn(reading.respondBy?.value ?? null),
      payByBasis: reading.payBy?.basis === 'computed' ? 'computed' : 'printed',
      amountDueCents: asBig(reading.amountDue?.value ?? null),
      byHand: reading.code.basis === 'entered',
      lines: JSON.parse(JSON.stringify(reading.lines)),
    },
    select: { id: true },
  })
  const first =
    reading.form && reading.periodEnd
      ? [{ form: reading.form.value, periodEnd: reading.periodEnd.value }]
      : []
  for (const { form, periodEnd } of [...first, ...reading.morePeriods]) {
    const taxPeriodId = await openPeriod(tx, firmId, caseId, form, periodEnd)
    await tx.noticePeriod.createMany({ data: [{ firmId, noticeId: id, taxPeriodId }], skipDuplicates: true })
  }
}

async function fileTranscript(
  tx: Tx,
  { firmId, caseId, documentId }: Filing,
  reading: AccountTranscriptReading,
): Promise<void> {
  if (!reading.form || !reading.periodEnd) return
  const taxPeriodId = await openPeriod(tx, firmId, caseId, reading.form.value, reading.periodEnd.value)
  const money = (read: { value: Cents } | null) => asBig(read?.value ?? null)
  const { id } = await tx.transcript.create({
    data: {
      firmId,
      caseId,
      documentId,
      taxPeriodId,
      requestDate: asColumn(reading.requestDate?.value ?? null),
      responseDate: asColumn(reading.responseDate?.value ?? null),
      balanceCents: money(reading.accountBalance),
      accruedInterestCents: money(reading.accruedInterest),
      accruedPenaltyCents: money(reading.accruedPenalty),
      accrualsAsOf: asColumn(reading.accrualsAsOf?.value ?? null),
      taxPerReturnCents: money(reading.taxPerReturn),
      filingStatus: reading.filingStatus?.raw ?? null,
      returnDueOrReceived: asColumn(reading.returnDueOrReceived?.value ?? null),
      returnPresent: reading.returnPresent,
      addsUp: reading.addsUp,
      differenceCents: asBig(reading.differenceCents),
    },
    select: { id: true },
  })
  await tx.transcriptEntry.createMany({
    data: reading.rows.map((row, position) => ({
      firmId,
      transcriptId: id,
      position,
      code: row.code,
      explanation: row.explanation,
      cycle: row.cycle,
      date: asColumn(row.date),
      cents: asBig(row.cents),
      noticeCode: row.noticeCode,
      ...(row.place ? { place: JSON.parse(JSON.stringify(row.place)) } : {}),
    })),
  })
}
