import { draftFinding, money } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { dollars } from '../money/cents'
import { exact, type MoneyRange } from '../money/money-range'
import { sources } from '../sources/library'
import { noMoney } from './cells'
import { example } from './example-input'
import { fact, not } from './gates'
import { offerBreaks, offerCells } from './offer-parts'
import type { Gate, Option } from './option'
import type { OptionsInput } from './options-input'
import { noBankruptcy } from './plan-parts'
import type { Position } from './position'

/** The client says that the tax is not owed, can show it, and nobody has settled it finally. */
export function disputeGates({ input }: Position): Gate[] {
  const { disputed, newEvidence, finallyDecided } = input.situation
  return [
    fact(
      {
        label: 'The tax is disputed',
        rule: 'The client says that it is not owed',
        holds: disputed,
        tells: 'The client',
      },
      sources.offerLiabilityForm,
    ),
    fact(
      {
        label: 'Proof that the IRS has not seen',
        rule: 'New papers for that year',
        holds: newEvidence,
        tells: 'The papers of that year, held against what the IRS asked for',
      },
      sources.auditReconsiderationPaper,
    ),
    fact(
      {
        label: 'Not finally decided',
        rule: 'No judgment, closing agreement or accepted offer',
        holds: not(finallyDecided),
        tells: 'The client, and the transcripts',
      },
      sources.auditReconsideration,
    ),
  ]
}

/** What is left to pay if the client is right. */
export function rightAmount({ situation }: OptionsInput): Finding<MoneyRange> {
  const draft = draftFinding()
  const { rightAmount: amount } = situation
  if (amount === null)
    draft.missing({
      fact: 'What would be owed if the client is right',
      wouldTell: 'The right return, or the papers',
    })
  else draft.step('If the client is right', 'As the practitioner reckons it', money(amount))
  return draft.settle(amount === null ? null : exact(amount))
}

/** An offer because the tax is not owed: no statement of ability, no fee, no payment with it (Form 656-L). */
export const offerDoubtAsToLiability: Option = {
  id: 'offer-doubt-as-to-liability',
  version: 1,
  title: 'Offer, tax not owed',
  group: 'offer',
  what: 'What is truly owed is offered, because the assessment is wrong.',
  after: [],
  gates: position => [noBankruptcy(position), ...disputeGates(position)],
  cells: position => ({
    ...offerCells(position, rightAmount(position.input)),
    fee: noMoney('No fee for doubt as to liability', sources.offerLiabilityForm),
  }),
  documents: [
    { name: 'Form 656-L', when: null, citation: sources.offerLiabilityForm },
    { name: 'The papers that show the right tax', when: null, citation: sources.offerLiabilityForm },
  ],
  breaks: offerBreaks,
  examples: {
    open: example('The tax is disputed with new papers.', {
      situation: { disputed: true, newEvidence: true, rightAmount: dollars(2_000) },
    }),
    closed: example('Nobody disputes the tax.'),
    unknown: example('Nobody asked whether the tax was decided by a court.', {
      situation: { disputed: true, newEvidence: true, finallyDecided: null },
    }),
  },
}
