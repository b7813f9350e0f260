import { agreed } from '../finding/conditions'
import { count, draftFinding, money } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { formatCents, zero } from '../money/cents'
import { exact, type MoneyRange } from '../money/money-range'
import { computeCollectible } from '../offers/collectible-by-statute'
import type { OfferKind } from '../offers/offer-kind'
import { computeOfferMinimum, type OfferMinimum } from '../offers/offer-minimum'
import { collectionStatuteSuspension } from '../parameters/collection-statute-suspension'
import { offerFee } from '../parameters/offer-fee'
import { offerReckoning } from '../parameters/offer-reckoning'
import { sources } from '../sources/library'
import { addMonths } from '../time/calendar-steps'
import { daysBetween } from '../time/plain-date'
import { decisionTime, lienOutlook, nothing, rangeOf } from './cells'
import { gate, needOf } from './gates'
import type { DaysRange, Gate, OptionBreaker, OptionCells, OptionDocument } from './option'
import { noBankruptcy } from './plan-parts'
import type { Position } from './position'

export const offerBreaks: readonly [OptionBreaker, ...OptionBreaker[]] = [
  { what: 'A return or a payment of the years after acceptance is late.', citation: sources.offerLater },
  {
    what: 'A payment of the offer is missed, or this year’s taxes are not paid while it is pending.',
    citation: sources.offerForm,
  },
]

export const offerForms: readonly [OptionDocument, ...OptionDocument[]] = [
  { name: 'Form 656', when: null, citation: sources.offerForm },
  {
    name: 'Form 433-A (OIC) or 433-B (OIC), signed, with its papers',
    when: null,
    citation: sources.offerStatement,
  },
]

/** 26 USC 6331(k)(1): while it is pending and some days after a rejection. Nobody decides later than the day on which it counts as accepted. */
export function daysOfOffer({ asOf }: Position): Finding<DaysRange> {
  const draft = draftFinding()
  const pending = draft.take(decisionTime('offer'))
  const months = draft.figure(offerReckoning, asOf)?.deemedAcceptanceMonths ?? null
  const more = draft.figure(collectionStatuteSuspension, asOf)?.offerRejectedDays ?? null
  draft.cite(sources.offerPending)
  if (pending === null || months === null || more === null) return draft.settle<DaysRange>(null)
  const most = daysBetween(asOf, addMonths(asOf, months))
  draft.step('At the most', `Accepted if nobody decides within ${months} months`, count(most, 'days'))
  draft.step('If rejected', 'Days after the rejection; an appeal adds its own', count(more, 'days'))
  return draft.settle({ atLeast: pending.atLeast, atMost: most + more })
}

/** The fee of an offer: none for low income, and both where the income is not known. */
export function feeOfOffer({ asOf, lowIncome }: Position): Finding<MoneyRange> {
  const draft = draftFinding()
  const fee = draft.figure(offerFee, asOf)
  if (fee === null) return draft.settle<MoneyRange>(null)
  draft.step('Fee', 'For each offer; none for low income', money(fee))
  if (lowIncome === true) return draft.settle(nothing)
  return draft.settle(lowIncome === null ? { atLeast: zero, atMost: fee } : exact(fee))
}

/** The least amount, at the fewest and the most months that may be left. */
export function leastOffers(position: Position, terms: OfferKind): readonly Finding<OfferMinimum>[] {
  const { asOf, ability, equity, monthsLeft, owed } = position
  const lefts = monthsLeft === null ? [null] : [monthsLeft.atLeast, monthsLeft.atMost]
  const owes = owed === null ? [null] : [owed.atLeast, owed.atMost]
  return lefts.flatMap(left =>
    owes.map(amount =>
      computeOfferMinimum({
        asOf,
        terms,
        monthlyIncome: ability.value?.left ?? null,
        equity: equity.value?.total ?? null,
        monthsLeft: left,
        owed: amount,
      }),
    ),
  )
}

/** Less can be collected than is owed: by the reckoning of an offer, and by what all the months to the end would bring. */
export function doubtGates(position: Position, terms: OfferKind): Gate[] {
  const found = leastOffers(position, terms)
  const [first] = found
  const doubt = agreed(found.map(({ value }) => value?.doubt ?? null))
  return [
    noBankruptcy(position),
    gate(
      {
        label: 'Less than is owed can be collected',
        formula:
          first?.value == null
            ? 'Not known'
            : `Equity and income of the months counted: ${formatCents(first.value.amount)}`,
        holds: doubt,
        missing: needOf(lacking(position, found), 'What can be collected'),
      },
      behind(found),
    ),
    collectibleInTime(position),
  ]
}

function collectibleInTime(position: Position): Gate {
  const { ability, equity, monthsLeft, owed } = position
  const lefts = monthsLeft === null ? [null] : [monthsLeft.atLeast, monthsLeft.atMost]
  const found = lefts.map(left =>
    computeCollectible({
      monthlyIncome: ability.value?.left ?? null,
      equity: equity.value?.total ?? null,
      monthsLeft: left,
    }),
  )
  const readings = found.flatMap(({ value }) =>
    value === null || owed === null ? [null] : [value < owed.atLeast, value < owed.atMost],
  )
  const amount = found[0]?.value ?? null
  return gate(
    {
      label: 'A plan would not pay all in time',
      formula: amount === null ? 'Not known' : `${formatCents(amount)} until the last day to collect`,
      holds: agreed(readings),
      missing: needOf(lacking(position, found), 'Last day to collect'),
    },
    { citations: [sources.offerAbility], working: found[0]?.steps ?? [] },
  )
}

/** The first fact that is missing: of the ability, of the equity, else of the reckoning itself. */
function lacking({ ability, equity }: Position, found: readonly Finding<unknown>[]): Finding<unknown> {
  if (ability.value === null) return ability
  if (equity.value === null) return equity
  return found.find(({ missing }) => missing.length > 0) ?? ability
}

function behind(found: readonly Finding<unknown>[]) {
  const [first] = found
  return { citations: first?.citations ?? [], marks: first?.marks ?? [], working: first?.steps ?? [] }
}

/** What an offer for doubt as to collectibility costs: its least amount. */
export function offerTotal(position: Position, terms: OfferKind): Finding<MoneyRange> {
  const draft = draftFinding()
  draft.take(position.ability, 'without-steps')
  draft.take(position.equity, 'without-steps')
  const amounts = leastOffers(position, terms).map(found => draft.take(found)?.amount ?? null)
  const known = amounts.filter(amount => amount !== null)
  if (known.length === 0 || known.length < amounts.length) return draft.settle<MoneyRange>(null)
  return draft.settle(rangeOf(known))
}

export function offerCells(position: Position, totalPaid: Finding<MoneyRange>): OptionCells {
  return {
    totalPaid,
    monthly: null,
    daysAdded: daysOfOffer(position),
    lien: lienOutlook(position, {
      over: 'possible',
      why: 'A notice can be filed while an offer is pending, and stays until it is paid.',
      citations: [sources.offerForm],
    }),
    fee: feeOfOffer(position),
    decision: decisionTime('offer'),
  }
}
