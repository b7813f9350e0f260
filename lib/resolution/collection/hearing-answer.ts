import type { Evidence } from '../assessment'
import type { LastDay } from '../deadlines/last-day'
import type { CaseFacts, HearingRequestFacts } from '../facts'
import type { FormPeriod } from '../reading'
import { formatDay, type PlainDate } from '../time/plain-date'
import { periodKey } from './period-label'

/** Whether Form 12153 went out in time for a hearing, in time for an equivalent one, for neither, or cannot be told. */
export type RequestStanding = 'in-time' | 'equivalent' | 'too-late' | 'unknown'

/** What answers a notice: the request on record here, or the transcript row by which the IRS says that one came in time. */
export type HearingAnswer =
  | { request: HearingRequestFacts; standing: RequestStanding }
  | { request: null; standing: 'in-time'; row: { on: PlainDate | null; evidence: Evidence } }

/** How a request stands, and the last day it was held against; null where that is not known. */
export interface JudgedRequest {
  standing: RequestStanding
  lastDay: PlainDate | null
}

/** What a request may answer: one notice on one period, or a notice whose year was not read. */
export interface HearingRight {
  about: HearingRequestFacts['about']
  /** Day of the notice, or of the filing. */
  on: PlainDate | null
  period: FormPeriod | null
}

/** The last request sent that answers the notice. */
export function findRequest({ hearingRequests }: CaseFacts, right: HearingRight): HearingRequestFacts | null {
  return hearingRequests.findLast(request => answers(request, right)) ?? null
}

/**
 * The form names its periods (Form 12153, line 7), and no form answers a notice of a later day; one recorded while the
 * year was not read answers the notice of its day.
 */
export function answers(request: HearingRequestFacts, { about, on, period }: HearingRight): boolean {
  if (request.about !== about || (on !== null && request.sentOn < on)) return false
  if (request.periods.length === 0) return request.noticeOn === on
  return period !== null && request.periods.some(named => periodKey(named) === periodKey(period))
}

/**
 * Mailed on the last day is in time (26 USC 7502). Between a day that the paper prints and another that the law counts
 * it cannot be told; after both, one year is left for an equivalent hearing (26 CFR 301.6330-1(i)(2) Q&A-I7).
 */
export function judgeRequest(
  { sentOn }: HearingRequestFacts,
  { hearing, equivalent }: { hearing: LastDay | null; equivalent: PlainDate | null },
): RequestStanding {
  if (hearing === null) return 'unknown'
  const { lastDay, printedDay, computedDay } = hearing.deadline
  if (sentOn <= lastDay) return 'in-time'
  if ([printedDay, computedDay].some(other => other !== null && sentOn <= other)) return 'unknown'
  if (equivalent === null) return 'unknown'
  return sentOn <= equivalent ? 'equivalent' : 'too-late'
}

const methodWords: Record<HearingRequestFacts['method'], string> = {
  'certified-mail': 'by certified mail',
  'delivery-service': 'by a delivery service',
  fax: 'by fax',
  mail: 'by mail',
}

/** `by certified mail 9407 1000`, `by fax, no number kept` */
export function sendingWords({ method, proof }: HearingRequestFacts): string {
  return `${methodWords[method]}${proof === null ? ', no number kept' : ` ${proof}`}`
}

export function requestEvidence(request: HearingRequestFacts): Evidence {
  return {
    label: request.source.label,
    value: `Form 12153 sent ${formatDay(request.sentOn)} ${sendingWords(request)}`,
    source: request.source,
  }
}
