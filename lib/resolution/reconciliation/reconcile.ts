import type { Account } from '../accounts'
import type { Evidence } from '../assessment'
import type { CaseView, PeriodView } from '../collection/case-view'
import { noticeEffect } from '../collection/notice-effect'
import { periodKey } from '../collection/period-label'
import { noticeEvidence } from '../collection/signals'
import type { NoticeFacts } from '../facts'
import { type Cents, formatCents, subtract, sum } from '../money/cents'
import { formatDay, type PlainDate } from '../time/plain-date'
import { type Located, locatePayments } from './locate-payments'
import { reconcileLines } from './reconcile-lines'
import type { Reconciliation, UnexplainedPart } from './reconciliation'

/** Every period of the case that a bill, a transcript or a payment speaks of, held against each other to the cent. */
export function reconcileCase(view: CaseView): Reconciliation[] {
  const located = locatePayments(view)
  return view.periods.flatMap(period => {
    const own = located.filter(
      ({ payment }) => payment.designated !== null && periodKey(payment.designated) === period.key,
    )
    const bill = findBill(period)
    return bill === null && period.account === null && own.length === 0
      ? []
      : [reconcilePeriod({ period, bill, matches: own })]
  })
}

type Bill = NoticeFacts & { noticeDate: PlainDate; amountDueCents: Cents }

interface Reconciled {
  period: PeriodView
  bill: Bill | null
  matches: readonly Located[]
}

/** The latest bill about this period alone: an amount for several periods cannot be held against one transcript. */
function findBill({ notices }: PeriodView): Bill | null {
  const asking: readonly string[] = ['first-bill', 'reminder', 'intent-to-levy', 'final-levy-notice']
  return (
    notices.findLast(
      (notice): notice is Bill =>
        asking.includes(noticeEffect(notice.code)) &&
        notice.periods.length === 1 &&
        notice.noticeDate !== null &&
        notice.amountDueCents !== null,
    ) ?? null
  )
}

function reconcilePeriod({ period, bill, matches }: Reconciled): Reconciliation {
  const { account } = period
  const lines = account && bill ? reconcileLines({ account, bill, matches, facts: period.facts }) : null
  const payments = matches.map(({ payment, where }) => ({ paymentId: payment.paymentId, found: where }))
  const parts = [
    ...(lines?.parts ?? []),
    ...matches.flatMap(match => (match.where === 'nowhere' ? [missingPayment(match, period)] : [])),
    ...(account ? returnPart(period, account) : []),
  ]
  const missing = whatIsMissing({ period, bill, matches }, lines?.isTooEarly ?? false)
  const unexplained = missing !== null && parts.length === 0 ? null : sum(parts.map(({ cents }) => cents))
  return {
    key: period.key,
    period: period.period,
    notice: bill && {
      noticeId: bill.noticeId,
      code: bill.code,
      on: bill.noticeDate,
      confirmed: bill.confirmed,
    },
    transcript: account && { transcriptId: account.transcriptId, on: account.on },
    verdict: parts.length > 0 ? 'differs' : missing !== null ? 'cannot-tell' : 'agrees',
    lines: lines?.lines ?? [],
    parts,
    unexplained,
    payments,
    missing,
    evidence: evidenceOf(period, bill),
  }
}

function missingPayment({ payment }: Located, period: PeriodView): UnexplainedPart {
  const paid = `${formatCents(payment.cents)} on ${formatDay(payment.paidOn)}`
  return {
    kind: 'payment',
    name: `Payment of ${paid}: on no transcript on file, and meant for ${period.label}`,
    cents: payment.cents,
    evidence: [{ label: payment.source.label, value: `${payment.method}, ${paid}`, source: payment.source }],
  }
}

/** The tax that the return shows against the tax that its posting assessed; a substitute shows no return at all. */
function returnPart({ facts, label }: PeriodView, account: Account): UnexplainedPart[] {
  const shown = facts?.returnFiled?.totalTaxCents ?? facts?.transcript?.taxPerReturnCents ?? null
  const posted = account.assessments.filter(({ kind }) => kind === 'original-return')
  if (shown === null || shown === 0 || posted.length === 0 || account.returnPosted.state !== 'posted')
    return []
  const off = subtract(sum(posted.map(({ cents }) => cents)), shown)
  return off === 0
    ? []
    : [
        {
          kind: 'return',
          name: `Tax of ${label}: assessed with the return ${formatCents(sum([shown, off]))}, shown on it ${formatCents(shown)}`,
          cents: off,
          evidence: posted.map(({ evidence }) => evidence),
        },
      ]
}

function whatIsMissing(
  { period, bill, matches }: Reconciled,
  isTooEarly: boolean,
): Reconciliation['missing'] {
  const { account, label } = period
  if (account === null)
    return { fact: `What the IRS has on ${label}`, document: `Account transcript, ${label}` }
  if (bill && isTooEarly)
    return {
      fact: `What moved the balance of ${label} by ${formatDay(bill.noticeDate)}`,
      document: `Account transcript, ${label}, pulled after ${formatDay(bill.noticeDate)}`,
    }
  const early = matches.find(({ where }) => where === 'too-early')
  return early
    ? {
        fact: `Whether ${formatCents(early.payment.cents)} of ${formatDay(early.payment.paidOn)} posted`,
        document: `Account transcript, ${label}, pulled again`,
      }
    : null
}

function evidenceOf({ facts }: PeriodView, bill: Bill | null): Evidence[] {
  const transcript = facts?.transcript
  return [
    ...(bill ? [noticeEvidence(bill)] : []),
    ...(transcript
      ? [{ label: transcript.source.label, value: 'Account transcript', source: transcript.source }]
      : []),
  ]
}
