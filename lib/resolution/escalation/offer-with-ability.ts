import { sayRange } from '../options/cells'
import { findMistake } from '../options/check-intended'
import { exampleNothing, exampleWealth } from '../options/example-input'
import { positionOf } from '../options/options-of-view'
import { sources } from '../sources/library'
import { intends, judgeIntention } from './intention'
import { optionsExamples } from './intention-examples'
import type { Trigger } from './trigger'

const text = {
  id: 'P-02',
  version: 1,
  title: 'Offer with ability to pay',
  severity: 2,
  precedence: 9,
  reversibility: 1,
  rule: 'An offer for doubt as to collectibility fits where equity and the income of the months counted come to less than what is owed.',
  why: 'It is likely to be rejected: the fee is lost, and the time to collect grows by the days it was pending.',
  citations: [sources.offerAbility, sources.offerPending],
} as const

const offers = ['offer-lump-sum', 'offer-periodic'] as const

export const offerWithAbility: Trigger = {
  ...text,
  evaluate: judgeIntention(text, (view, intention) => {
    if (!intends(intention, offers)) return null
    const position = positionOf(view)
    const owed = position.owed === null ? '' : `, ${sayRange(position.owed)},`
    return {
      made: findMistake(position, intention.options, 'offer-with-ability').made,
      claim: `An offer is intended although all that is owed${owed} can be collected.`,
      nextAction: 'Look at a plan, or at the grounds of effective administration or doubt as to the tax.',
      wouldChange: [
        'Equity or income that is less than entered.',
        'Special circumstances with their papers.',
      ],
      open: 'the offer is made with ability to pay',
    }
  }),
  examples: optionsExamples(
    {
      tells: 'A house worth more than what is owed.',
      finances: { assets: exampleWealth },
      intended: ['offer-lump-sum'],
    },
    {
      tells: '$90,000 owed and nothing to sell.',
      owed: 90_000,
      finances: { assets: exampleNothing },
      intended: ['offer-lump-sum'],
    },
    {
      tells: 'Nobody knows what is owned.',
      owed: 90_000,
      finances: { assets: null },
      intended: ['offer-lump-sum'],
    },
  ),
}
