import type { Evidence } from '../assessment'
import type { NoticeFacts, PeriodFacts } from '../facts'
import { type Cents, formatCents, greater, lesser, remainder, subtract, zero } from '../money/cents'
import { tellsBalance } from '../notices/tells-balance'
import { formatDay, type PlainDate } from '../time/plain-date'
import { billGap, gapWords } from './bill-gap'
import { handWords } from './lines-by-hand'

/** What a period owes as last told, without what has accrued since. */
export interface Balance {
  cents: Cents
  on: PlainDate | null
  told: 'transcript' | 'entered' | 'notice'
  /** Set where it is what a bill asks whose lines come to something else: which of the two is owed is an open question. */
  inDoubt: { difference: Cents; atLeast: Cents; atMost: Cents } | null
  /** `a line corrected by hand (…)`, of a bill whose lines a person changed; else null. */
  byHand: string | null
  evidence: Evidence
}

/** The latest word on a balance; on the same day a transcript outweighs a person, and a person a bill. */
export function findBalance(facts: PeriodFacts | null, notices: readonly NoticeFacts[]): Balance | null {
  const told = [fromTranscript(facts), fromPerson(facts), ...notices.map(fromNotice)].filter(
    balance => balance !== null,
  )
  return told.reduce<Balance | null>((best, next) => (best && !isLater(next.on, best.on) ? best : next), null)
}

function isLater(a: PlainDate | null, b: PlainDate | null): boolean {
  return a !== null && (b === null || a > b)
}

function fromTranscript(facts: PeriodFacts | null): Balance | null {
  const transcript = facts?.transcript
  if (!transcript || transcript.balanceCents === null) return null
  const on = transcript.responseDate ?? transcript.requestDate
  return {
    cents: transcript.balanceCents,
    on,
    told: 'transcript',
    inDoubt: null,
    byHand: null,
    evidence: {
      label: transcript.source.label,
      value: worded(transcript.balanceCents, on),
      source: transcript.source,
    },
  }
}

function fromPerson(facts: PeriodFacts | null): Balance | null {
  const entered = facts?.entered
  if (!entered || entered.balanceCents === null) return null
  return {
    cents: entered.balanceCents,
    on: entered.balanceAsOf,
    told: 'entered',
    inDoubt: null,
    byHand: null,
    evidence: {
      label: entered.source.label,
      value: worded(entered.balanceCents, entered.balanceAsOf),
      source: entered.source,
    },
  }
}

/** Only a bill about one period tells that period's balance; a shared amount is not split by guess, a proposal owes nothing. */
function fromNotice(notice: NoticeFacts): Balance | null {
  if (notice.amountDueCents === null || notice.periods.length !== 1 || !tellsBalance(notice.code)) return null
  const inDoubt = doubtAbout(notice)
  const byHand = handWords(notice)
  const asked = worded(notice.amountDueCents, notice.noticeDate)
  const parts = [
    asked,
    inDoubt && gapWords(inDoubt.difference),
    byHand,
    notice.confirmed ? null : 'not confirmed',
  ]
  return {
    cents: notice.amountDueCents,
    on: notice.noticeDate,
    told: 'notice',
    inDoubt,
    byHand,
    evidence: {
      label: notice.source.label,
      value: parts.filter(part => part !== null).join(', '),
      source: { ...notice.source, place: notice.amountPlace ?? notice.source.place },
    },
  }
}

/** The printed amount is what the IRS asks; either it or a line is wrong, so what is owed lies between it and their sum. */
function doubtAbout(notice: NoticeFacts): Balance['inDoubt'] {
  const gap = billGap(notice)
  if (gap === null || gap === 0 || notice.amountDueCents === null) return null
  const total = remainder(subtract(notice.amountDueCents, gap), zero)
  const atLeast = lesser(total, notice.amountDueCents)
  const atMost = greater(total, notice.amountDueCents)
  return { difference: greater(gap, subtract(zero, gap)), atLeast, atMost }
}

function worded(amount: Cents, on: PlainDate | null): string {
  return on === null ? formatCents(amount) : `${formatCents(amount)} on ${formatDay(on)}`
}
