import type { Account, Credit, CreditOut } from '../accounts/account'
import { asPosting } from '../accounts/as-posting'
import { type CaseView, owes } from '../collection/case-view'
import { periodLabel, samePeriod } from '../collection/period-label'
import { formatCents, subtract } from '../money/cents'
import { firmPolicy } from '../parameters/firm-policy'
import type { FormPeriod } from '../reading'
import { addYears } from '../time/calendar-steps'
import { addDays, formatDay } from '../time/plain-date'
import type { Located } from './locate-payments'
import { type Drafted, misapplied } from './misapplied'

/** What the accounts show of themselves, without a word from the client. */
export function findFromAccounts(view: CaseView, located: readonly Located[]): Drafted[] {
  const accounts = view.periods.flatMap(({ account }) => account ?? [])
  return accounts.flatMap(account => [
    ...findTakenBack(view, { account, accounts, located }),
    ...findLost(view, account, accounts),
    ...findPostedTwice(view, account, located),
  ])
}

/** On a period that still owes: a payment that the bank returned, or that was moved away, and was not posted again. */
function findTakenBack(
  view: CaseView,
  {
    account,
    accounts,
    located,
  }: { account: Account; accounts: readonly Account[]; located: readonly Located[] },
): Drafted[] {
  return account.credits.flatMap(credit =>
    credit.takenBack.flatMap(({ how, cents, posting }) => {
      if (how === 'reversed' || isPostedAgain(account, credit, cents) || !stillOwes(view, account)) return []
      const day = posting.on ? ` on ${formatDay(posting.on)}` : ''
      const reversal = { account, row: posting.row, evidence: posting.evidence }
      if (how === 'dishonored')
        return [
          misapplied(view, {
            ...{ payment: null, account, credit, cents, sitsOn: null, certainty: 'sure' as const },
            pattern: 'dishonored',
            further: [reversal],
            meantFor: account.period,
            what: `${formatCents(cents)} on ${periodLabel(account.period)} was returned by the bank${day}.`,
          }),
        ]
      const landed = findLanding(accounts, account, cents)
      // The client meant it for where it landed: the IRS put it right.
      if (landed && located.some(({ on, where }) => where === 'here' && on?.credit === landed.credit))
        return []
      const where = landed
        ? `now sits on ${periodLabel(landed.account.period)}`
        : 'shows on no transcript on file'
      return [
        misapplied(view, {
          ...{ payment: null, account: landed?.account ?? account, credit: landed?.credit ?? credit, cents },
          pattern: 'moved-away',
          further: [...(landed ? [{ account, row: credit.row, evidence: credit.evidence }] : []), reversal],
          meantFor: account.period,
          sitsOn: landed?.account.period ?? null,
          certainty: landed ? 'sure' : 'likely',
          what: `${formatCents(cents)} was moved away from ${periodLabel(account.period)}${day} and ${where}.`,
        }),
      ]
    }),
  )
}

function isPostedAgain(account: Account, taken: Credit, cents: number): boolean {
  return account.credits.some(credit => credit !== taken && credit.credited === cents && credit.standing > 0)
}

function stillOwes(view: CaseView, { key }: Account): boolean {
  return view.periods.some(period => period.key === key && owes(period))
}

function findLanding(
  accounts: readonly Account[],
  from: Account,
  cents: number,
): { account: Account; credit: Credit } | null {
  for (const account of accounts)
    for (const credit of account.credits)
      if (account !== from && credit.credited === cents && credit.standing > 0 && isMoved(credit, from))
        return { account, credit }
  return null
}

/** A payment keeps its own day when it is moved; a credit names the period it came from. */
function isMoved(credit: Credit, from: Account): boolean {
  if (credit.from !== null) return samePeriod(credit.from, from.period)
  return from.credits.some(own => own.on === credit.on && own.takenBack.length > 0)
}

/** Credit that left a period for another of which a later transcript is on file, and is not there. */
function findLost(view: CaseView, account: Account, accounts: readonly Account[]): Drafted[] {
  return account.out.flatMap(sent => {
    const target = targetOf(sent, account.period)
    const cents = subtract(sent.out, sent.putBack)
    const there = target && accounts.find(other => samePeriod(other.period, target))
    if (cents <= 0 || !target || !there || !isPulledAfter(there, sent) || hasLanded(there, sent)) return []
    const isElect = sent.kind === 'credit-elect-out'
    return [
      misapplied(view, {
        ...{
          payment: null,
          account,
          credit: asPosting(sent, { kind: 'subsequent-payment' as const }),
          cents,
        },
        pattern: isElect ? 'credit-elect-lost' : 'offset-lost',
        meantFor: target,
        sitsOn: account.period,
        certainty: 'sure',
        what: `${formatCents(cents)} of ${periodLabel(account.period)} was ${isElect ? 'carried' : 'moved'} to ${periodLabel(target)}${sent.on ? ` on ${formatDay(sent.on)}` : ''}, whose transcript does not show it.`,
      }),
    ]
  })
}

function targetOf({ kind, to }: CreditOut, from: FormPeriod): FormPeriod | null {
  if (to !== null) return to
  return kind === 'credit-elect-out' ? { form: from.form, periodEnd: addYears(from.periodEnd, 1) } : null
}

function isPulledAfter({ on }: Account, sent: CreditOut): boolean {
  return on !== null && sent.on !== null && on >= addDays(sent.on, firmPolicy.paymentMatch.value.patience)
}

const ARRIVING: readonly Credit['kind'][] = ['credit-elect-in', 'offset-in', 'transfer-in']

function hasLanded({ credits }: Account, sent: CreditOut): boolean {
  return credits.some(({ kind, credited }) => ARRIVING.includes(kind) && credited === sent.out)
}

/** Two rows of one code, day and amount, of which the client made one payment. */
function findPostedTwice(view: CaseView, account: Account, located: readonly Located[]): Drafted[] {
  return located.flatMap(({ payment, on }) => {
    if (on?.account !== account) return []
    const second = account.credits.find(
      credit =>
        credit !== on.credit &&
        credit.code === on.credit.code &&
        credit.on === on.credit.on &&
        credit.credited === on.credit.credited &&
        credit.standing > 0 &&
        !located.some(other => other.on?.credit === credit),
    )
    if (!second) return []
    return [
      misapplied(view, {
        ...{ payment: null, account, credit: second, sitsOn: account.period, cents: payment.cents },
        pattern: 'posted-twice',
        further: [{ account, row: on.credit.row, evidence: on.credit.evidence }],
        meantFor: payment.designated,
        certainty: 'likely',
        what: `${formatCents(payment.cents)} of ${formatDay(payment.paidOn)} posted twice to ${periodLabel(account.period)}; the client names one payment. The IRS may take the second back, or it is somebody else’s.`,
      }),
    ]
  })
}
