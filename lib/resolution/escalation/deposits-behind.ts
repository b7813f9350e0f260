import { isIndividualForm } from '../collection/period-label'
import { allOf, not, said } from '../interview/said'
import { sources } from '../sources/library'
import { interviewRule } from './interview-rule'

/** Publication 594: an employer has to have made the deposits of this quarter and of the two before it. */
export const depositsBehind = interviewRule({
  id: 'C-06',
  version: 1,
  title: 'Federal tax deposits behind',
  severity: 2,
  precedence: 6,
  reversibility: 1,
  rule: 'An employer must have made every federal tax deposit of the current quarter and of the two before it, before an offer is looked at.',
  why: 'An offer is returned, a plan refused, and the employer is levied without a hearing first.',
  citations: [sources.collectionProcess, sources.employmentTaxLevy],
  asks: ['employees', 'deposits'],
  holds: ({ facts }) => allOf(said(facts, 'employees'), not(said(facts, 'deposits'))),
  // A person without any sign of a business is asked once whether they pay wages, like everything else.
  about: ({ periods }) => periods.filter(({ period }) => !isIndividualForm(period.form)),
  claim: () => 'The client pays wages, and deposits of this quarter or of the two before are not all made.',
  nextAction: () => 'Make the deposits now, and keep the EFTPS record of each.',
  wouldChange: ['The EFTPS record of all three quarters.'],
  paper: 'The EFTPS record of this quarter and of the two before',
  examples: {
    fires: {
      tells: 'Wages are paid, one deposit is missing.',
      answers: { employees: 'yes', deposits: 'no' },
    },
    quiet: { tells: 'Nobody is paid wages.', answers: { employees: 'no' } },
  },
})
