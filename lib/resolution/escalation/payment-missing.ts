import type { FlagFinding } from '../assessment'
import type { CaseView } from '../collection/case-view'
import { matchPayments, type PaymentMatch } from '../collection/match-payments'
import { periodLabel } from '../collection/period-label'
import { cents, formatCents } from '../money/cents'
import { firmPolicy } from '../parameters/firm-policy'
import { sources } from '../sources/library'
import { addDays, day, formatDay } from '../time/plain-date'
import {
  exampleCase,
  examplePayment,
  examplePeriod,
  exampleTranscript,
  returnRow,
  taxYear,
} from './example-facts'
import { flagged, type Said, type Trigger, unknown } from './trigger'

/** A payment that the client made and no transcript on file shows (Taxpayer Advocate Service, Notice CP14). */
const text = {
  id: 'A-04',
  version: 1,
  title: 'Payment missing',
  severity: 2,
  precedence: 8,
  reversibility: 2,
  rule: 'A payment shows on the account as a credit of the same cents within ten days of the day it was made; three weeks later it should be there.',
  why: 'The bill asks again for money that was paid.',
  citations: [sources.advocateCp14, sources.firmPolicy],
} as const

function evaluate(view: CaseView): FlagFinding[] {
  return (
    matchPayments(view.facts)
      // Of one that sits on the spouse's account, A-05 speaks.
      .filter(match => match.found === 'nowhere' && match.onSpouse === null)
      .flatMap(match => missingFlag(view, match))
  )
}

function missingFlag(view: CaseView, match: PaymentMatch): FlagFinding[] {
  const { payment, expectedOn, overdue } = match
  if (addDays(payment.paidOn, firmPolicy.paymentMatch.value.patience) > view.asOf) return []
  const paid = `${formatCents(payment.cents)} paid ${formatDay(payment.paidOn)}`
  const meant = payment.designated === null ? null : periodLabel(payment.designated)
  const held = view.facts.periods.filter(period => period.transcript !== null).length
  if (payment.designated === null ? held > 0 && pulledSince(view, match) : overdue) {
    return [
      flagged(text, {
        ...common(match),
        claim: `${paid}${meant === null ? '' : ` for ${meant}`} is on none of the ${held} transcripts on file.`,
        nextAction:
          'Get the bank record, both sides of the check, and ask the IRS to trace it; look at the spouse’s account and other forms.',
      }),
    ]
  }
  const document =
    payment.designated === null ? 'Account transcripts of the years that owe' : `Account transcript, ${meant}`
  return [
    unknown(text, {
      ...common(match),
      severity: 3,
      claim: `Cannot tell yet whether ${paid}${meant === null ? '' : ` for ${meant}`} was credited.`,
      nextAction:
        expectedOn === null
          ? `Pull the ${lower(document)}.`
          : `Pull the ${lower(document)} again: the one on file is too early.`,
      missing: {
        fact: `Where the ${formatCents(payment.cents)} of ${formatDay(payment.paidOn)} was credited`,
        document: expectedOn === null ? document : `${document}, pulled again`,
      },
    }),
  ]
}

/** Meant for no known period, it is missing only when some transcript is late enough to show it. */
function pulledSince(view: CaseView, { payment }: PaymentMatch): boolean {
  const ready = addDays(payment.paidOn, firmPolicy.paymentMatch.value.patience)
  return view.facts.periods.some(
    ({ transcript }) => (transcript?.responseDate ?? transcript?.requestDate ?? '') >= ready,
  )
}

function common({ payment }: PaymentMatch): Pick<Said, 'subject' | 'periods' | 'evidence' | 'wouldChange'> {
  return {
    subject: payment.paymentId,
    periods: payment.designated === null ? [] : [payment.designated],
    evidence: [
      {
        label: payment.source.label,
        value: `${payment.method}, ${formatCents(payment.cents)}, ${formatDay(payment.paidOn)}`,
        source: payment.source,
      },
    ],
    wouldChange: [
      'A row of the same cents on another transcript.',
      'Word from the bank that it was never paid.',
    ],
  }
}

function lower(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`
}

const period = taxYear(2022)
const payment = examplePayment('2026-02-10', cents(240_000), period)
const owed = returnRow('2023-06-05', 2_161_800)

export const paymentMissing: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: '$2,400.00 paid Feb 10, 2026 for 2022; the 2022 transcript of Nov 12 does not show it.',
      facts: exampleCase({
        periods: [examplePeriod(period, { transcript: exampleTranscript(period, [owed]) })],
        payments: [payment],
      }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'The transcript shows it two days later.',
      facts: exampleCase({
        periods: [
          examplePeriod(period, {
            transcript: exampleTranscript(period, [
              owed,
              { code: '670', explanation: 'Payment', date: '2026-02-12', cents: -240_000 },
            ]),
          }),
        ],
        payments: [payment],
      }),
      asOf: day('2026-11-24'),
    },
    unknown: {
      tells: 'No transcript of 2022 is on file.',
      facts: exampleCase({ payments: [payment] }),
      asOf: day('2026-11-24'),
    },
  },
}
