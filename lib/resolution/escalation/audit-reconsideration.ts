import { type CaseView, owes, type PeriodView } from '../collection/case-view'
import { listPeriods } from '../collection/period-label'
import { allOf, not, said } from '../interview/said'
import { sources } from '../sources/library'
import { yearOfRows } from './account-rule'
import { exampleDebt, exampleYear, interviewRule } from './interview-rule'

/** Tax that the IRS added and that is still unpaid: what is paid is claimed back instead. */
function wasAdded({ facts, filing }: PeriodView): boolean {
  const rows = facts?.transcript?.rows ?? []
  return (
    filing.state === 'substitute' ||
    rows.some(({ code, cents }) => (code === '290' || code === '300') && (cents ?? 0) > 0)
  )
}

const added = (view: CaseView) => view.periods.filter(period => owes(period) && wasAdded(period))

const assessed = {
  periods: [
    yearOfRows(exampleYear, [
      ['150', '2024-06-03', 0],
      ['300', '2025-09-01', exampleDebt],
    ]),
  ],
}

export const auditReconsideration = interviewRule({
  id: 'X-11',
  version: 1,
  title: 'Audit reconsideration open',
  severity: 3,
  precedence: 8,
  reversibility: 1,
  rule: 'Tax that the IRS added and that is unpaid can be looked at again with evidence it has not seen, unless a court, a closing agreement or an accepted offer settled it.',
  why: 'A plan is made for tax that is not owed. Collection may go on meanwhile, and an agreement has to be kept.',
  citations: [sources.auditReconsideration, sources.auditReconsiderationPaper],
  asks: ['disputes', 'newEvidence', 'finallyDecided'],
  holds: view =>
    added(view).length === 0
      ? false
      : allOf(
          said(view.facts, 'disputes'),
          said(view.facts, 'newEvidence'),
          not(said(view.facts, 'finallyDecided')),
        ),
  matters: view => added(view).length > 0,
  about: added,
  claim: view =>
    `The client contests tax that was added for ${listPeriods(added(view).map(({ period }) => period))} and has papers that the IRS has not seen.`,
  nextAction: () =>
    'Send copies of the new papers with the examination report and Form 12661; for a substitute for return, file the return itself.',
  wouldChange: [
    'The tax paid: then it is a claim for refund.',
    'A decision of a court, a closing agreement or an accepted offer.',
  ],
  paper: 'The examination report, and what of it the client contests',
  examples: {
    fires: {
      tells: 'An examination added tax, and there are new receipts.',
      answers: { disputes: 'yes', newEvidence: 'yes', finallyDecided: 'no' },
      facts: assessed,
    },
    quiet: {
      tells: 'An examination added tax, and the client agrees with it.',
      answers: { disputes: 'no' },
      facts: assessed,
    },
    unknown: {
      tells: 'An examination added tax, and nobody asked what the client says of it.',
      facts: assessed,
    },
  },
})
