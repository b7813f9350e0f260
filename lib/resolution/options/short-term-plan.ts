import { draftFinding, money } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { exact, type MoneyRange } from '../money/money-range'
import { findInForce } from '../parameters/parameter'
import { shortTermPlan as rule } from '../parameters/short-term-plan'
import { shortTermPlanConditions } from '../plans/short-term-plan'
import { sources } from '../sources/library'
import { addDays } from '../time/plain-date'
import { decisionTime, lienOutlook, noDays } from './cells'
import { example } from './example-input'
import { type ConditionsOf, ruleGates } from './gates'
import type { Gate, Option, OptionCells } from './option'
import { paidOn } from './plan-cost'
import { everyStep, isIndividual, requestForm } from './plan-parts'
import type { Position } from './position'

function gates(position: Position): Gate[] {
  const { asOf, assessed, accrued, input } = position
  const days = input.payment.daysToPayAll
  const reading =
    (more: 'atLeast' | 'atMost'): ConditionsOf =>
    draft =>
      shortTermPlanConditions(draft, { asOf, assessed, accrued: accrued?.[more] ?? null, days })
  return [isIndividual(position), ...ruleGates(rule.title, [reading('atLeast'), reading('atMost')])]
}

function cells(position: Position): OptionCells {
  const { asOf, input } = position
  const most = findInForce(rule, asOf)?.daysMax ?? 0
  const days = Math.min(input.payment.daysToPayAll ?? most, most)
  return {
    totalPaid: paidOn(position, addDays(asOf, days)),
    monthly: null,
    daysAdded: noDays('No agreement under 26 USC 6159, so no request is pending', sources.shortTerm),
    lien: lienOutlook(position, {
      over: 'possible',
      why: 'A notice can be filed while it is paid.',
      citations: [sources.lienValidity],
    }),
    fee: noFee(position),
    decision: decisionTime('atOnce'),
  }
}

function noFee({ asOf }: Position): Finding<MoneyRange> {
  const draft = draftFinding()
  const found = draft.figure(rule, asOf)
  if (found === null) return draft.settle<MoneyRange>(null)
  draft.step('Fee', 'For time to pay in full', money(found.fee))
  return draft.settle(exact(found.fee))
}

/** Time to pay in full without an agreement and without a fee (IR-2020-248). */
export const shortTermPlan: Option = {
  id: 'short-term-plan',
  version: 1,
  title: 'Short-term plan',
  group: 'pay',
  what: 'Everything is paid within some months, without an agreement and without a fee.',
  after: everyStep,
  gates,
  cells,
  documents: [requestForm],
  breaks: [
    { what: 'Not all is paid by the day: the next notice follows.', citation: sources.collectionProcess },
    { what: 'Interest and the late-payment addition go on until then.', citation: sources.latePayment },
  ],
  examples: {
    open: example('$18,400 that can be paid in 120 days.', { payment: { daysToPayAll: 120 } }),
    closed: example('It takes 900 days to pay all.'),
    unknown: example('Nobody asked by when all can be paid.', { payment: { daysToPayAll: null } }),
  },
}
