import { agreed } from '../finding/conditions'
import { dollars } from '../money/cents'
import { sources } from '../sources/library'
import { moneyMissing } from './cells'
import { example, exampleNothing, exampleWealth } from './example-input'
import { fact, not } from './gates'
import { leastOffers, offerBreaks, offerCells, offerForms } from './offer-parts'
import type { Gate, Option } from './option'
import { everyStep, noBankruptcy } from './plan-parts'
import type { Position } from './position'

function gates(position: Position): Gate[] {
  const { client, situation } = position.input
  const doubt = agreed(leastOffers(position, 'lump-sum').map(({ value }) => value?.doubt ?? null))
  return [
    noBankruptcy(position),
    fact(
      {
        label: 'All could be collected',
        rule: 'Where less can be collected, the other offers come first',
        holds: not(doubt),
        tells: 'Form 433-A (OIC) with its papers',
      },
      sources.effectiveAdministration,
    ),
    fact(
      {
        label: 'Hardship or unfairness of this case',
        rule:
          client === 'business'
            ? 'A business can show unfairness only'
            : 'Facts that make payment in full a hardship or unfair',
        holds: situation.specialCircumstances,
        tells: 'A narrative with its proof: illness, dependants, what the house is needed for',
      },
      sources.effectiveAdministration,
    ),
  ]
}

/** An offer though everything could be collected, because it would be a hardship or unfair (26 CFR 301.7122-1(b)(3)). */
export const offerEffectiveAdministration: Option = {
  id: 'offer-effective-administration',
  version: 1,
  title: 'Offer, effective administration',
  group: 'offer',
  what: 'Less is offered than could be collected, because collecting it would be a hardship or unfair.',
  after: everyStep,
  gates,
  cells: position =>
    offerCells(
      position,
      moneyMissing({
        fact: 'What the client can offer',
        wouldTell: 'The narrative, and what is left after the needs in it',
      }),
    ),
  documents: [
    ...offerForms,
    { name: 'Narrative of the hardship, with proof', when: null, citation: sources.effectiveAdministration },
  ],
  breaks: offerBreaks,
  examples: {
    open: example('A house worth more than is owed, needed by an ill owner.', {
      assets: exampleWealth,
      situation: { specialCircumstances: true },
    }),
    closed: example('Nothing to sell and little income: the other offers come first.', {
      account: { balance: dollars(90_000) },
      assets: exampleNothing,
      situation: { specialCircumstances: true },
    }),
    unknown: example('Nobody asked about hardship.', {
      assets: exampleWealth,
      situation: { specialCircumstances: null },
    }),
  },
}
