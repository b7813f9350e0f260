import type { Evidence } from '../assessment'
import type { EnteredPeriodFacts, LadderStage, NoticeFacts, PeriodFacts, TranscriptFacts } from '../facts'
import { firmPolicy } from '../parameters/firm-policy'
import type { TranscriptRow } from '../reading'
import { addDays, daysBetween, formatDay, type PlainDate } from '../time/plain-date'
import { hasCome } from '../transcripts/has-come'
import { handWords } from './lines-by-hand'
import { noticeEffect } from './notice-effect'
import { type CollectionEvent, eventOf } from './transcript-events'

/** One thing that happened to a period, from whichever paper or person told it. */
export interface Signal {
  event: CollectionEvent
  on: PlainDate | null
  evidence: Evidence
  /** The page itself, where the signal comes from a notice on file. */
  notice: NoticeFacts | null
}

interface SignalSources {
  facts: PeriodFacts | null
  notices: readonly NoticeFacts[]
  asOf: PlainDate
}

/** Papers come in before the day that they bear; one of a day beyond this was misread. */
const DAYS_AHEAD_MAX = 366

/** Everything known about collection of one period: undated first, then by day, transcript rows in their order. */
export function readSignals({ facts, notices, asOf }: SignalSources): Signal[] {
  const horizon = addDays(asOf, DAYS_AHEAD_MAX)
  return [
    ...(facts?.entered ? fromPerson(facts.entered) : []),
    ...notices.flatMap(fromNotice),
    ...(facts?.transcript ? fromTranscript(facts.transcript, asOf) : []),
  ]
    .filter(signal => signal.on === null || signal.on <= horizon)
    .filter(signal => signal.event !== 'levy-payment' || isRecent(signal.on, asOf))
    .sort((a, b) => compareDays(a.on, b.on))
}

function isRecent(on: PlainDate | null, asOf: PlainDate): boolean {
  return on !== null && daysBetween(on, asOf) <= firmPolicy.recentLevyPayment.value
}

function compareDays(a: PlainDate | null, b: PlainDate | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? -1 : 1
  return a < b ? -1 : 1
}

/** A row of a day that has not come is announced: it may still be taken back, and has not happened. */
function fromTranscript(transcript: TranscriptFacts, asOf: PlainDate): Signal[] {
  return transcript.rows.flatMap((row, index) => {
    const event = hasCome(row, asOf) ? eventOf(row) : null
    return event === null ? [] : [new RowSignal(event, transcript, row, index)]
  })
}

/** What it is shown with is written when it is first looked at: of most rows it never is. */
class RowSignal implements Signal {
  readonly event
  readonly on
  readonly notice = null
  readonly #transcript
  readonly #row
  readonly #index
  #written: Evidence | null = null

  constructor(event: CollectionEvent, transcript: TranscriptFacts, row: TranscriptRow, index: number) {
    this.event = event
    this.on = row.date
    this.#transcript = transcript
    this.#row = row
    this.#index = index
  }

  get evidence() {
    this.#written ??= rowEvidence(this.#transcript, this.#row, this.#index)
    return this.#written
  }
}

/** The row as printed, with its number, so that a person finds it again. */
export function rowEvidence(transcript: TranscriptFacts, row: TranscriptRow, index: number): Evidence {
  const parts = [row.code, row.explanation.trim(), row.noticeCode, row.date && formatDay(row.date)]
  return {
    label: `${transcript.source.label}, row ${index + 1}`,
    value: parts.filter(part => part !== null && part !== '').join(' '),
    source: { ...transcript.source, place: row.place },
  }
}

function fromNotice(notice: NoticeFacts): Signal[] {
  const effect = noticeEffect(notice.code)
  if (effect === 'none') return []
  return [{ event: `notice-${effect}`, on: notice.noticeDate, evidence: noticeEvidence(notice), notice }]
}

export function noticeEvidence(notice: NoticeFacts): Evidence {
  const dated = notice.noticeDate === null ? 'date not read' : formatDay(notice.noticeDate)
  const parts = [notice.code, dated, notice.confirmed ? null : 'not confirmed', handWords(notice)]
  return {
    label: notice.source.label,
    value: parts.filter(part => part !== null).join(', '),
    source: notice.source,
  }
}

const stageEvents: Record<LadderStage, CollectionEvent | null> = {
  none: null,
  paid: 'paid-told',
  'first-bill': 'notice-first-bill',
  reminder: 'notice-reminder',
  'intent-to-levy': 'notice-intent-to-levy',
  'final-levy-notice': 'levy-hearing-notice',
  levy: 'levy-told',
  'installment-agreement': 'agreement-established',
  'agreement-default': 'notice-agreement-default',
  'not-collectible': 'not-collectible',
}

function fromPerson(entered: EnteredPeriodFacts): Signal[] {
  const told: Signal[] = []
  const stageEvent = entered.stage === 'unknown' ? null : stageEvents[entered.stage]
  if (stageEvent !== null) {
    told.push({
      event: stageEvent,
      on: entered.stageNoticeDate,
      evidence: toldEvidence(entered, stageValue(entered)),
      notice: null,
    })
  }
  if (entered.lien === 'yes') told.push(undated('lien-filed', entered, 'A lien is filed'))
  if (entered.levy === 'yes') told.push(undated('levy-told', entered, 'A levy is running'))
  return told
}

function stageValue(entered: EnteredPeriodFacts): string {
  const words = entered.stage.replaceAll('-', ' ')
  return entered.stageNoticeDate === null ? words : `${words}, ${formatDay(entered.stageNoticeDate)}`
}

function undated(event: CollectionEvent, entered: EnteredPeriodFacts, value: string): Signal {
  return { event, on: null, evidence: toldEvidence(entered, value), notice: null }
}

export function toldEvidence(entered: EnteredPeriodFacts, value: string): Evidence {
  return { label: entered.source.label, value, source: entered.source }
}
