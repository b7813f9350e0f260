import 'server-only'
import { asCents, asDay, dayIn, type Tx } from '@/lib/platform'
import type {
  BillingLine,
  CaseFacts,
  FactSource,
  FormPeriod,
  LadderStage,
  NoticeFacts,
  PeriodFacts,
  TranscriptFacts,
} from '@/lib/resolution'
import { formatDay } from '@/lib/resolution'
import { loadPlaces, type Places, place } from './field-places'
import { informationOf } from './information-facts'
import { loadTold, type Told } from './load-told'
import { type Names, namesOf } from './member-names'
import { required } from './required'
import { counts, strangersAmong } from './strangers'
import { hearingRequestFacts, paymentFacts } from './told-facts'

/** In one order, so that the same facts have the same hash. */
const include = {
  client: { select: { kind: true, firm: { select: { timeZone: true } } } },
  taxPeriods: {
    orderBy: { id: 'asc' },
    include: {
      transcripts: {
        orderBy: { id: 'asc' },
        include: { entries: { orderBy: { position: 'asc' } }, document: { select: { ownerDoubt: true } } },
      },
      information: { orderBy: { id: 'asc' }, include: { document: { select: { ownerDoubt: true } } } },
    },
  },
  notices: {
    orderBy: { id: 'asc' },
    include: {
      periods: {
        orderBy: { taxPeriodId: 'asc' },
        include: { taxPeriod: { select: { form: true, periodEnd: true } } },
      },
      document: { select: { receivedAt: true, ownerDoubt: true } },
    },
  },
  payments: { orderBy: { id: 'asc' } },
  hearingRequests: { orderBy: { id: 'asc' } },
} as const

type CaseRow = Awaited<ReturnType<typeof readCases>>[number]
type NoticeRow = CaseRow['notices'][number]
type PeriodRow = CaseRow['taxPeriods'][number]
type TranscriptRow = PeriodRow['transcripts'][number]
type InformationRow = PeriodRow['information'][number]

/** What is known of a case, in the words of lib/resolution, each fact with where it came from. */
export async function loadCaseFacts(tx: Tx, firmId: string, caseId: string): Promise<CaseFacts> {
  const [facts] = await loadFactsOfCases(tx, firmId, [caseId])
  if (!facts) throw new Error('No such case')
  return facts
}

/** The same of several cases at once, which costs little more than of one: in the order of their ids. */
export async function loadFactsOfCases(
  tx: Tx,
  firmId: string,
  caseIds: readonly string[],
): Promise<CaseFacts[]> {
  const rows = await readCases(tx, firmId, caseIds)
  const names = await namesOf(tx, firmId)
  const places = await loadPlaces(tx, firmId, [
    ...rows.flatMap(({ notices }) => notices.map(({ documentId }) => documentId)),
    ...rows.flatMap(({ taxPeriods }) =>
      taxPeriods.flatMap(({ transcripts }) => transcripts.map(({ documentId }) => documentId)),
    ),
  ])
  const toldOf = await loadTold(tx, { firmId, caseIds, names })
  return rows.map(row => factsOfRow(row, { names, places, timeZone: row.client.firm.timeZone }, toldOf))
}

function factsOfRow(row: CaseRow, on: Telling, toldOf: (caseId: string) => Told): CaseFacts {
  const { periods, notices, strangers } = withoutStrangers(row, on)
  return {
    caseId: row.id,
    clientKind: row.client.kind,
    authorityOnFile: row.authorityOnFile,
    periods: periods.map(period => periodFacts(period, on)),
    notices: notices.map(notice => noticeFacts(notice, on)),
    ...(strangers.length > 0 && { strangers }),
    payments: row.payments.map(payment => paymentFacts(payment, row.taxPeriods, on.names)),
    hearingRequests: row.hearingRequests.map(request => hearingRequestFacts(request, on.names)),
    ...toldOf(row.id),
  }
}

function readCases(tx: Tx, firmId: string, caseIds: readonly string[]) {
  return tx.case.findMany({ where: { firmId, id: { in: [...caseIds] } }, orderBy: { id: 'asc' }, include })
}

/** What every fact is told with: who confirmed it, where on its paper it stands, and in which zone its day was. */
interface Telling {
  names: Names
  places: Places
  timeZone: string
}

/** What nobody confirmed and seems to be somebody else's is named by itself; a year that only it speaks of is none. */
function withoutStrangers({ taxPeriods, notices }: CaseRow, { names }: Telling) {
  const own = notices.filter(counts)
  const named = new Set(own.flatMap(({ periods }) => periods.map(({ taxPeriodId }) => taxPeriodId)))
  const periods = taxPeriods
    .map(period => ({
      ...period,
      transcripts: period.transcripts.filter(counts),
      information: period.information.filter(counts),
    }))
    .filter(
      ({ id, entered, transcripts, information }) =>
        entered || named.has(id) || transcripts.length + information.length > 0,
    )
  const papers = [
    ...notices.map(notice => ({ ...notice, what: notice.code })),
    ...taxPeriods.flatMap(({ transcripts }) =>
      transcripts.map(transcript => ({ ...transcript, what: 'transcript' })),
    ),
    ...taxPeriods.flatMap(({ information }) => information.map(paper => ({ ...paper, what: 'transcript' }))),
  ]
  const strangers = strangersAmong(papers, ({ what, ...paper }) => ({
    ...paperSource(what === 'transcript' ? 'transcript' : 'notice', what || 'notice', paper, names),
    place: null,
  }))
  return { periods, notices: own, strangers }
}

function periodFacts(period: PeriodRow, telling: Telling): PeriodFacts {
  const pulled = period.transcripts.toSorted((a, b) => order(a) - order(b))
  const [latest, ...earlier] = pulled
    .map(transcript => transcriptFacts(transcript, period, telling))
    .reverse()
  return {
    periodId: period.id,
    ...formPeriod(period),
    entered: period.entered ? enteredFacts(period, telling) : null,
    transcript: latest ?? null,
    ...(earlier.length > 0 && { earlier: earlier.reverse() }),
    ...informationOf(period.information, (row, words) =>
      informationSource(row, words, period, telling.names),
    ),
  }
}

/** Of several pulls of one period the newest rules; of two of one day the one that was added last. */
function order({ responseDate, requestDate }: Pick<TranscriptRow, 'responseDate' | 'requestDate'>): number {
  return (responseDate ?? requestDate)?.getTime() ?? 0
}

function enteredFacts(period: PeriodRow, { names }: Telling): NonNullable<PeriodFacts['entered']> {
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
    source: {
      kind: 'entered',
      label: `Entered by ${by}`,
      documentId: null,
      place: null,
      periodId: period.id,
      confirmedBy: by,
    },
  }
}

function transcriptFacts(
  transcript: TranscriptRow,
  period: PeriodRow,
  { names, places }: Telling,
): TranscriptFacts {
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
    filingStatus: transcript.filingStatus,
    returnDueOrReceived: asDay(transcript.returnDueOrReceived),
    rows: transcript.entries.map(entry => ({
      code: entry.code,
      explanation: entry.explanation,
      cycle: entry.cycle,
      date: asDay(entry.date),
      cents: asCents(entry.cents),
      noticeCode: entry.noticeCode,
      place: place.parse(entry.place),
    })),
    source: {
      ...paperSource('transcript', label, transcript, names),
      place: places(transcript.documentId, 'accountBalance'),
    },
  }
}

/** `2022 return transcript of Oct 9, 2026` */
function informationSource(row: InformationRow, words: string, period: PeriodRow, names: Names): FactSource {
  const asOf = asDay(row.responseDate ?? row.requestDate)
  const form = period.form === '1040' ? '' : `Form ${period.form} `
  const label = `${form}${periodWords(period)} ${words}${asOf ? ` of ${formatDay(asOf)}` : ''}`
  return { ...paperSource('transcript', label, row, names), place: null }
}

function noticeFacts(notice: NoticeRow, { names, places, timeZone }: Telling): NoticeFacts {
  const noticeDate = asDay(notice.noticeDate)
  const payBy = asDay(notice.payBy)
  const label = `${notice.code}${noticeDate ? ` of ${formatDay(noticeDate)}` : ''}`
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
    amountPlace: places(notice.documentId, 'amountDue'),
    source: {
      ...paperSource(
        'notice',
        notice.byHand ? `${label}, entered by hand from the paper` : label,
        notice,
        names,
      ),
      place: places(notice.documentId, 'noticeDate'),
    },
  }
}

function paperSource(
  kind: 'notice' | 'transcript',
  label: string,
  paper: { documentId: string; confirmedAt: Date | null; confirmedById: string | null },
  names: Names,
): Omit<FactSource, 'place'> {
  return {
    kind,
    label,
    documentId: paper.documentId,
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
