import type { DeadlineFinding, FlagFinding } from '../assessment'
import { type CaseView, owes } from '../collection/case-view'
import { matchPayments, type PaymentMatch, type PostedPayment } from '../collection/match-payments'
import { periodKey, periodLabel } from '../collection/period-label'
import { countRefundClaim } from '../collection/refund-claim'
import { rowEvidence } from '../collection/signals'
import type { CountedDay } from '../deadlines/count-days'
import { findLastDay } from '../deadlines/last-day'
import { cents, formatCents } from '../money/cents'
import type { FormPeriod } from '../reading'
import { findClaim } from '../reconciliation/claim'
import { sources } from '../sources/library'
import { day, formatDay, type PlainDate } from '../time/plain-date'
import {
  exampleCase,
  examplePayment,
  examplePeriod,
  exampleTranscript,
  returnRow,
  taxYear,
} from './example-facts'
import { flagged, type Trigger, unknown } from './trigger'

/** A payment that was credited to another period than the one it was meant for; a claim for it runs out (26 USC 6511(a)). */
const text = {
  id: 'A-05',
  version: 2,
  title: 'Payment on another year',
  severity: 2,
  precedence: 8,
  reversibility: 1,
  rule: 'A payment designated in writing belongs to the period it names. A claim to have it back or moved runs for two years from the payment, longer where three years from the return end later.',
  why: 'The year it was meant for goes on growing, and the money may be lost on a year that needed none.',
  citations: [sources.refundClaim, sources.advocateCp14],
} as const

function evaluate(view: CaseView): FlagFinding[] {
  return matchPayments(view.facts).flatMap(match => {
    if (match.posted === null) return match.onSpouse === null ? [] : [ofSpouse(view, match, match.onSpouse)]
    if (match.payment.designated === null)
      return mayBelongElsewhere(view, match.posted) ? [purposeUnknown(match, match.posted)] : []
    if (match.found !== 'elsewhere') return []
    return [
      match.expectedOn === null ? cannotTell(match, match.posted) : misplaced(view, match, match.posted),
    ]
  })
}

function misplaced(view: CaseView, match: PaymentMatch, posted: PostedPayment): FlagFinding {
  const [meant, where] = [meantFor(match), periodLabel(posted.period)]
  const found = findClaimDay(view, match, { where, on: posted.period })
  return flagged(text, {
    ...common(match, posted),
    claim: `${paid(match)} for ${meant} sits on ${where}, row ${posted.index + 1}.`,
    nextAction: `Ask the IRS to move it from ${where} to ${meant} with its date of ${formatDay(match.payment.paidOn)}; have the bank record at hand.`,
    deadline: found !== null && found.lastDay >= view.asOf ? found : null,
  })
}

/** Paid under the spouse's number: no account of the case is credited with it, whatever it was meant for. */
function ofSpouse(view: CaseView, match: PaymentMatch, posted: PostedPayment): FlagFinding {
  const where = `the spouse’s own account of ${periodLabel(posted.period)}`
  const found = findClaimDay(view, match, { where, on: posted.period })
  const { designated } = match.payment
  const meant = designated === null ? '' : ` for ${periodLabel(designated)}`
  return flagged(text, {
    ...common(match, posted),
    periods: [designated ?? posted.period],
    claim: `${paid(match)}${meant} sits on ${where}, row ${posted.index + 1}.`,
    nextAction: `Ask the IRS to move it to the account it was meant for, with its date of ${formatDay(match.payment.paidOn)}; have the bank record at hand, and who of the two paid.`,
    deadline: found !== null && found.lastDay >= view.asOf ? found : null,
  })
}

/** The claim day is soft: where the return is not known, three years from it may end later than two from the payment. */
function findClaimDay(
  view: CaseView,
  { payment }: PaymentMatch,
  { where, on }: { where: string; on: FormPeriod },
): DeadlineFinding | null {
  const account = view.periods.find(({ key }) => key === periodKey(on))?.account ?? null
  const claim = account && findClaim(view, { account, meantFor: on, credit: null, on: payment.paidOn })
  const found = findLastDay({
    kind: 'soft',
    printed: null,
    counted: claim ? claimDay(payment.paidOn, claim.earliest) : countRefundClaim(payment.paidOn),
    confirmed: true,
    lost: claim?.settled ? 'The money' : 'The money, unless three years from the return end later',
    left: 'A request to move it may still be made; nothing obliges the IRS to grant it.',
    what: `Claim ${formatCents(payment.cents)} back from ${where}`,
  })
  return found?.deadline ?? null
}

function claimDay(paidOn: PlainDate, last: PlainDate): CountedDay {
  return {
    day: last,
    basis: 'The later of three years from the return and two from the payment',
    steps: [
      { label: 'Paid', formula: 'Paid', result: { kind: 'day', day: paidOn } },
      { label: 'Claim', formula: 'The later of the two', result: { kind: 'day', day: last } },
    ],
  }
}

/** A payment of the same cents elsewhere is a likeness, not proof, until the year it was meant for is seen. */
function cannotTell(match: PaymentMatch, posted: PostedPayment): FlagFinding {
  const [meant, where] = [meantFor(match), periodLabel(posted.period)]
  return unknown(text, {
    ...common(match, posted),
    severity: 3,
    claim: `${paid(match)} for ${meant}: a payment of the same cents sits on ${where}; cannot tell yet whether ${meant} shows it too.`,
    nextAction: `Pull the account transcript of ${meant}.`,
    missing: {
      fact: `Whether ${meant} shows the ${formatCents(match.payment.cents)}`,
      document: `Account transcript, ${meant}`,
    },
  })
}

/** Where nothing but its own year owes, it does not matter what a payment was meant for. */
function mayBelongElsewhere(view: CaseView, posted: PostedPayment): boolean {
  return view.periods.some(period => owes(period) && period.key !== periodKey(posted.period))
}

function purposeUnknown(match: PaymentMatch, posted: PostedPayment): FlagFinding {
  const where = periodLabel(posted.period)
  return unknown(text, {
    ...common(match, posted),
    severity: 4,
    claim: `${paid(match)} was credited to ${where}; cannot tell yet whether it was meant for that year.`,
    nextAction: 'Ask the client what the payment was for; look at the memo of the check or the confirmation.',
    missing: {
      fact: `What the ${formatCents(match.payment.cents)} of ${formatDay(match.payment.paidOn)} was meant for`,
      document: 'Proof of the payment, both sides',
    },
  })
}

function common(
  match: PaymentMatch,
  posted: PostedPayment,
): Pick<FlagFinding, 'subject' | 'periods' | 'evidence' | 'wouldChange'> {
  const { payment } = match
  return {
    subject: payment.paymentId,
    periods: [...(payment.designated === null ? [] : [payment.designated]), posted.period],
    evidence: [
      {
        label: payment.source.label,
        value: `${payment.method}, ${formatCents(payment.cents)}, ${formatDay(payment.paidOn)}`,
        source: payment.source,
      },
      rowEvidence(posted.transcript, posted.row, posted.index),
    ],
    wouldChange: [
      'Another payment of the same cents that the row belongs to.',
      'A transfer row on a later transcript.',
    ],
  }
}

function paid({ payment }: PaymentMatch): string {
  return `${formatCents(payment.cents)} paid ${formatDay(payment.paidOn)}`
}

function meantFor({ payment }: PaymentMatch): string {
  return payment.designated === null ? 'no named period' : periodLabel(payment.designated)
}

const [meant, other] = [taxYear(2022), taxYear(2020)]
const payment = examplePayment('2026-02-10', cents(240_000), meant)
const row = { code: '670', explanation: 'Payment', date: '2026-02-10', cents: -240_000 }
const owed = returnRow('2023-06-05', 2_161_800)
const elsewhere = examplePeriod(other, { transcript: exampleTranscript(other, [row]) })

export const paymentOnAnotherYear: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: '$2,400.00 paid for 2022 shows on the 2020 transcript, not on that of 2022.',
      facts: exampleCase({
        periods: [elsewhere, examplePeriod(meant, { transcript: exampleTranscript(meant, [owed]) })],
        payments: [payment],
      }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'It shows on 2022.',
      facts: exampleCase({
        periods: [examplePeriod(meant, { transcript: exampleTranscript(meant, [owed, row]) })],
        payments: [payment],
      }),
      asOf: day('2026-11-24'),
    },
    unknown: {
      tells: 'Something like it shows on 2020; the 2022 transcript is not on file.',
      facts: exampleCase({ periods: [elsewhere], payments: [payment] }),
      asOf: day('2026-11-24'),
    },
  },
}
