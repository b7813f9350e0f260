import { hardshipConditions } from '../ability/hardship'
import { dollars } from '../money/cents'
import { sources } from '../sources/library'
import { decisionTime, lienOutlook, noDays, noMoney } from './cells'
import { allFiled } from './doctrine'
import { example, exampleNothing } from './example-input'
import { needOf, ruleGates } from './gates'
import type { Gate, Option, OptionCells } from './option'
import { noBankruptcy, statement } from './plan-parts'
import type { Position } from './position'

function gates(position: Position): Gate[] {
  const { asOf, input, ability, equity } = position
  return [
    noBankruptcy(position),
    ...ruleGates('Hardship', [
      draft =>
        hardshipConditions(draft, {
          asOf,
          party: input.party,
          monthlyLeft: ability.value?.left ?? null,
          equity: equity.value?.total ?? null,
          filed: allFiled(position),
        })?.map(condition => {
          const rests = { 'Nothing left in a month': ability, 'Nothing to sell': equity }[condition.label]
          return rests === undefined
            ? condition
            : { ...condition, missing: needOf(rests, condition.missing.fact) }
        }) ?? null,
    ]),
  ]
}

function cells(position: Position): OptionCells {
  return {
    totalPaid: noMoney(
      'Nothing is paid while it lasts; refunds are kept, and the balance grows',
      sources.hardshipReview,
    ),
    monthly: null,
    daysAdded: noDays('The status suspends nothing', sources.collectionProcess),
    lien: lienOutlook(position, {
      over: 'expected',
      why: 'A notice is normally filed with the status.',
      citations: [sources.hardshipLien],
    }),
    fee: noMoney('The status has no fee', sources.collectionProcess),
    decision: decisionTime('hardship'),
  }
}

/** Nothing left in a month and nothing to sell: the IRS waits, and looks again (IRM 5.16.1). */
export const notCollectible: Option = {
  id: 'not-collectible',
  version: 1,
  title: 'Currently not collectible',
  group: 'hardship',
  what: 'Nothing is asked while a household can pay no more than its necessary expenses.',
  after: ['facts', 'filing', 'current-year'],
  gates,
  cells,
  documents: [
    statement,
    {
      name: 'Proof of rent, utilities, medical and other necessary expenses',
      when: null,
      citation: sources.hardshipReview,
    },
    {
      name: 'Notice of eviction, foreclosure or shut-off',
      when: 'A levy is to be released at once',
      citation: sources.levyAndRelease,
    },
  ],
  breaks: [
    { what: 'Income rises above the level of the account.', citation: sources.hardshipIncomeRecalled },
    { what: 'A return is not filed, or a new balance arises.', citation: sources.hardshipReview },
  ],
  examples: {
    open: example('Less income than the standards allow, and $300 in the bank.', {
      income: dollars(3_000),
      assets: exampleNothing,
    }),
    closed: example('Money is left in a month.', { income: dollars(6_000), assets: exampleNothing }),
    unknown: example('The income is not known.', { income: null, assets: exampleNothing }),
  },
}
