import { hasAgreement } from '../collection/agreement'
import type { CaseView } from '../collection/case-view'
import { listPeriods } from '../collection/period-label'
import { said } from '../interview/said'
import { sources } from '../sources/library'
import { yearOfRows } from './account-rule'
import { exampleDebt, exampleYear, interviewRule } from './interview-rule'

const planned = ({ periods }: CaseView) => periods.filter(hasAgreement)

const onPlan = {
  periods: [
    yearOfRows(exampleYear, [
      ['150', '2024-06-03', exampleDebt],
      ['971', '2025-02-03', 0, 'Installment agreement established'],
    ]),
  ],
}

/** A new balance is a ground to end an agreement (26 USC 6159(b)(4)(B)); M-05 speaks once the balance has posted. */
export const newBalanceOnAgreement = interviewRule({
  id: 'C-10',
  version: 1,
  title: 'New balance during an agreement',
  severity: 1,
  precedence: 4,
  reversibility: 1,
  rule: 'An agreement may be ended where tax that comes due later is not paid; before that the new balance can be paid or taken into the plan.',
  why: 'The plan ends, and levies may follow on every year in it.',
  citations: [sources.agreementNewDebt, sources.agreementRequest],
  asks: ['newBalance'],
  holds: view => (planned(view).length === 0 ? false : said(view.facts, 'newBalance')),
  matters: view => planned(view).length > 0,
  about: planned,
  claim: view =>
    `The latest return shows tax that is not paid, while ${listPeriods(planned(view).map(({ period }) => period))} is in an agreement.`,
  nextAction: () => 'Pay it with the return, or ask that it be taken into the agreement before it is billed.',
  wouldChange: ['The balance paid.', 'The agreement changed to take it in.'],
  paper: 'The latest return as filed or prepared',
  examples: {
    fires: {
      tells: 'An agreement on 2023, and the return of 2025 will owe.',
      answers: { newBalance: 'yes' },
      facts: onPlan,
    },
    quiet: { tells: 'An agreement on 2023, and 2025 is paid.', answers: { newBalance: 'no' }, facts: onPlan },
    unknown: { tells: 'An agreement on 2023, and nobody asked about the latest return.', facts: onPlan },
  },
})
