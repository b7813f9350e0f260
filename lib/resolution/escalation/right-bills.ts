import { billGap } from '../collection/bill-gap'
import type { CaseView } from '../collection/case-view'
import { compareNotice } from '../collection/compare-notice'
import { findSitsElsewhere } from '../collection/sits-elsewhere'
import { formatCents } from '../money/cents'
import { reconcileOnce } from '../reconciliation/reconcile'
import type { Reconciliation } from '../reconciliation/reconciliation'
import { asksForMoney, isOvertaken, onlyPeriod } from './compared-bill'

/**
 * Each bill that the account transcript of its year bears out, in a sentence. It is right whatever other years are still
 * unknown: those decide what to do about it, and not whether it is owed. Where the reconciliation names a line that differs,
 * nothing is called right.
 */
export function listRightBills(view: CaseView): { noticeId: string; sentence: string }[] {
  return view.facts.notices.flatMap(notice => {
    const period = onlyPeriod(view, notice)
    const transcript = period?.facts?.transcript ?? null
    const { noticeDate, amountDueCents } = notice
    if (period === null || transcript === null || noticeDate === null || amountDueCents === null) return []
    if (!asksForMoney(notice) || isOvertaken(notice, period)) return []
    if (!notice.confirmed || transcript.addsUp === false || (billGap(notice) ?? 0) !== 0) return []
    const { verdict, differenceCents } = compareNotice({
      notice: { ...notice, noticeDate, amountDueCents },
      transcript,
    })
    const reconciled = reconcileOnce(view).find(found => found.notice?.noticeId === notice.noticeId)
    if (verdict !== 'agrees' || reconciled?.parts.some(({ kind }) => kind === 'line')) return []
    const how = differenceCents === 0 ? 'to the cent' : accruedWords(reconciled)
    const asks = formatCents(amountDueCents)
    const elsewhere = findSitsElsewhere(view, notice)
    const sentence =
      elsewhere === null
        ? `The ${notice.source.label} is right: ${asks} agrees with the ${transcript.source.label}, ${how}.`
        : `The ${notice.source.label} agrees with the account of ${period.label}: ${asks} by the ${transcript.source.label}, ${how}; the account lacks a payment of ${formatCents(elsewhere.cents)}.`
    return [{ noticeId: notice.noticeId, sentence }]
  })
}

function accruedWords(reconciled: Reconciliation | undefined): string {
  const isPrinted = reconciled?.lines.some(line => line.line === 'amount-due' && line.isPrinted)
  return isPrinted ? 'but for what the transcript itself prints as accrued' : 'but for what had accrued'
}
