import { sources } from '../sources/library'
import { noticeRule } from './notice-rule'

export const mathError = noticeRule(
  {
    id: 'E-15',
    version: 1,
    title: 'Math error notice',
    severity: 2,
    precedence: 3,
    reversibility: 0,
    rule: 'A change for a math error is taken back where that is asked for within 60 days; it needs no reason. Some business notices give ten days.',
    why: 'After it the change stands, and the way to Tax Court before paying is lost.',
    citations: [sources.mathErrorAbatement, sources.cp102Page],
  },
  'CP11',
)
