import { sources } from '../sources/library'
import { noticeRule } from './notice-rule'

export const agreementReview = noticeRule(
  {
    id: 'E-11',
    version: 1,
    title: 'Agreement under review',
    severity: 2,
    precedence: 4,
    reversibility: 1,
    rule: 'An agreement may be ended where a financial statement that the IRS asks for is not given.',
    why: 'A plan that was kept ends for want of a form.',
    citations: [sources.partialReview, sources.agreementTermination],
  },
  'CP522',
)
