import { dollars } from '../money/cents'
import { sayRange } from '../options/cells'
import { findMistake } from '../options/check-intended'
import { positionOf } from '../options/options-of-view'
import { sources } from '../sources/library'
import { judgeIntention } from './intention'
import { optionsExamples } from './intention-examples'
import type { Trigger } from './trigger'

const text = {
  id: 'P-05',
  version: 1,
  title: 'Full payment is at hand',
  severity: 3,
  precedence: 9,
  reversibility: 2,
  rule: 'Interest and the late-payment addition run until all is paid.',
  why: 'A plan or an offer costs more than the money that lies ready.',
  citations: [sources.interestOnUnderpayment, sources.latePayment],
} as const

export const fullPaymentAtHand: Trigger = {
  ...text,
  evaluate: judgeIntention(text, (view, intention) => {
    if (!['plan', 'offer', 'hardship'].some(group => intention.groups.has(group as 'plan'))) return null
    const position = positionOf(view)
    const owed = position.owed === null ? '' : `, ${sayRange(position.owed)},`
    return {
      made: findMistake(position, intention.options, 'full-payment-at-hand').made,
      claim: `The whole amount${owed} is at hand, and time or relief is asked for.`,
      nextAction: 'Pay in full, and stop what accrues; ask what the money is needed for otherwise.',
      wouldChange: ['Money that is bound to other necessary expenses.'],
      open: 'all could be paid at once',
    }
  }),
  examples: optionsExamples(
    {
      tells: '$25,000 can be paid at once, and a plan is chosen.',
      finances: { payment: { lumpSum: dollars(25_000) } },
      intended: ['simple-plan'],
    },
    { tells: '$500 can be paid at once.', intended: ['simple-plan'] },
    {
      tells: 'Nobody knows what is in the bank.',
      finances: { assets: null, payment: { lumpSum: null } },
      intended: ['simple-plan'],
    },
  ),
}
