import type { Account } from '../accounts/account'
import type { CaseView, PeriodView } from '../collection/case-view'
import { formatCents, sum } from '../money/cents'
import { sources } from '../sources/library'
import { findRefundStatute } from '../statutes/refund-statute'
import { formatDay } from '../time/plain-date'
import { accountExamples, eachAccount, yearOfRows } from './account-rule'
import type { Trigger } from './trigger'

/** Withholding on a year of which no return posted: the return is the claim for it, and the claim runs out (26 USC 6511). */
const text = {
  id: 'M-08',
  version: 2,
  title: 'Withholding on an unfiled year',
  severity: 3,
  precedence: 6,
  reversibility: 0,
  rule: 'What was withheld for a year comes back only by a return filed in time; a refund of one year can pay the debt of another.',
  why: 'After that day the money stays with the IRS, and the debt too.',
  citations: [sources.refundClaim, sources.refundLookBack],
} as const

function judge({ period, label, account, filing }: PeriodView & { account: Account }, { asOf }: CaseView) {
  const withheld = account.credits.filter(({ kind, standing }) => kind === 'withholding' && standing > 0)
  const [first] = withheld
  if (first === undefined || account.returnPosted.state !== 'none') return null
  if (filing.status === 'filed' || filing.tooEarly !== null) return null
  const { value } = findRefundStatute({
    period,
    filed: 'not-filed',
    extended: null,
    payment: { kind: 'withholding', on: first.on ?? period.periodEnd },
  })
  if (value === null || value.latest < asOf) return null
  return {
    claim: `${formatCents(sum(withheld.map(({ standing }) => standing)))} was withheld for ${label}, and no return claims it; the claim ends ${formatDay(value.earliest)} at the earliest.`,
    nextAction: `File ${label} first if a refund is likely.`,
    evidence: withheld.map(({ evidence }) => evidence),
    wouldChange: ['The return posted.', 'Tax of that year that is as much as was withheld.'],
  }
}

export const withholdingUnclaimed: Trigger = {
  ...text,
  evaluate: eachAccount(text, judge),
  examples: accountExamples(
    {
      tells: 'Withholding on 2024 and no return.',
      periods: [yearOfRows(2024, [['806', '2025-04-15', -190_000]], { returnPresent: false })],
    },
    {
      tells: 'The return posted.',
      periods: [
        yearOfRows(2024, [
          ['150', '2025-06-02', 150_000],
          ['806', '2025-04-15', -190_000],
        ]),
      ],
    },
  ),
}
