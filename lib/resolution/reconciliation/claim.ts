import type { Account, Credit } from '../accounts/account'
import type { CaseView } from '../collection/case-view'
import { periodKey } from '../collection/period-label'
import type { TranscriptFacts } from '../facts'
import type { FormPeriod } from '../reading'
import { findRefundStatute, type RefundablePayment } from '../statutes/refund-statute'
import { daysBetween, type PlainDate } from '../time/plain-date'
import type { MisappliedPayment } from './reconciliation'

interface Claimed {
  account: Account | null
  meantFor: FormPeriod | null
  credit: Pick<Credit, 'kind'> | null
  on: PlainDate | null
}

/** Until when the money can be claimed back from the period on which it sits, else from the one it was meant for. */
export function findClaim(
  view: CaseView,
  { account, meantFor, credit, on }: Claimed,
): MisappliedPayment['claim'] {
  const period = account?.period ?? meantFor
  if (period === null || on === null) return null
  const found = findRefundStatute({
    period,
    ...filingOf(view, period, account),
    payment: { kind: kindOf(credit), on },
  })
  if (found.value === null) return null
  const { earliest, latest } = found.value
  return { earliest, latest, daysLeft: daysBetween(view.asOf, earliest), settled: earliest === latest }
}

function kindOf(credit: Claimed['credit']): RefundablePayment['payment']['kind'] {
  if (credit?.kind === 'withholding') return 'withholding'
  return credit?.kind === 'estimated-payment' || credit?.kind === 'credit-elect-in' ? 'estimated' : 'other'
}

function filingOf(
  view: CaseView,
  period: FormPeriod,
  account: Account | null,
): Pick<RefundablePayment, 'filed' | 'extended'> {
  const own = account ?? view.periods.find(({ key }) => key === periodKey(period))?.account ?? null
  const transcript = own && findTranscript(view, own.transcriptId)
  if (!own || !transcript) return { filed: null, extended: null }
  const isFiled = own.returnPosted.state === 'posted'
  return {
    filed: isFiled
      ? (transcript.returnDueOrReceived ?? null)
      : own.returnPosted.state === 'unknown'
        ? null
        : 'not-filed',
    extended: transcript.rows.some(({ code }) => code === '460'),
  }
}

function findTranscript({ facts }: CaseView, id: string): TranscriptFacts | null {
  const all = [...facts.periods, ...(facts.spouseAccounts ?? [])]
  return all.find(({ transcript }) => transcript?.transcriptId === id)?.transcript ?? null
}
