import { draftFinding } from '../finding/draft'
import { findInForce } from '../parameters/parameter'
import { simplePlan as rule } from '../parameters/simple-plan'
import { simplePlanConditions } from '../plans/simple-plan'
import type { lienOutlook } from './cells'
import { gate, ruleGates } from './gates'
import type { Gate, OptionCells } from './option'
import { filedAndCurrent, isIndividual, monthReadings, noBankruptcy, planCells } from './plan-parts'
import type { Position } from './position'

/** The gates of the plan without a financial statement, under the name that it had or has on the day. */
export function statementFreeGates(position: Position, name: 'simple' | 'streamlined'): Gate[] {
  const { asOf, assessed, accrued, input } = position
  const [first, ...others] = monthReadings(position)
  const reading =
    ({ months, monthsToStatute }: typeof first) =>
    (draft: Parameters<typeof simplePlanConditions>[0]) =>
      simplePlanConditions(draft, {
        asOf,
        assessed,
        accrued: accrued?.atMost ?? null,
        months,
        monthsToStatute,
        filedAndCurrent: filedAndCurrent(position),
        directDebit: input.payment.directDebit,
      })
  return [
    offeredThen(position, name),
    isIndividual(position),
    noBankruptcy(position),
    ...ruleGates(rule.title, [reading(first), ...others.map(reading)]),
  ]
}

function offeredThen({ asOf }: Position, name: 'simple' | 'streamlined'): Gate {
  const draft = draftFinding()
  const found = draft.figure(rule, asOf)
  const { citations, marks, missing } = draft.settle(null)
  return gate(
    {
      label: 'Offered on that day',
      formula: found === null ? 'Not known' : `On that day the plan is the ${found.name} one`,
      holds: found === null ? null : found.name === name,
      missing: missing[0] ?? { fact: rule.title, wouldTell: `The table ${rule.table}` },
    },
    { citations, marks },
  )
}

export function statementFreeCells(position: Position, lien: Parameters<typeof lienOutlook>[1]): OptionCells {
  return planCells(position, { monthsMax: findInForce(rule, position.asOf)?.monthsMax ?? null, lien })
}
