import { nonStreamlinedPlan } from '../parameters/non-streamlined-plan'
import { largerPlanConditions } from '../plans/larger-plan'
import { PAYMENTS_COUNTED } from '../plans/plan-growth'
import { sources } from '../sources/library'
import { example, exampleLarge } from './example-input'
import { ruleGates } from './gates'
import type { Gate, Option, OptionCells } from './option'
import {
  agreementBreaks,
  debitNumbers,
  everyStep,
  filedAndCurrent,
  isIndividual,
  monthReadings,
  noBankruptcy,
  planCells,
  proofOfThisYear,
  requestForm,
} from './plan-parts'
import type { Position } from './position'

function gates(position: Position): Gate[] {
  const { asOf, assessed, input } = position
  const [first, ...others] = monthReadings(position)
  const reading = (of: typeof first) => (draft: Parameters<typeof largerPlanConditions>[0]) =>
    largerPlanConditions(draft, {
      asOf,
      assessed,
      ...of,
      filedAndCurrent: filedAndCurrent(position),
      revenueOfficer: input.situation.revenueOfficer,
    })
  return [
    isIndividual(position),
    noBankruptcy(position),
    ...ruleGates(nonStreamlinedPlan.title, [reading(first), ...others.map(reading)]),
  ]
}

function cells(position: Position): OptionCells {
  return planCells(position, {
    monthsMax: PAYMENTS_COUNTED,
    lien: {
      over: 'expected',
      why: 'A decision about a lien is made for it.',
      citations: [sources.lienThreshold],
    },
  })
}

/** A plan above the simple limit, without a financial statement where the payment is enough (IR-2020-248). */
export const largerPlan: Option = {
  id: 'larger-plan',
  version: 1,
  title: 'Larger plan',
  group: 'plan',
  what: 'Monthly payments of a larger balance, within the time to collect.',
  after: everyStep,
  gates,
  cells,
  documents: [
    requestForm,
    debitNumbers,
    proofOfThisYear,
    {
      name: 'Form 433-F, signed',
      when: 'The payment is less than the balance over the time to collect',
      citation: sources.agreementRequest,
    },
  ],
  breaks: agreementBreaks,
  examples: {
    open: example('$90,000, $1,800 a month, no revenue officer.', exampleLarge),
    closed: example('A revenue officer has the case.', {
      ...exampleLarge,
      situation: { revenueOfficer: true },
    }),
    unknown: example('Nobody knows whether a revenue officer has it.', {
      ...exampleLarge,
      situation: { revenueOfficer: null },
    }),
  },
}
