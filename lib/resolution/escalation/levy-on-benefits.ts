import { sources } from '../sources/library'
import { noticeRule } from './notice-rule'

export const levyOnBenefits = noticeRule(
  {
    id: 'E-07',
    version: 1,
    title: 'Levy on Social Security',
    severity: 1,
    precedence: 2,
    reversibility: 0,
    rule: 'Fifteen percent of Social Security may be levied once the days of a CP91 or CP298 are over; the hearing right came with an earlier notice.',
    why: 'The benefits are short from the next month on.',
    citations: [sources.cp91Page, sources.benefitLevy, sources.levyAndRelease],
  },
  'CP91',
)
