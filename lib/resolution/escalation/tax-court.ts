import { said } from '../interview/said'
import { sources } from '../sources/library'
import { interviewRule } from './interview-rule'

export const taxCourt = interviewRule({
  id: 'X-13',
  version: 1,
  title: 'Before the Tax Court',
  severity: 2,
  precedence: 5,
  reversibility: 0,
  rule: 'A deficiency that is before the Tax Court may not be assessed or collected until its decision is final, and only those admitted there may appear.',
  why: 'A step towards Collection can waste the case, and a day of the court is not moved.',
  citations: [sources.deficiencyPetition],
  asks: ['taxCourt', 'docket'],
  holds: ({ facts }) => said(facts, 'taxCourt'),
  claim: ({ facts }) => {
    const docket = facts.answers?.docket?.value ?? ''
    return `A petition is before the Tax Court or being prepared${docket === '' || docket === 'unknown' ? '' : `, docket ${docket}`}.`
  },
  nextAction: () =>
    'Speak with the attorney of record first; get the petition and the notice that it answers.',
  wouldChange: ['The final decision of the court.'],
  paper: 'The petition, or the docket of the Tax Court',
  examples: {
    fires: { tells: 'A docket number is known.', answers: { taxCourt: 'yes', docket: '4417-26' } },
    quiet: { tells: 'No petition.', answers: { taxCourt: 'no' } },
  },
})
