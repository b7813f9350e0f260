import { formFamily } from '../filing/form-family'
import { dollars } from '../money/cents'
import { inBusinessPlan as rule } from '../parameters/in-business-plan'
import { findInForce } from '../parameters/parameter'
import { inBusinessPlanConditions } from '../plans/in-business-plan'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { type ExampleChange, example, exampleAccount } from './example-input'
import { anyHolds, fact, ruleGates } from './gates'
import type { Gate, Option, OptionCells } from './option'
import {
  agreementBreaks,
  everyStep,
  filedAndCurrent,
  monthReadings,
  noBankruptcy,
  planCells,
  requestForm,
} from './plan-parts'
import type { Position } from './position'

/** Income tax withheld from employees is in Forms 941, 943, 944 and CT-1; Form 940 has none. */
function hasTrustFund({ owing }: Position): boolean {
  return owing.some(({ period }) => formFamily(period.form) === 'employment' && period.form !== '940')
}

function gates(position: Position): Gate[] {
  const { asOf, assessed, input } = position
  const [first, ...others] = monthReadings(position)
  const reading = (of: typeof first) => (draft: Parameters<typeof inBusinessPlanConditions>[0]) =>
    inBusinessPlanConditions(draft, {
      asOf,
      assessed,
      trustFund: hasTrustFund(position),
      inBusiness: input.compliance.inBusiness,
      ...of,
      filedAndCurrent: filedAndCurrent(position),
      directDebit: input.payment.directDebit,
    })
  return [
    fact(
      {
        label: 'A business owes',
        rule: 'A business, or a sole proprietor who pays wages',
        holds: anyHolds([input.client === 'business', input.compliance.employees]),
        tells: 'The client: whether wages are paid',
      },
      sources.simplePlan,
    ),
    noBankruptcy(position),
    ...ruleGates(rule.title, [reading(first), ...others.map(reading)]),
  ]
}

function cells(position: Position): OptionCells {
  return planCells(position, {
    monthsMax: findInForce(rule, position.asOf)?.monthsMax ?? null,
    lien: {
      over: 'not-expected',
      why: 'No decision about a lien or about trust fund tax is made for a simple plan.',
      citations: [sources.simplePlan],
    },
  })
}

const business: ExampleChange = {
  client: 'business',
  party: 'corporation',
  accounts: [
    exampleAccount({ period: { form: '941', periodEnd: day('2025-09-30') }, due: day('2025-10-31') }),
  ],
  compliance: { currentYear: null, employees: true, deposits: true, inBusiness: true },
}

/** The plan of a business without a financial statement (IRM 5.14.5). */
export const inBusinessPlan: Option = {
  id: 'in-business-plan',
  version: 1,
  title: 'In-business plan',
  group: 'plan',
  what: 'Monthly payments of a business that goes on, without a financial statement.',
  after: everyStep,
  gates,
  cells,
  documents: [
    requestForm,
    {
      name: 'Proof of deposits of this and the last two quarters',
      when: null,
      citation: sources.collectionProcess,
    },
  ],
  breaks: [...agreementBreaks, { what: 'A deposit is missed.', citation: sources.failureToDeposit }],
  examples: {
    open: example('$18,000 of payroll tax of a business that runs and deposits.', business),
    closed: example('$40,000 with trust fund tax in it.', {
      ...business,
      accounts: [
        exampleAccount({
          period: { form: '941', periodEnd: day('2025-09-30') },
          balance: dollars(40_000),
        }),
      ],
    }),
    unknown: example('Nobody proposed an amount.', { ...business, payment: { monthly: null } }),
  },
}
