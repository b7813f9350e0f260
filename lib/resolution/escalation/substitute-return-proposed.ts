import { sources } from '../sources/library'
import { noticeRule } from './notice-rule'

export const substituteReturnProposed = noticeRule(
  {
    id: 'E-17',
    version: 1,
    title: 'Return proposed by the IRS',
    severity: 1,
    precedence: 3,
    reversibility: 1,
    rule: 'Where no return came, the IRS proposes tax from what payers reported, without deductions; the true return answers it.',
    why: 'A notice of deficiency comes next, and then the tax as proposed.',
    citations: [sources.substituteReturnPower, sources.deficiencyPetition],
  },
  'CP2566',
)
