import { type CollectionStatute, findCollectionStatute, isSettled } from '../../statutes/collection-statute'
import type { PendingRequest, StatuteEvent } from '../../statutes/events'
import { daysBetween, later, type PlainDate } from '../../time/plain-date'
import { answerOf, NoAnswer, NotTold, type Operation } from '../computed'
import type { Input } from '../input'

/** The time to collect. */
export const statuteOperations: readonly Operation[] = [
  {
    name: 'collection-statute',
    compute(input) {
      const assessed = input.getDay('assessed')
      const events = input.getList('suspensions').map(readEvent)
      const asOf = input.findDay('asOf') ?? lastDay(assessed, input.getList('suspensions'))
      const value = answerOf(findCollectionStatute({ assessed, events, asOf }))
      const settled = isSettled(value)
      const { atLeast, atMost } = value.suspendedDays
      return {
        baseCsed: value.base,
        csed: settled ? value.latest : new NotTold(rangeOf(value)),
        suspendedDays: settled && atLeast === atMost ? atMost : new NotTold(`${atLeast} to ${atMost} days`),
        earliest: value.earliest,
        latest: value.latest,
        addedDays: value.latest === null ? null : daysBetween(value.base, value.latest),
      }
    },
  },
]

function rangeOf({ earliest, latest, stillRunning }: CollectionStatute): string {
  return `from ${earliest} to ${latest}${stillRunning ? ', and something is still pending' : ''}`
}

/** Where the format says no day to look at the facts from, that is the last day it names. */
function lastDay(assessed: PlainDate, suspensions: readonly Input[]): PlainDate {
  const days = suspensions.flatMap(suspension => [suspension.findDay('from'), suspension.findDay('to')])
  return days.reduce<PlainDate>((last, day) => (day === null ? last : later(last, day)), assessed)
}

const outcomes = ['rejected', 'accepted', 'withdrawn', 'returned'] as const

/** The format names an outcome wherever one adds days: without one, nothing follows the end. */
function readOutcome(outcome: string | null): PendingRequest['outcome'] {
  if (outcome === null) return 'withdrawn'
  const found = outcomes.find(known => known === outcome)
  if (found === undefined) throw new NoAnswer(`no rule is known for the outcome ${outcome}`)
  return found
}

function readEvent(input: Input): StatuteEvent {
  const kind = input.getText('kind')
  const span = { from: input.findDay('from'), to: input.findDay('to') }
  const outcome = input.findText('outcome')
  switch (kind) {
    case 'offer-pending':
    case 'installment-agreement-pending':
      return { kind, ...span, outcome: readOutcome(outcome) }
    case 'collection-due-process':
      return { kind, ...span, outcome: outcome === 'withdrawn' ? 'withdrawn' : 'determined' }
    case 'bankruptcy':
    case 'court-custody':
    case 'innocent-spouse':
    case 'combat-zone':
    case 'outside-us':
    case 'installment-agreement-in-force':
    case 'equivalent-hearing':
    case 'not-collectible':
      return { kind, ...span }
    default:
      throw new NoAnswer(`no rule is known for ${kind}`)
  }
}
