import 'server-only'
import { z } from 'zod'
import { asCents, asDay, dayIn, type Tx } from '@/lib/platform'
import type {
  BillingLine,
  CaseFacts,
  FactSource,
  FormPeriod,
  HearingRequestFacts,
  LadderStage,
  NoticeFacts,
  PaymentFacts,
  PeriodFacts,
  Place,
  TranscriptFacts,
} from '@/lib/resolution'
import { formatDay } from '@/lib/resolution'
import { type Names, namesOf } from './member-names'

const place = z
  .object({
    page: z.number(),
    box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  })
  .nullable()
  .catch(null)

/** In one order, so that the same facts have the same hash. */
const include = {
  client: { select: { kind: true, firm: { select: { timeZone: true } } } },
  taxPeriods: {
    orderBy: { id: 'asc' },
    include: {
      transcripts: { orderBy: { id: 'asc' }, include: { entries: { orderBy: { position: 'asc' } } } },
    },
  },
  notices: {
    orderBy: { id: 'asc' },
    include: {
      periods: {
        orderBy: { taxPeriodId: 'asc' },
        include: { taxPeriod: { select: { form: true, periodEnd: true } } },
      },
      document: { select: { receivedAt: true } },
    },
  },
  payments: { orderBy: { id: 'asc' } },
  hearingRequests: { orderBy: { id: 'asc' } },
} as const

type CaseRow = NonNullable<Awaited<ReturnType<typeof readCase>>>
type NoticeRow = CaseRow['notices'][number]
type PeriodRow = CaseRow['taxPeriods'][number]
type TranscriptRow = PeriodRow['transcripts'][number]

/** What is known of a case, in the words of lib/resolution, each fact with where it came from. */
export async function loadCaseFacts(tx: Tx, firmId: string, caseId: string): Promise<CaseFacts> {
  const row = await readCase(tx, firmId, caseId)
  if (!row) throw new Error('No such case')
  const names = await namesOf(tx, firmId)
  return {
    caseId,
    clientKind: row.client.kind,
    authorityOnFile: row.authorityOnFile,
    periods: row.taxPeriods.map(period => periodFacts(period, names)),
    notices: row.notices.map(notice => noticeFacts(notice, { names, timeZone: row.client.firm.timeZone })),
    payments: row.payments.map(payment => paymentFacts(payment, names)),
    hearingRequests: row.hearingRequests.map(request => hearingRequestFacts(request, names)),
  }
}

function readCase(tx: Tx, firmId: string, caseId: string) {
  return tx.case.findUnique({ where: { firmId_id: { firmId, id: caseId } }, include })
}

function periodFacts(period: PeriodRow, names: Names): PeriodFacts {
  const latest = period.transcripts.toSorted((a, b) => order(a) - order(b)).at(-1)
  return {
    periodId: period.id,
    ...formPeriod(period),
    entered: period.entered ? enteredFacts(period, names) : null,
    transcript: latest ? transcriptFacts(latest, period, names) : null,
  }
}

/** Of several pulls of one period the newest rules; of two of one day the one that was added last. */
function order({ responseDate, requestDate }: TranscriptRow): number {
  return (responseDate ?? requestDate)?.getTime() ?? 0
}

function enteredFacts(period: PeriodRow, names: Names): NonNullable<PeriodFacts['entered']> {
  const by = names(period.enteredById)
  return {
    filed:
      period.filed === 'not_filed'
        ? 'not-filed'
        : period.filed === 'not_required'
          ? 'not-required'
          : period.filed,
    balanceCents: asCents(period.balanceCents),
    balanceAsOf: asDay(period.balanceAsOf),
    stage: period.stage as LadderStage | 'unknown',
    stageNoticeDate: asDay(period.stageNoticeDate),
    lien: period.lien,
    levy: period.levy,
    source: { kind: 'entered', label: `Entered by ${by}`, documentId: null, place: null, confirmedBy: by },
  }
}

function transcriptFacts(transcript: TranscriptRow, period: PeriodRow, names: Names): TranscriptFacts {
  const asOf = asDay(transcript.responseDate ?? transcript.requestDate)
  const label = `${period.form === '1040' ? '' : `Form ${period.form} `}${periodWords(period)} transcript${asOf ? ` of ${formatDay(asOf)}` : ''}`
  return {
    transcriptId: transcript.id,
    requestDate: asDay(transcript.requestDate),
    responseDate: asDay(transcript.responseDate),
    balanceCents: asCents(transcript.balanceCents),
    accruedInterestCents: asCents(transcript.accruedInterestCents),
    accruedPenaltyCents: asCents(transcript.accruedPenaltyCents),
    accrualsAsOf: asDay(transcript.accrualsAsOf),
    taxPerReturnCents: asCents(transcript.taxPerReturnCents),
    returnPresent: transcript.returnPresent,
    addsUp: transcript.addsUp,
    differenceCents: asCents(transcript.differenceCents),
    rows: transcript.entries.map(entry => ({
      code: entry.code,
      explanation: entry.explanation,
      cycle: entry.cycle,
      date: asDay(entry.date),
      cents: asCents(entry.cents),
      noticeCode: entry.noticeCode,
      place: place.parse(entry.place),
    })),
    source: paperSource('transcript', label, transcript, names),
  }
}

function noticeFacts(
  notice: NoticeRow,
  { names, timeZone }: { names: Names; timeZone: string },
): NoticeFacts {
  const noticeDate = asDay(notice.noticeDate)
  const payBy = asDay(notice.payBy)
  return {
    noticeId: notice.id,
    code: notice.code,
    noticeDate,
    payBy: payBy && { date: payBy, basis: notice.payByBasis === 'computed' ? 'computed' : 'printed' },
    respondBy: asDay(notice.respondBy),
    receivedOn: dayIn(timeZone, notice.document.receivedAt),
    periods: notice.periods.map(({ taxPeriod }) => formPeriod(taxPeriod)),
    amountDueCents: asCents(notice.amountDueCents),
    lines: notice.lines as unknown as BillingLine[],
    confirmed: notice.confirmedAt !== null,
    source: paperSource(
      'notice',
      `${notice.code}${noticeDate ? ` of ${formatDay(noticeDate)}` : ''}`,
      notice,
      names,
    ),
  }
}

function paymentFacts(payment: CaseRow['payments'][number], names: Names): PaymentFacts {
  const by = names(payment.enteredById)
  const periodEnd = asDay(payment.designatedPeriodEnd)
  return {
    paymentId: payment.id,
    paidOn: required(asDay(payment.paidOn)),
    cents: required(asCents(payment.cents)),
    method: payment.method,
    designated: payment.designatedForm && periodEnd ? { form: payment.designatedForm, periodEnd } : null,
    source: {
      kind: 'entered',
      label: `Payment entered by ${by}`,
      documentId: null,
      place: null,
      confirmedBy: by,
    },
  }
}

const sendingMethods = {
  certified_mail: 'certified-mail',
  delivery_service: 'delivery-service',
  fax: 'fax',
  mail: 'mail',
} as const

function hearingRequestFacts(request: CaseRow['hearingRequests'][number], names: Names): HearingRequestFacts {
  const by = names(request.recordedById)
  return {
    requestId: request.id,
    about: request.about,
    noticeOn: asDay(request.noticeOn),
    periods: request.periods as unknown as FormPeriod[],
    sentOn: required(asDay(request.sentOn)),
    method: sendingMethods[request.method],
    proof: request.proof,
    source: {
      kind: 'entered',
      label: `Form 12153 recorded by ${by}`,
      documentId: null,
      place: null,
      confirmedBy: by,
    },
  }
}

function paperSource(
  kind: 'notice' | 'transcript',
  label: string,
  paper: { documentId: string; confirmedAt: Date | null; confirmedById: string | null },
  names: Names,
): FactSource {
  const where: Place | null = null
  return {
    kind,
    label,
    documentId: paper.documentId,
    place: where,
    confirmedBy: paper.confirmedAt ? names(paper.confirmedById) : null,
  }
}

function formPeriod(period: { form: string; periodEnd: Date }): FormPeriod {
  return { form: period.form, periodEnd: required(asDay(period.periodEnd)) }
}

/** `2022` for a calendar year; the last day for anything else. */
function periodWords(period: { periodEnd: Date }): string {
  const periodEnd = required(asDay(period.periodEnd))
  return periodEnd.endsWith('-12-31') ? periodEnd.slice(0, 4) : formatDay(periodEnd)
}

function required<T>(value: T | null): T {
  if (value === null) throw new Error('A column that may not be null is null')
  return value
}
