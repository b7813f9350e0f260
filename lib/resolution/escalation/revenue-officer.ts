import { sources } from '../sources/library'
import { noticeRule } from './notice-rule'

export const revenueOfficer = noticeRule(
  {
    id: 'E-09',
    version: 1,
    title: 'Revenue officer',
    severity: 1,
    precedence: 3,
    reversibility: 1,
    rule: 'A revenue officer sets days by Form 9297 or a letter of appointment; what is not given by then is summoned or levied.',
    why: 'The officer decides alone about levy and lien.',
    citations: [sources.firmPolicy, sources.collectionProcess],
  },
  'F9297',
)
