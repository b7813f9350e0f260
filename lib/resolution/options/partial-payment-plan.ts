import { draftFinding, words } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { type Cents, dollars, zero } from '../money/cents'
import { exact, type MoneyRange } from '../money/money-range'
import { type PartialPaymentPlanQuestion, partialPaymentConditions } from '../plans/partial-payment-plan'
import { sources } from '../sources/library'
import type { PlainDate } from '../time/plain-date'
import { daysOfRequest, decisionTime, lienOutlook, planFee, sayRange, takeOwed } from './cells'
import { example } from './example-input'
import { type ConditionsOf, needOf, ruleGates } from './gates'
import type { Gate, Option, OptionCells } from './option'
import { interestGrowth, settleTotals } from './plan-cost'
import {
  agreementBreaks,
  everyStep,
  isIndividual,
  noBankruptcy,
  proofOfThisYear,
  requestForm,
  statement,
} from './plan-parts'
import type { Position } from './position'

function gates(position: Position): Gate[] {
  const readings = readingsOf(position).map(
    (question): ConditionsOf =>
      draft => {
        const told = partialPaymentConditions(draft, question)
        return told && named(told.conditions, position)
      },
  )
  const [first, ...others] = readings
  return [
    isIndividual(position),
    noBankruptcy(position),
    ...(first === undefined ? [] : ruleGates('Partial payment plan', [first, ...others])),
  ]
}

/** What is missing about the ability is named as the financial statement names it. */
function named(conditions: NonNullable<ReturnType<ConditionsOf>>, { ability }: Position) {
  return conditions.map(condition =>
    ability.value === null ? { ...condition, missing: needOf(ability, condition.missing.fact) } : condition,
  )
}

function readingsOf(position: Position): PartialPaymentPlanQuestion[] {
  const { owed, ability, firstEnd, lastEnd, equity } = position
  const growth = interestGrowth(position)
  const ends: (PlainDate | null)[] = firstEnd && lastEnd ? [firstEnd.earliest, lastEnd.latest] : [null]
  const balances: Cents[] = owed === null ? [zero] : [owed.atLeast, owed.atMost]
  const common = { monthly: ability.value?.canPay ?? null, equity: equity.value?.total ?? null, growth }
  return balances.flatMap(balance =>
    ends.map(lastDayToCollect => ({
      balance,
      lastDayToCollect: owed === null ? null : lastDayToCollect,
      ...common,
    })),
  )
}

function cells(position: Position): OptionCells {
  const { ability } = position
  return {
    totalPaid: collected(position),
    monthly: ability.value === null ? moneyOf(ability) : payment(position),
    daysAdded: daysOfRequest(position, 'planByStatement'),
    lien: lienOutlook(position, {
      over: 'expected',
      why: 'A notice is normally filed for what is not paid in full.',
      citations: [sources.lienThreshold],
    }),
    fee: planFee(position),
    decision: decisionTime('planByStatement'),
  }
}

function moneyOf(ability: Position['ability']): Finding<MoneyRange> {
  const draft = draftFinding()
  draft.take(ability)
  return draft.settle<MoneyRange>(null)
}

function payment({ ability }: Position): Finding<MoneyRange> {
  const draft = draftFinding()
  const found = draft.take(ability)
  return draft.settle(found && exact(found.canPay))
}

function collected(position: Position): Finding<MoneyRange> {
  const draft = draftFinding()
  const owed = takeOwed(draft, position)
  if (draft.take(position.ability) === null || owed === null) return draft.settle<MoneyRange>(null)
  if (position.firstEnd === null)
    draft.missing({ fact: 'Last day to collect', wouldTell: 'The account transcripts of all periods' })
  const ends = readingsOf(position).map(question => partialPaymentConditions(draft, question)?.end ?? null)
  const found = settleTotals(
    draft,
    ends.map(end => end?.paid ?? null),
  )
  if (found.value !== null) draft.step('Paid by the last day', 'Month by month', words(sayRange(found.value)))
  return draft.settle(found.value)
}

/** Payments to the last day to collect that leave something unpaid (26 USC 6159(a), (d)). */
export const partialPaymentPlan: Option = {
  id: 'partial-payment-plan',
  version: 1,
  title: 'Partial payment plan',
  group: 'plan',
  what: 'Monthly payments of what can be afforded until the time to collect ends; the rest falls away.',
  after: everyStep,
  gates,
  cells,
  documents: [statement, requestForm, proofOfThisYear],
  breaks: [
    ...agreementBreaks,
    { what: 'The review finds that more can be paid.', citation: sources.partialReview },
  ],
  examples: {
    open: example('$90,000 owed, and some $500 a month left until 2035.', {
      account: { balance: dollars(90_000) },
      income: dollars(4_500),
    }),
    closed: example('Nothing is left in a month.', { income: dollars(2_000) }),
    unknown: example('The income is not known.', { income: null }),
  },
}
