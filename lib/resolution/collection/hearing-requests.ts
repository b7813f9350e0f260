import type { HearingRequestFacts } from '../facts'
import type { FormPeriod } from '../reading'
import type { RecordedHearing } from '../statutes/recorded-hearings'
import type { PlainDate } from '../time/plain-date'
import type { CaseView } from './case-view'
import { type JudgedRequest, type RequestStanding, sendingWords } from './hearing-answer'
import { judgeLevyRequest } from './levy-notices'
import { judgeLienRequest } from './lien'
import { listPeriods, periodKey } from './period-label'

/** A hearing request on record as a case shows it beside its last days. */
export interface HearingRequestView {
  requestId: string
  /** `Form 12153, 2022 and 2023`, `Form 12153, lien, 2023` */
  what: string
  sentOn: PlainDate
  /** `by certified mail 9407 1000` */
  sending: string
  standing: RequestStanding
  /** The day it had to go out by; null where that is not known, or its notice is no longer on file. */
  lastDay: PlainDate | null
  recordedBy: string
}

/** Every hearing request of the case, the last one sent first. */
export function listHearingRequests(view: CaseView): HearingRequestView[] {
  return view.facts.hearingRequests.map(request => requestView(view, request)).reverse()
}

function requestView(view: CaseView, request: HearingRequestFacts): HearingRequestView {
  const judged = judge(view, request)
  const years = request.periods.length === 0 ? 'a year not read yet' : listPeriods(request.periods)
  return {
    requestId: request.requestId,
    what: `Form 12153, ${request.about === 'lien' ? 'lien, ' : ''}${years}`,
    sentOn: request.sentOn,
    sending: sendingWords(request),
    standing: judged?.standing ?? 'unknown',
    lastDay: judged?.lastDay ?? null,
    recordedBy: request.source.label,
  }
}

function judge(view: CaseView, request: HearingRequestFacts): JudgedRequest | null {
  return request.about === 'lien' ? judgeLienRequest(view, request) : judgeLevyRequest(view, request)
}

/** The requests of the case as they bear on the time to collect of one period (26 USC 6330(e)(1), 6320(c)). */
export function listRecordedHearings(view: CaseView, period: FormPeriod): RecordedHearing[] {
  return view.facts.hearingRequests.map(request => ({
    sentOn: request.sentOn,
    standing: judge(view, request)?.standing ?? 'unknown',
    reaches:
      request.periods.length === 0
        ? null
        : request.periods.some(named => periodKey(named) === periodKey(period)),
  }))
}
