import { said } from '../interview/said'
import { sources } from '../sources/library'
import { interviewRule } from './interview-rule'

/** What a public lien would cost the client, and by which ways it comes off (26 USC 6323(j), 6325). */
export const lienSensitive = interviewRule({
  id: 'P-08',
  version: 1,
  title: 'A public lien would hurt',
  severity: 2,
  precedence: 9,
  reversibility: 1,
  rule: 'A notice of lien can be withdrawn, made to stand behind a loan, or lifted from one property, on grounds that the law names and in time before a closing.',
  why: 'A job, a sale or a loan fails on a lien that could have been kept away or moved.',
  citations: [sources.lienWithdrawal, sources.lienRelief],
  asks: ['lienSensitive'],
  holds: ({ facts }) => said(facts, 'lienSensitive'),
  claim: () => 'A job, a clearance, a license, a sale or a loan depends on there being no public lien.',
  nextAction: () =>
    'Choose a way to pay that comes without a lien; where one is filed, ask for withdrawal (Form 12277), subordination (14134) or discharge (14135) well before the closing.',
  wouldChange: ['The sale, loan or check of the background is over.'],
  paper: 'The letter of the lender, buyer or employer that names the day',
  examples: {
    fires: { tells: 'A house is about to be sold.', answers: { lienSensitive: 'yes' } },
    quiet: { tells: 'Nothing depends on it.', answers: { lienSensitive: 'no' } },
  },
})
