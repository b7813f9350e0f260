import type { Account } from '../accounts/account'
import type { Evidence } from '../assessment'
import type { CaseView, PeriodView } from '../collection/case-view'
import { noticeEffect } from '../collection/notice-effect'
import { oncePerView } from '../collection/once-per-view'
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

/** Several rules ask the same of one view. */
export const reconcileOnce = oncePerView(reconcileCase)

export type Bill = NoticeFacts & { noticeDate: PlainDate; amountDueCents: Cents }

interface Reconciled {
  period: PeriodView
  bill: Bill | null
  matches: readonly Located[]
}

/** The latest bill about this period alone: an amount for several periods cannot be held against one transcript. */
export function findBill({ notices }: PeriodView): Bill | null {
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
    ...(account ? rowsPart(period, account) : []),
  ]
  const compared = listCompared({ period, bill, matches })
  const missing = whatIsMissing({ period, bill, matches }, lines?.isTooEarly ?? false)
  const isOpen = parts.length === 0 && (missing !== null || compared.length === 0)
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
    verdict: parts.length > 0 ? 'differs' : verdictOf(missing, compared),
    compared,
    lines: lines?.lines ?? [],
    parts,
    unexplained: isOpen ? null : sum(parts.map(({ cents }) => cents)),
    payments,
    missing,
    evidence: evidenceOf(period, bill),
  }
}

function verdictOf(
  missing: Reconciliation['missing'],
  compared: Reconciliation['compared'],
): Reconciliation['verdict'] {
  if (missing !== null) return 'cannot-tell'
  return compared.length === 0 ? 'nothing-to-compare' : 'agrees'
}

function listCompared({ period, bill, matches }: Reconciled): Reconciliation['compared'] {
  if (period.account === null) return []
  return [
    ...(bill ? (['notice'] as const) : []),
    ...(matches.length > 0 ? (['payments'] as const) : []),
    ...(returnShown(period, period.account) === null ? [] : (['return'] as const)),
  ]
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

/** The tax that the return shows; null where no return of the taxpayer posted, or none is shown. */
function returnShown({ facts }: PeriodView, account: Account): Cents | null {
  const shown = facts?.returnFiled?.totalTaxCents ?? facts?.transcript?.taxPerReturnCents ?? null
  const isPosted =
    account.returnPosted.state === 'posted' &&
    account.assessments.some(({ kind }) => kind === 'original-return')
  return isPosted && shown !== 0 ? shown : null
}

/** The tax that the return shows against the tax that its posting assessed. */
function returnPart(period: PeriodView, account: Account): UnexplainedPart[] {
  const shown = returnShown(period, account)
  if (shown === null) return []
  const posted = account.assessments.filter(({ kind }) => kind === 'original-return')
  const off = subtract(sum(posted.map(({ cents }) => cents)), shown)
  const assessed = formatCents(sum([shown, off]))
  const name = `Tax of ${period.label}: assessed with the return ${assessed}, shown on it ${formatCents(shown)}`
  return off === 0
    ? []
    : [{ kind: 'return', name, cents: off, evidence: posted.map(({ evidence }) => evidence) }]
}

/** A transcript whose rows miss its own balance proves nothing by them; without a return, credits wait beside a balance of zero. */
function rowsPart({ label, facts }: PeriodView, account: Account): UnexplainedPart[] {
  const { posted } = account.balance
  if (posted === null || account.returnPosted.state === 'none' || !facts?.transcript) return []
  const off = subtract(posted, account.running.at(-1)?.balance ?? sum([]))
  if (off === 0) return []
  const name = `Transcript of ${label}: its rows miss its balance by ${formatCents(off)}`
  const { source } = facts.transcript
  return [
    { kind: 'rows', name, cents: off, evidence: [{ label: source.label, value: 'Account balance', source }] },
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
