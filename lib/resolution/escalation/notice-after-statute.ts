import type { Account } from '../accounts/account'
import type { PeriodView } from '../collection/case-view'
import { noticeEvidence } from '../collection/signals'
import { sources } from '../sources/library'
import { formatDay } from '../time/plain-date'
import { accountExamples, eachAccount, yearOfRows } from './account-rule'
import { exampleNotice, taxYear } from './example-facts'
import { mayEndBy } from './statute-end'
import type { Trigger } from './trigger'

const text = {
  id: 'A-11',
  version: 1,
  title: 'Notice after the statute',
  severity: 2,
  precedence: 7,
  reversibility: 2,
  rule: 'A notice about a balance whose time to collect may be over is answered with the statute, not with money.',
  why: 'A payment after the last day need not have been made.',
  citations: [sources.collectionStatute],
} as const

function judge({ period, label, account, notices }: PeriodView & { account: Account }) {
  if (!notices.some(({ noticeDate }) => noticeDate !== null && mayEndBy(period, noticeDate))) return null
  const ended = account.collectible?.earliest ?? null
  const late = notices.filter(({ noticeDate }) => ended !== null && noticeDate !== null && noticeDate > ended)
  if (ended === null || late.length === 0) return null
  return {
    claim: `A notice about ${label} came after ${formatDay(ended)}, on which its time to collect may have ended.`,
    nextAction: 'Count the statute with every row that stops it before anything is paid.',
    evidence: late.map(noticeEvidence),
    wouldChange: ['A row that stopped the time.', 'A later assessment.'],
  }
}

export const noticeAfterStatute: Trigger = {
  ...text,
  evaluate: eachAccount(text, judge),
  examples: accountExamples(
    {
      tells: 'A CP503 of Nov 16, 2026 about 2013.',
      periods: [yearOfRows(2013, [['150', '2014-06-02', 900_000]])],
      facts: { notices: [exampleNotice({ code: 'CP503', periods: [taxYear(2013)] })] },
    },
    {
      tells: 'A CP503 about 2023.',
      periods: [yearOfRows(2023, [['150', '2024-06-03', 900_000]])],
      facts: { notices: [exampleNotice({ code: 'CP503', periods: [taxYear(2023)] })] },
    },
  ),
}
