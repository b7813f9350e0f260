import type { CaseFacts, PaymentFacts, PeriodFacts, TranscriptFacts } from '../facts'
import { firmPolicy } from '../parameters/firm-policy'
import type { FormPeriod, TranscriptRow } from '../reading'
import { addDays, daysBetween, type PlainDate } from '../time/plain-date'
import { periodKey } from './period-label'

/** Codes under which a payment is credited, with those that take it back (IRS Document 6209, section 8A). */
const reversals: Record<string, readonly string[]> = {
  '430': [],
  '610': ['611', '612'],
  '640': ['641', '642'],
  '650': ['651', '652'],
  '660': ['661', '662'],
  '670': ['671', '672'],
  '680': ['681', '682'],
  '690': ['691', '692'],
  '694': ['695'],
  '716': ['712'],
}

export interface PostedPayment {
  period: FormPeriod
  transcript: TranscriptFacts
  row: TranscriptRow
  index: number
}

export interface PaymentMatch {
  payment: PaymentFacts
  /** `here`: on the period it was meant for. `elsewhere`: on another. `nowhere`: on none of the transcripts held. */
  found: 'here' | 'elsewhere' | 'nowhere'
  posted: PostedPayment | null
  /** Where none of the case's own transcripts shows it: the row of the spouse's account that does. */
  onSpouse: PostedPayment | null
  /** The transcript that should show it, or null where that one is not held. */
  expectedOn: TranscriptFacts | null
  /** False while it may still be on its way, or while the transcript was pulled too early to show it. */
  overdue: boolean
}

/**
 * Finds each payment on the transcripts, each row used once: first every payment on the period it was meant for, then
 * what is left over on the other periods. Cents must be the same; the day may differ by ten.
 */
export function matchPayments(facts: CaseFacts): readonly PaymentMatch[] {
  const known = byFacts.get(facts)
  if (known) return known
  const matched = facts.payments.length === 0 ? [] : matchAll(facts)
  byFacts.set(facts, matched)
  return matched
}

/** Several rules ask the same of the same facts: they are matched once. */
const byFacts = new WeakMap<CaseFacts, readonly PaymentMatch[]>()

function matchAll(facts: CaseFacts): PaymentMatch[] {
  const take = takeFrom(facts.periods.flatMap(listPosted))
  const takeOfSpouse = takeFrom((facts.spouseAccounts ?? []).flatMap(listPosted))
  const here = facts.payments.map(payment => take(payment, posted => isMeantFor(payment, posted.period)))
  return facts.payments.map((payment, index) => {
    const posted = here[index] ?? take(payment, () => true)
    const expectedOn = findExpected(facts.periods, payment)
    const found = posted === null ? 'nowhere' : isMeantFor(payment, posted.period) ? 'here' : 'elsewhere'
    const onSpouse = posted === null ? takeOfSpouse(payment, () => true) : null
    return { payment, found, posted, onSpouse, expectedOn, overdue: isOverdue(payment, expectedOn) }
  })
}

/** Takes the nearest row of the same cents, once. */
function takeFrom(open: PostedPayment[]) {
  return (payment: PaymentFacts, among: (posted: PostedPayment) => boolean): PostedPayment | null => {
    const nearest = open
      .filter(posted => among(posted) && isSame(posted.row, payment))
      .reduce<PostedPayment | null>(
        (best, next) => (best && !isNearer(next, best, payment) ? best : next),
        null,
      )
    if (nearest) open.splice(open.indexOf(nearest), 1)
    return nearest
  }
}

/** Without a word about what it was for, a payment is right wherever it is. */
function isMeantFor(payment: PaymentFacts, period: FormPeriod): boolean {
  return payment.designated === null || periodKey(payment.designated) === periodKey(period)
}

function findExpected(periods: readonly PeriodFacts[], { designated }: PaymentFacts): TranscriptFacts | null {
  if (designated === null) return null
  return periods.find(period => periodKey(period) === periodKey(designated))?.transcript ?? null
}

function isOverdue(payment: PaymentFacts, transcript: TranscriptFacts | null): boolean {
  const pulled = transcript?.responseDate ?? transcript?.requestDate ?? null
  return pulled !== null && pulled >= addDays(payment.paidOn, firmPolicy.paymentMatch.value.patience)
}

function isSame(row: TranscriptRow, payment: PaymentFacts): boolean {
  return (
    row.cents === -payment.cents &&
    row.date !== null &&
    distance(row.date, payment.paidOn) <= firmPolicy.paymentMatch.value.within
  )
}

function isNearer(a: PostedPayment, b: PostedPayment, { paidOn }: PaymentFacts): boolean {
  const far = (posted: PostedPayment) =>
    posted.row.date === null ? Number.POSITIVE_INFINITY : distance(posted.row.date, paidOn)
  return far(a) < far(b)
}

function distance(a: PlainDate, b: PlainDate): number {
  return Math.abs(daysBetween(a, b))
}

/** Payment rows of a period that no later row took back. */
function listPosted(period: PeriodFacts): PostedPayment[] {
  const { transcript } = period
  if (!transcript) return []
  const takenBack = [...transcript.rows]
  return transcript.rows.flatMap((row, index) => {
    const undoing = reversals[row.code ?? '']
    if (!undoing || row.cents === null || row.cents >= 0) return []
    const reversal = takenBack.findIndex(
      other => undoing.includes(other.code ?? '') && other.cents === -(row.cents ?? 0),
    )
    if (reversal >= 0) takenBack.splice(reversal, 1)
    return reversal >= 0
      ? []
      : [{ period: { form: period.form, periodEnd: period.periodEnd }, transcript, row, index }]
  })
}
