import type { Account, Credit } from '../accounts/account'
import type { CaseView } from '../collection/case-view'
import { periodKey, periodLabel } from '../collection/period-label'
import type { PaymentFacts } from '../facts'
import { type Cents, formatCents } from '../money/cents'
import type { FormPeriod } from '../reading'
import { sources } from '../sources/library'
import { formatDay, type PlainDate } from '../time/plain-date'
import { findClaim } from './claim'
import type { MisappliedPattern, MisappliedPayment } from './reconciliation'

/** A finding, and the rows that it speaks of, as `transcript:row`. */
export interface Drafted extends MisappliedPayment {
  rows: readonly string[]
}

interface Found {
  pattern: MisappliedPattern
  payment: PaymentFacts | null
  /** Where the money posted. */
  account: Account | null
  credit: Pick<Credit, 'row' | 'cents' | 'on' | 'evidence' | 'kind'> | null
  /** Rows beyond the credit's own. */
  further?: readonly { account: Account; row: number; evidence: Credit['evidence'] }[]
  sitsOn: FormPeriod | null
  meantFor?: FormPeriod | null
  certainty: MisappliedPayment['certainty']
  what: string
  cents?: Cents
}

/** A finding with its evidence, the days left to claim, the proof packet and the words for the call. */
export function misapplied(view: CaseView, found: Found): Drafted {
  const { pattern, payment, account, credit, further = [], sitsOn, certainty, what } = found
  const cents = found.cents ?? payment?.cents ?? credit?.cents ?? (0 as Cents)
  const meantFor = found.meantFor ?? payment?.designated ?? null
  const rows = [
    ...(account && credit ? [`${account.transcriptId}:${credit.row}`] : []),
    ...(account && credit ? reversalsOf(account, credit.row) : []),
    ...further.map(({ account, row }) => `${account.transcriptId}:${row}`),
  ]
  const on = credit?.on ?? payment?.paidOn ?? null
  const told = {
    cents,
    on,
    meantFor,
    sitsOn,
    pattern,
    confirmation: payment?.confirmation ?? null,
    hasProof: (payment?.source.documentId ?? null) !== null,
  }
  return {
    pattern,
    subject: payment?.paymentId ?? rows[0] ?? pattern,
    certainty,
    cents,
    meantFor,
    sitsOn,
    what,
    evidence: [
      ...(payment ? [paymentEvidence(payment)] : []),
      ...(credit ? [credit.evidence] : []),
      ...further.map(({ evidence }) => evidence),
    ],
    claim: returned.includes(pattern) ? null : findClaim(view, { account, meantFor, credit, on }),
    packet: packetFor(told),
    call: callFor(told),
    citations: [sources.refundClaim, sources.advocateCp14],
    rows,
  }
}

/** Money that came back to the payer is not the IRS's to give back. */
const returned: readonly MisappliedPattern[] = ['dishonored']

function reversalsOf(account: Account, row: number): string[] {
  const credit = account.credits.find(own => own.row === row)
  return credit?.takenBack.map(({ posting }) => `${account.transcriptId}:${posting.row}`) ?? []
}

function paymentEvidence({ source, method, cents, paidOn }: PaymentFacts): Credit['evidence'] {
  return { label: source.label, value: `${method}, ${formatCents(cents)}, ${formatDay(paidOn)}`, source }
}

interface Told {
  pattern: MisappliedPattern
  cents: Cents
  on: PlainDate | null
  meantFor: FormPeriod | null
  sitsOn: FormPeriod | null
  confirmation: string | null
  /** The paper that proves it is on the case. */
  hasProof: boolean
}

function proofWords({ confirmation, hasProof }: Told): string {
  const number = confirmation === null ? '' : `, confirmation ${confirmation}`
  if (hasProof) return `Proof of the payment, on file${number}`
  return confirmation === null
    ? 'Proof of the payment: both sides of the cleared check, or the confirmation of the online payment'
    : `Proof of the payment${number}`
}

function packetFor(told: Told): string[] {
  const { pattern, meantFor, sitsOn } = told
  const proof = proofWords(told)
  const transcripts = [
    ...(meantFor ? [`Account transcript of ${periodLabel(meantFor)}`] : []),
    ...(sitsOn && (!meantFor || periodKey(sitsOn) !== periodKey(meantFor))
      ? [`Account transcript of ${periodLabel(sitsOn)}, with the row marked`]
      : []),
  ]
  const bank = 'The bank statement on which it cleared'
  const authority = 'Form 2848 for each form and year named here'
  if (pattern === 'dishonored')
    return ['The bank’s word on why it came back', 'Proof of a new payment', ...transcripts, authority]
  const spouse =
    pattern === 'spouse-account' || pattern === 'second-spouse'
      ? ['Which of the two numbers the payment was made under', 'Form 2848 of each spouse']
      : [authority]
  return [proof, bank, ...transcripts, ...spouse]
}

function callFor({ pattern, cents, on, meantFor, sitsOn, confirmation }: Told): string[] {
  const money = `${formatCents(cents)}${on ? ` of ${formatDay(on)}` : ''}`
  const number = confirmation === null ? '' : `, confirmation ${confirmation}`
  const target = meantFor ? formWords(meantFor) : 'the period that the client names'
  const from = sitsOn ? formWords(sitsOn) : null
  switch (pattern) {
    case 'dishonored':
      return [
        `The payment of ${money} came back from the bank. Was it the bank’s mistake, and is a penalty for it assessed?`,
        'Ask that the account note the new payment, and ask for relief from the penalty where the bank was at fault.',
      ]
    case 'paid-twice':
    case 'posted-twice':
      return [
        `${money} stands twice on ${from ?? target}. Which of the two belongs there?`,
        'Ask where the other may be applied, and say that nothing is to be refunded before the other years are looked at.',
      ]
    case 'credit-elect-lost':
    case 'offset-lost':
      return [
        `${money} left ${from ?? 'the earlier period'} as a credit for ${target} and does not show there. Where did it post?`,
        'Ask for the credit to be traced and applied with its own day.',
      ]
    case 'spouse-account':
    case 'second-spouse':
      return [
        `A payment of ${money}${number} for ${target} was made under the spouse’s number. Please look on that account.`,
        `Ask that it be moved to ${target} with its own day, and that interest and penalty be reckoned again.`,
      ]
    default:
      return [
        `A payment of ${money}${number} was meant for ${target}${from ? ` and sits on ${from}` : ' and is not there any more'}.`,
        `Ask that it be moved to ${target} with its own day, and that interest and penalty be reckoned again.`,
        'Ask for the name and number of the person who answers, and when the transcript will show it.',
      ]
  }
}

function formWords(period: FormPeriod): string {
  const label = periodLabel(period)
  return label.startsWith('Form') ? label : `Form ${period.form} of ${label}`
}
