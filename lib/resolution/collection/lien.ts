import type { Evidence } from '../assessment'
import { findClockDay } from '../deadlines/clock-day'
import type { CountedDay } from '../deadlines/count-days'
import { countLienEquivalentHearing } from '../deadlines/equivalent-hearing'
import type { LastDay } from '../deadlines/last-day'
import type { HearingRequestFacts, NoticeFacts } from '../facts'
import type { PlainDate } from '../time/plain-date'
import type { CaseView, PeriodView } from './case-view'
import {
  answers,
  findRequest,
  type HearingAnswer,
  type JudgedRequest,
  judgeRequest,
  type RequestStanding,
  requestEvidence,
} from './hearing-answer'
import type { Signal } from './signals'

/** Whether a notice of federal tax lien stands against a period. */
export interface Lien {
  state: 'filed' | 'none' | 'unknown'
  /** Day of the filing, when a transcript row gives it. */
  filedOn: PlainDate | null
  /** Letter 3172, when its page is on file: it prints the last day. */
  letter: NoticeFacts | null
  evidence: Evidence[]
}

/** The last filing that no release followed (codes 582 and 583). Nothing said is unknown, not none. */
export function readLien(period: PeriodView): Lien {
  let filed: Signal[] = []
  for (const signal of period.signals) {
    if (['lien-filed', 'lien-hearing-notice', 'notice-lien'].includes(signal.event)) filed.push(signal)
    if (signal.event === 'lien-released') filed = []
  }
  if (filed.length === 0)
    return { state: saidNone(period) ? 'none' : 'unknown', filedOn: null, letter: null, evidence: [] }
  return {
    state: 'filed',
    filedOn: filed.findLast(signal => signal.event === 'lien-filed')?.on ?? null,
    letter: filed.findLast(signal => signal.notice !== null)?.notice ?? null,
    evidence: filed.map(signal => signal.evidence),
  }
}

function saidNone({ facts }: PeriodView): boolean {
  return facts?.transcript != null || facts?.entered?.lien === 'no'
}

/** One filing and the periods that it names: what was filed on one day is one notice of lien. */
export interface LienFiling {
  periods: PeriodView[]
  lien: Lien
  /** The hearing request that was sent for all of its periods; null while one is open. */
  answer: HearingAnswer | null
}

/** The filings among some periods of the case; one that is answered for some of them only is one about the others. */
export function groupFilings(view: CaseView, periods: readonly PeriodView[]): LienFiling[] {
  return joinByDay(periods).map(filing => withAnswer(view, filing))
}

function withAnswer(view: CaseView, filing: LienFiling): LienFiling {
  const { lien } = filing
  const on = noticeDay(lien)
  const requests = filing.periods.map(({ period }) => findRequest(view.facts, { about: 'lien', on, period }))
  const sent = requests.filter(request => request !== null).sort((a, b) => (a.sentOn < b.sentOn ? -1 : 1))
  const latest = sent.at(-1)
  if (latest === undefined) return filing
  const evidence = [...lien.evidence, ...[...new Set(sent)].map(requestEvidence)]
  const open = filing.periods.filter((_, index) => requests[index] === null)
  if (open.length > 0) return { ...filing, periods: open, lien: { ...lien, evidence } }
  return {
    ...filing,
    lien: { ...lien, evidence },
    answer: { request: latest, standing: standingOf(lien, latest) },
  }
}

/** The lien that a request answers, in time or not; null where no such lien is on file any more. */
export function judgeLienRequest(view: CaseView, request: HearingRequestFacts): JudgedRequest | null {
  const filing = joinByDay(view.periods).find(({ lien, periods }) =>
    periods.some(({ period }) => answers(request, { about: 'lien', on: noticeDay(lien), period })),
  )
  if (!filing) return null
  const hearing = findLienHearingDay(filing.lien, '')
  return { standing: standingOf(filing.lien, request), lastDay: hearing?.deadline.lastDay ?? null }
}

function standingOf(lien: Lien, request: HearingRequestFacts): RequestStanding {
  const equivalent = countLienEquivalent(lien)?.day ?? null
  return judgeRequest(request, { hearing: findLienHearingDay(lien, ''), equivalent })
}

/** The day of the filing; where no row tells it, of the letter, which follows it. */
export function noticeDay({ filedOn, letter }: Lien): PlainDate | null {
  return filedOn ?? letter?.noticeDate ?? null
}

export function countLienEquivalent({ filedOn, letter }: Lien): CountedDay | null {
  return countLienEquivalentHearing({ filedOn, letterOn: letter?.noticeDate ?? null })
}

function joinByDay(periods: readonly PeriodView[]): LienFiling[] {
  const byDay = new Map<string, LienFiling>()
  for (const period of periods) {
    const lien = readLien(period)
    if (lien.state !== 'filed') continue
    const key = lien.filedOn ?? lien.letter?.noticeId ?? period.key
    const known = byDay.get(key)
    if (!known) byDay.set(key, { periods: [period], lien, answer: null })
    else {
      known.periods.push(period)
      known.lien = joinLiens(known.lien, lien)
    }
  }
  return [...byDay.values()]
}

function joinLiens(a: Lien, b: Lien): Lien {
  const own = b.evidence.filter(
    fact => !a.evidence.some(known => known.label === fact.label && known.value === fact.value),
  )
  return { ...a, letter: a.letter ?? b.letter, evidence: [...a.evidence, ...own] }
}

/**
 * The last day to ask for a lien hearing: 30 days after the five business days that follow the filing
 * (26 USC 6320(a)(2) and (a)(3)(B)); Letter 3172 prints it, and an earlier printed day wins.
 */
export function findLienHearingDay(lien: Lien, years: string): LastDay | null {
  return findClockDay('lien-hearing', {
    on: lien.filedOn,
    printed: lien.letter?.respondBy ?? null,
    confirmed: isVouchedFor(lien),
    what: `Form 12153, lien, ${years}`,
  })
}

/** By a letter that a person confirmed, or without one by any other word of a person or confirmed row. */
export function isVouchedFor({ letter, evidence }: Lien): boolean {
  return letter?.confirmed ?? evidence.some(({ source }) => source.confirmedBy !== null)
}
