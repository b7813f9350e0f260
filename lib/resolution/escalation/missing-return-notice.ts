import { sources } from '../sources/library'
import { noticeRule } from './notice-rule'

export const missingReturnNotice = noticeRule(
  {
    id: 'C-02',
    version: 1,
    title: 'Missing return asked for',
    severity: 2,
    precedence: 6,
    reversibility: 1,
    rule: 'A notice about a missing return is answered by the return, or by Form 15103 where none is required.',
    why: 'The IRS writes a return of its own, without deductions.',
    citations: [sources.substituteReturnPower, sources.collectionProcess],
  },
  'CP59',
)
