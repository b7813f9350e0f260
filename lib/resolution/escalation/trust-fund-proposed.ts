import { sources } from '../sources/library'
import { noticeRule } from './notice-rule'

export const trustFundProposed = noticeRule(
  {
    id: 'C-08',
    version: 1,
    title: 'Trust fund penalty proposed',
    severity: 1,
    precedence: 3,
    reversibility: 0,
    rule: 'The penalty for withheld tax may be protested to Appeals within 60 days of Letter 1153; signing Form 2751 does not take the time away.',
    why: 'Once assessed the penalty is a personal debt.',
    citations: [sources.trustFundProtest, sources.trustFundPenalty],
  },
  'L1153',
)
