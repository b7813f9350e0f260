import type { CaseView } from '../collection/case-view'
import { dollars } from '../money/cents'
import type { DaysRange } from '../options/option'
import { optionOf, positionOf } from '../options/options-of-view'
import { findStatuteCost } from '../options/statute-cost'
import { firmPolicy } from '../parameters/firm-policy'
import { sources } from '../sources/library'
import { yearOfRows } from './account-rule'
import { entered, examplePeriod, settledYears, taxYear } from './example-facts'
import { type Intention, judgeIntention } from './intention'
import { optionsExamples } from './intention-examples'
import type { Trigger } from './trigger'

/** An option that would extend a statute about to end: the cost in days, before the client chooses. */
const text = {
  id: 'P-07',
  version: 1,
  title: 'What is intended adds to a statute near its end',
  severity: 3,
  precedence: 7,
  reversibility: 0,
  rule: 'The time to collect stands still while an offer, a request for a plan or a hearing is pending, and some days after.',
  why: 'What would soon end by itself can be collected for longer; the client must choose knowing it.',
  citations: [sources.statuteSuspensions, sources.collectionStatute],
} as const

function longestOf(view: CaseView, { options }: Intention): DaysRange | null {
  const added = options.flatMap(id => {
    const { value } = optionOf(view, id).cells.daysAdded
    return value === null ? [] : [value]
  })
  return added.reduce<DaysRange | null>(
    (most, days) => (most === null || days.atMost > most.atMost ? days : most),
    null,
  )
}

export const statuteCost: Trigger = {
  ...text,
  evaluate: judgeIntention(text, (view, intention) => {
    const longest = longestOf(view, intention)
    if (longest === null || longest.atMost < firmPolicy.daysAddedTold.value) return null
    const left = positionOf(view).monthsLeft?.atLeast ?? null
    return {
      made: findStatuteCost(positionOf(view), longest),
      claim: `What is intended adds ${longest.atLeast} to ${longest.atMost} days to a time to collect that ends in ${left ?? 'an unknown number of'} months.`,
      nextAction: 'Show the client the days, beside waiting, and write down the choice.',
      wouldChange: ['A way that asks the IRS for nothing that is pending.'],
      open: 'what is intended adds to a time to collect near its end',
    }
  }),
  examples: optionsExamples(
    {
      tells: 'An offer on a 2017 balance that was assessed in 2018.',
      intended: ['offer-lump-sum'],
      facts: {
        periods: [yearOfRows(2017, [['150', '2018-06-04', dollars(18_000)]]), ...settledYears(2019, 2025)],
      },
    },
    { tells: 'The same offer on a balance assessed in 2025.', intended: ['offer-lump-sum'] },
    {
      tells: 'The balance was only told, and nobody knows when it was assessed.',
      intended: ['offer-lump-sum'],
      facts: {
        periods: [
          examplePeriod(taxYear(2017), {
            entered: entered({ balanceCents: dollars(18_000), filed: 'filed' }),
          }),
          ...settledYears(2019, 2025),
        ],
      },
    },
  ),
}
