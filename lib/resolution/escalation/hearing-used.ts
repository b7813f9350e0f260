import type { Account } from '../accounts/account'
import { isAbsence } from '../accounts/status'
import { owes, type PeriodView } from '../collection/case-view'
import { sources } from '../sources/library'
import { formatDay } from '../time/plain-date'
import { accountExamples, eachAccount, yearOfRows } from './account-rule'
import type { Trigger } from './trigger'

const text = {
  id: 'P-06',
  version: 1,
  title: 'Hearing about a levy already used',
  severity: 3,
  precedence: 9,
  reversibility: 1,
  rule: 'There is one hearing before a levy for each period; a later notice for the same tax and period opens none.',
  why: 'A second request is not taken up, and the days that it costs are lost.',
  citations: [sources.oneHearing, sources.appealRights],
} as const

function judge(period: PeriodView & { account: Account }) {
  const hearing = period.account.status('hearing')
  if (!owes(period) || isAbsence(hearing)) return null
  const { state, from, since, evidence } = hearing
  const asked = from === null ? '' : `, asked for ${formatDay(from)}`
  if (state === 'ended')
    return {
      claim: `${period.label}: the one hearing about a levy was held${asked}${since === null ? '' : `, and ended ${formatDay(since)}`}.`,
      nextAction: 'Use the collection appeals program, or settle directly; ask for no second hearing.',
      evidence: [...evidence],
      wouldChange: ['A change of circumstances that Appeals kept its hearing open for.'],
    }
  return enforcedSince(period, from)
    ? {
        severity: 4 as const,
        claim: `Cannot tell yet whether the hearing about ${period.label} is over: it was asked for, and enforcement went on.`,
        nextAction: 'Ask for the determination letter of Appeals, or call for the status of the hearing.',
        evidence: [...evidence],
        wouldChange: ['The letter of Appeals.', 'A row that closes the hearing.'],
        missing: {
          fact: `Whether the hearing about ${period.label} was held and ended`,
          document: `Letter of determination of Appeals, ${period.label}`,
        },
      }
    : null
}

/** Money from a levy, or another notice of it, after the request: a pending hearing would bar both. */
function enforcedSince({ account }: PeriodView, from: string | null): boolean {
  if (!account || from === null) return false
  const { payments, hearingNotices } = account.levy
  return [...payments, ...hearingNotices].some(({ on }) => on !== null && on > from)
}

const request = ['971', '2025-03-10', 0, 'Collection due process request received timely'] as const
const debt = ['150', '2024-06-03', 900_000] as const

export const hearingUsed: Trigger = {
  ...text,
  evaluate: eachAccount(text, judge),
  examples: accountExamples(
    {
      tells: 'A hearing asked for in March 2025, determined in May 2026.',
      periods: [
        yearOfRows(2023, [
          debt,
          request,
          ['971', '2026-05-04', 0, 'Collection due process request determined, closed'],
        ]),
      ],
    },
    { tells: 'The hearing is pending.', periods: [yearOfRows(2023, [debt, request])] },
    {
      tells: 'It was asked for in March 2025, and a levy paid in June 2026.',
      periods: [yearOfRows(2023, [debt, request, ['670', '2026-06-01', -40_000, 'Payment Levy']])],
    },
  ),
}
