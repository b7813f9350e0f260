import { dollars } from '../money/cents'
import { sources } from '../sources/library'
import { decisionTime, lienOutlook, noDays, noMoney, sayRange } from './cells'
import { example } from './example-input'
import { gate } from './gates'
import type { Gate, Option, OptionCells } from './option'
import { paidOn } from './plan-cost'
import { canPayNow, sayAtHand } from './plan-parts'
import type { Position } from './position'

function gates(position: Position): Gate[] {
  const { owed } = position
  return [
    gate(
      {
        label: 'Money at hand',
        formula: `${sayAtHand(position)}; owed ${owed === null ? 'not known' : sayRange(owed)}`,
        holds: canPayNow(position),
        missing: {
          fact: 'Money at hand, and what has accrued',
          wouldTell: 'Bank statements, and a payoff from the IRS for the day of payment',
        },
      },
      { citations: [sources.cp14Page, sources.paymentWindow] },
    ),
  ]
}

function cells(position: Position): OptionCells {
  return {
    totalPaid: paidOn(position, position.asOf),
    monthly: null,
    daysAdded: noDays('Nothing is left to collect', sources.collectionStatute),
    lien: lienOutlook(position, {
      over: 'released',
      why: 'A notice is released when all is paid.',
      citations: [sources.lienRelease],
    }),
    fee: noMoney('A payment by bank has no fee', sources.cp14Page),
    decision: decisionTime('atOnce'),
  }
}

/** Everything at once: the simplest end, and no interest after the pay-by day of a bill (26 USC 6601(e)(3)). */
export const fullPayment: Option = {
  id: 'full-payment',
  version: 1,
  title: 'Full payment',
  group: 'pay',
  what: 'Everything is paid at once, and nothing grows any more.',
  after: ['facts'],
  gates,
  cells,
  documents: [
    { name: 'Payoff for the day of payment', when: null, citation: sources.interest },
    { name: 'Proof of payment, with year and form named', when: null, citation: sources.paymentOrder },
  ],
  breaks: [
    { what: 'The payment is dishonored.', citation: sources.dishonoredPayment },
    { what: 'It is credited to another year or person.', citation: sources.paymentOrder },
  ],
  examples: {
    open: example('More in accounts than is owed.', { payment: { lumpSum: dollars(20_000) } }),
    closed: example('$900 in accounts against $18,400 owed.'),
    unknown: example('Nobody knows what is in the accounts.', {
      assets: null,
      payment: { lumpSum: null },
    }),
  },
}
