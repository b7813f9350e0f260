import { findNextEstimatedPayment } from '../filing/next-estimated-payment'
import { allOf, anyOf, not, said } from '../interview/said'
import { sources } from '../sources/library'
import { interviewRule } from './interview-rule'

/** Publication 594 for offers, the instructions of Form 9465 for agreements: this year has to be paid as it goes. */
export const currentYearBehind = interviewRule({
  id: 'C-05',
  version: 1,
  title: 'Current year behind',
  severity: 2,
  precedence: 6,
  reversibility: 1,
  rule: 'An agreement needs enough withholding or estimated payments from now on, and an offer needs those of this year paid.',
  why: 'A plan is refused, or ends when the next return shows a balance.',
  citations: [sources.collectionProcess, sources.agreementRequest, sources.estimatedTax],
  asks: ['currentYear', 'untaxedIncome', 'estimates'],
  holds: ({ facts }) =>
    anyOf(
      not(said(facts, 'currentYear')),
      allOf(said(facts, 'untaxedIncome'), not(said(facts, 'estimates'))),
    ),
  matters: ({ facts, periods }) =>
    facts.clientKind !== 'business' && periods.some(({ balance }) => (balance?.cents ?? 0) > 0),
  claim: ({ facts }) =>
    said(facts, 'estimates') === false
      ? 'The client says that an estimated payment of this year that came due is not paid.'
      : 'The client says that what is withheld and paid this year does not cover its tax.',
  nextAction: () =>
    'Pay what is due for this year, and set a new Form W-4 or estimated payments, before any plan is asked for.',
  wouldChange: ['A pay stub and proof of payments by which this year is covered.'],
  deadline: ({ asOf }) => {
    const due = findNextEstimatedPayment(asOf)
    return due === null
      ? null
      : {
          kind: 'soft',
          lastDay: due,
          printedDay: null,
          computedDay: due,
          basis: 'Next day for an estimated payment',
          what: 'Estimated payment of this year',
          lost: 'No right ends; the addition for estimated tax grows',
          left: 'It can be paid later, with that addition.',
        }
  },
  paper: 'The latest pay stub, and proof of the estimated payments of this year',
  examples: {
    fires: {
      tells: 'Own business, and the payment of September was left out.',
      answers: { currentYear: 'yes', untaxedIncome: 'yes', estimates: 'no' },
    },
    quiet: {
      tells: 'Wages only, and enough is withheld.',
      answers: { currentYear: 'yes', untaxedIncome: 'no' },
    },
  },
})
