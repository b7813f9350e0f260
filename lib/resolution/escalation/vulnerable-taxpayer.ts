import { anyOf, said } from '../interview/said'
import { sources } from '../sources/library'
import { interviewRule } from './interview-rule'

/** Whose accounts may not be given to private collectors (26 USC 6306(d)), and who needs somebody else to sign. */
export const vulnerableTaxpayer = interviewRule({
  id: 'X-09',
  version: 1,
  title: 'Disability, minority or incapacity',
  severity: 3,
  precedence: 5,
  reversibility: 2,
  rule: 'The account of somebody who receives SSDI or SSI, or who is a minor, is not given to a private collector; of one who cannot manage their affairs somebody else must sign.',
  why: 'Benefits are lost to a plan that nobody should have asked for, and a signature may be worth nothing.',
  citations: [sources.privateCollection],
  asks: ['disability', 'incapacity'],
  holds: ({ facts }) => anyOf(said(facts, 'disability'), said(facts, 'incapacity')),
  matters: ({ facts, periods }) =>
    facts.clientKind !== 'business' && periods.some(({ balance }) => (balance?.cents ?? 0) > 0),
  claim: ({ facts }) =>
    said(facts, 'incapacity') === true
      ? 'The taxpayer is under age, or cannot manage their own affairs.'
      : 'The taxpayer receives disability insurance or supplemental income.',
  nextAction: ({ facts }) =>
    said(facts, 'incapacity') === true
      ? 'Get the papers of the guardian (Form 56) before anything is signed, and the benefits letter for hardship status.'
      : 'Get the benefits letter: with it a private collector gives the account back, and hardship status can be shown.',
  wouldChange: ['A benefits letter that says otherwise.'],
  paper: 'The benefits letter of Social Security',
  examples: {
    fires: { tells: 'SSDI.', answers: { disability: 'yes', incapacity: 'no' } },
    quiet: { tells: 'Neither.', answers: { disability: 'no', incapacity: 'no' } },
  },
})
