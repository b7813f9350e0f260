import { sources } from '../sources/library'
import { noticeRule } from './notice-rule'

export const seizure = noticeRule(
  {
    id: 'E-08',
    version: 1,
    title: 'Seizure or sale',
    severity: 1,
    precedence: 2,
    reversibility: 0,
    rule: 'A seizure may be appealed within ten business days of its notice; property may be released, and bought back after a sale.',
    why: 'Sold property is hard to get back.',
    citations: [sources.appealRights, sources.levyAndRelease],
  },
  'F2433',
)
