import type { Account, Credit } from '../accounts/account'
import type { CaseView } from '../collection/case-view'
import { matchPayments, type PaymentMatch } from '../collection/match-payments'
import { periodKey } from '../collection/period-label'
import type { PaymentFacts } from '../facts'
import { firmPolicy } from '../parameters/firm-policy'
import { daysBetween } from '../time/plain-date'
import type { WhereFound } from './reconciliation'

/** A payment of the client and where the papers show it. */
export interface Located extends PaymentMatch {
  where: WhereFound
  /** The account and its credit; null where no paper shows it. */
  on: { account: Account; credit: Credit } | null
}

/** Each payment on the accounts of the case, then among what was taken back, then on the spouse's own. Each credit once. */
export function locatePayments(view: CaseView): Located[] {
  const accounts = view.periods.flatMap(({ account }) => account ?? [])
  const used = new Set<Credit>()
  const take = (payment: PaymentFacts, among: readonly Account[], may: (credit: Credit) => boolean) => {
    for (const account of among)
      for (const credit of account.credits)
        if (!used.has(credit) && may(credit) && isSame(credit, payment)) {
          used.add(credit)
          return { account, credit }
        }
    return null
  }
  return matchPayments(view.facts).map(match => {
    const { payment, posted } = match
    const account = posted && accounts.find(({ key }) => key === periodKey(posted.period))
    const credit = account?.credits.find(({ row }) => row === posted?.index)
    if (account && credit) {
      used.add(credit)
      return { ...match, where: match.found, on: { account, credit } }
    }
    const meant = accounts.filter(({ key }) => payment.designated && key === periodKey(payment.designated))
    const takenBack = take(payment, [...meant, ...accounts], ({ takenBack }) => takenBack.length > 0)
    if (takenBack) return { ...match, where: 'taken-back', on: takenBack }
    const spouse = take(payment, view.spouseAccounts, () => true)
    if (spouse) return { ...match, where: 'spouse', on: spouse }
    return { ...match, where: awaited(match, meant), on: null }
  })
}

function awaited({ payment, overdue }: PaymentMatch, meant: readonly Account[]): WhereFound {
  const isUnderWay = meant.some(({ balance }) =>
    balance.underWay.some(({ paymentId }) => paymentId === payment.paymentId),
  )
  return isUnderWay ? 'under-way' : overdue ? 'nowhere' : 'too-early'
}

function isSame({ credited, on }: Credit, payment: PaymentFacts): boolean {
  const { within } = firmPolicy.paymentMatch.value
  return credited === payment.cents && on !== null && Math.abs(daysBetween(on, payment.paidOn)) <= within
}
