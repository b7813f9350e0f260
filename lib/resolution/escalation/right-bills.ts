import { billGap } from '../collection/bill-gap'
import type { CaseView } from '../collection/case-view'
import { compareNotice } from '../collection/compare-notice'
import { formatCents } from '../money/cents'
import { asksForMoney, isOvertaken, onlyPeriod } from './compared-bill'

/**
 * Each bill that the account transcript of its year bears out, in a sentence. It is right whatever other years are still
 * unknown: those decide what to do about it, and not whether it is owed.
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
    if (verdict !== 'agrees') return []
    const how = differenceCents === 0 ? 'to the cent' : 'but for what had accrued'
    const sentence = `The ${notice.source.label} is right: ${formatCents(amountDueCents)} agrees with the ${transcript.source.label}, ${how}.`
    return [{ noticeId: notice.noticeId, sentence }]
  })
}
