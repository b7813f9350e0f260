import { dollars } from '../money/cents'
import { sources } from '../sources/library'
import { decisionTime, lienOutlook, noDays, noMoney } from './cells'
import { example } from './example-input'
import { anyHolds, fact } from './gates'
import { disputeGates, rightAmount } from './offer-doubt-as-to-liability'
import type { Gate, Option, OptionCells } from './option'
import type { Position } from './position'

function gates(position: Position): Gate[] {
  return [
    fact(
      {
        label: 'More tax was assessed, and is unpaid',
        rule: 'An examination, an underreporter case or a substitute for return',
        holds: anyHolds(position.owing.map(({ additional }) => additional)),
        tells: 'The account transcripts: codes 290 and 300 with an amount',
      },
      sources.auditReconsideration,
    ),
    ...disputeGates(position),
  ]
}

function cells(position: Position): OptionCells {
  return {
    totalPaid: rightAmount(position.input),
    monthly: null,
    daysAdded: noDays('It suspends nothing', sources.statuteSuspensions),
    lien: lienOutlook(position, {
      over: 'possible',
      why: 'Collection may go on meanwhile.',
      citations: [sources.auditReconsideration],
    }),
    fee: noMoney('No fee', sources.auditReconsiderationPaper),
    decision: decisionTime('reconsideration'),
  }
}

const assessed = { additional: true } as const

/** The IRS looks again at an assessment that was made without the client's papers (IRM 4.13.1; Publication 3598). */
export const auditReconsideration: Option = {
  id: 'audit-reconsideration',
  version: 1,
  title: 'Audit reconsideration',
  group: 'dispute',
  what: 'The IRS looks again at a tax that it assessed without the right papers.',
  after: [],
  gates,
  cells,
  documents: [
    {
      name: 'Form 12661, or a letter that names each item',
      when: null,
      citation: sources.auditReconsideration,
    },
    {
      name: 'Copies of papers that the IRS has not seen',
      when: null,
      citation: sources.auditReconsiderationPaper,
    },
    {
      name: 'The original return',
      when: 'The IRS wrote a substitute for it',
      citation: sources.substituteReturn,
    },
  ],
  breaks: [
    { what: 'The tax is paid in full: then it is a refund claim.', citation: sources.refundClaim },
    { what: 'A question of the IRS stays without an answer.', citation: sources.auditReconsiderationPaper },
  ],
  examples: {
    open: example('An examination without the receipts, which have been found.', {
      account: assessed,
      situation: { disputed: true, newEvidence: true, rightAmount: dollars(3_000) },
    }),
    closed: example('Only the tax of the return was assessed.', {
      situation: { disputed: true, newEvidence: true },
    }),
    unknown: example('No transcript shows what was assessed.', {
      account: { additional: null },
      situation: { disputed: true, newEvidence: true },
    }),
  },
}
