import type { Account } from '../accounts/account'
import type { CaseView, PeriodView } from '../collection/case-view'
import { sources } from '../sources/library'
import { accountExamples, eachAccount, yearOfRows } from './account-rule'
import type { Trigger } from './trigger'

const text = {
  id: 'A-10',
  version: 1,
  title: 'Joint account of one client',
  severity: 3,
  precedence: 8,
  reversibility: 2,
  rule: 'Each spouse owes all of a joint account; the firm speaks for the one who signed, and a conflict needs the informed consent of both.',
  why: 'What is agreed for one binds or harms the other.',
  citations: [sources.firmPolicy],
} as const

function judge({ label, facts, account }: PeriodView & { account: Account }, { facts: told }: CaseView) {
  const status = facts?.transcript?.filingStatus ?? ''
  const [first] = account.postings
  if (
    told.clientKind !== 'individual' ||
    !/joint/i.test(status) ||
    first === undefined ||
    account.totals.tax.standing <= 0
  )
    return null
  return {
    claim: `${label} is a joint account, and one of the two is the client.`,
    nextAction:
      'Ask about the spouse, separation and who represents whom; have any conflict waived in writing.',
    evidence: [first.evidence],
    wouldChange: ['Both spouses as clients.'],
  }
}

export const jointAccount: Trigger = {
  ...text,
  evaluate: eachAccount(text, judge),
  examples: accountExamples(
    {
      tells: 'Married filing joint.',
      periods: [yearOfRows(2023, [['150', '2024-06-03', 900_000]], { filingStatus: 'Married Filing Joint' })],
    },
    {
      tells: 'Single.',
      periods: [yearOfRows(2023, [['150', '2024-06-03', 900_000]], { filingStatus: 'Single' })],
    },
  ),
}
