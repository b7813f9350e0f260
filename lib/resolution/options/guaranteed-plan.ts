import { dollars } from '../money/cents'
import { guaranteedAgreement } from '../parameters/guaranteed-agreement'
import { findInForce } from '../parameters/parameter'
import { guaranteedPlanConditions } from '../plans/guaranteed-plan'
import { sources } from '../sources/library'
import { example } from './example-input'
import { fact, not, ruleGates } from './gates'
import type { Gate, Option, OptionCells } from './option'
import {
  agreementBreaks,
  canPayNow,
  debitNumbers,
  everyStep,
  isIndividual,
  monthReadings,
  noBankruptcy,
  planCells,
  requestForm,
  sayAtHand,
} from './plan-parts'
import type { Position } from './position'

function gates(position: Position): Gate[] {
  const { asOf, tax, input } = position
  const [first, ...others] = monthReadings(position)
  const reading =
    ({ months }: typeof first) =>
    (draft: Parameters<typeof guaranteedPlanConditions>[0]) =>
      guaranteedPlanConditions(draft, { asOf, tax, months, compliantYears: input.history.compliantYears })
  return [
    isIndividual(position),
    noBankruptcy(position),
    ...ruleGates(guaranteedAgreement.title, [reading(first), ...others.map(reading)]),
    fact(
      {
        label: 'Can not be paid at once',
        rule: sayAtHand(position),
        holds: not(canPayNow(position)),
        tells: 'Bank statements of the client',
      },
      sources.guaranteedAgreement,
    ),
  ]
}

function cells(position: Position): OptionCells {
  return planCells(position, {
    monthsMax: findInForce(guaranteedAgreement, position.asOf)?.monthsMax ?? null,
    lien: {
      over: 'possible',
      why: 'The law that guarantees it says nothing of liens.',
      citations: [sources.guaranteedAgreement],
    },
  })
}

/** The agreement that the IRS may not refuse to an individual (26 USC 6159(c)). */
export const guaranteedPlan: Option = {
  id: 'guaranteed-plan',
  version: 1,
  title: 'Guaranteed agreement',
  group: 'plan',
  what: 'Monthly payments that the IRS may not refuse to somebody who was in order for years.',
  after: everyStep,
  gates,
  cells,
  documents: [requestForm, debitNumbers],
  breaks: agreementBreaks,
  examples: {
    open: example('$8,000 of tax, paid off in two years, five years in order.', {
      account: {
        balance: dollars(9_000),
        split: { tax: dollars(8_000), penalty: dollars(700), interest: dollars(300) },
      },
    }),
    closed: example('$15,000 of tax.'),
    unknown: example('Nobody looked at the five years before.', {
      account: {
        balance: dollars(9_000),
        split: { tax: dollars(8_000), penalty: dollars(700), interest: dollars(300) },
      },
      history: { compliantYears: null },
    }),
  },
}
