import type { DeadlineKind, FlagFinding } from '../assessment'
import { daysBetween, formatDeadline, type PlainDate } from '../time/plain-date'
import { dangerOf, type QueuePlace } from './rank'

/** How urgent a flag is, in words. */
export const severityWords = { 1: 'Act today', 2: 'Soon', 3: 'Before submission', 4: 'Information' } as const
const reversibilityWords = { 0: 'cannot be undone', 1: 'is hard to undo', 2: 'can be undone' } as const

const dangerWords = {
  1: 'a legal stop comes before everything else',
  2: 'property is being taken now, there it is not',
  3: 'a right ends here, there none does',
  4: 'its danger comes first',
} as const

const dayWords: Record<DeadlineKind, string> = {
  hard: 'last day',
  soft: 'soft day',
  'pay-by': 'pay-by day',
  internal: 'our own day',
}

/** Why a case stands where it stands, in one sentence: the claim, unless the claim holds the day already, its day. */
export function whyHere(finding: FlagFinding, asOf: PlainDate): string {
  const claim = finding.claim.replace(/\.$/, '')
  if (finding.deadline === null) return `${claim}.`
  const { kind, lastDay } = finding.deadline
  const left = inDays(daysBetween(asOf, lastDay))
  const day = formatDeadline(lastDay)
  return claim.includes(day)
    ? `${claim.replace(day, `${day}, ${left}`)}.`
    : `${claim}; ${dayWords[kind]} ${day}, ${left}.`
}

type Named = Omit<QueuePlace, 'caseId'> & { name: string }

/** Why one case stands above another, by the first thing in which they differ. */
export function compareSentence(above: Named, below: Named, asOf: PlainDate): string {
  return `Above ${below.name}: ${firstDifference(above, below, asOf)}.`
}

function firstDifference(above: Named, below: Named, asOf: PlainDate): string {
  const [here, there] = [above.finding, below.finding]
  if (here.severity !== there.severity) {
    return `${severityWords[here.severity]} comes before ${severityWords[there.severity].toLowerCase()}`
  }
  const danger = dangerOf(here, asOf)
  if (danger !== dangerOf(there, asOf)) return dangerWords[danger]
  const days = [daysTo(here, asOf), daysTo(there, asOf)] as const
  if (days[0] !== days[1]) return dayDifference(...days)
  if (here.reversibility !== there.reversibility) {
    return `what is lost here ${reversibilityWords[here.reversibility]}, there it ${reversibilityWords[there.reversibility]}`
  }
  if (above.lastTouchedOn !== below.lastTouchedOn) {
    return `last touched ${touched(above, asOf)}, the other ${touched(below, asOf)}`
  }
  return 'equal in everything, so the older case first'
}

/** Days to a day that is still to come; null where there is none. */
function daysTo({ deadline }: FlagFinding, asOf: PlainDate): number | null {
  const left = deadline === null ? null : daysBetween(asOf, deadline.lastDay)
  return left === null || left < 0 ? null : left
}

function dayDifference(here: number | null, there: number | null): string {
  if (here === null) return 'below there is a later day'
  const own = `its day is ${inDays(here)}`
  return there === null ? `${own}; below there is none to come` : `${own}, the other ${inDays(there)}`
}

function touched({ lastTouchedOn }: Named, asOf: PlainDate): string {
  const days = daysBetween(lastTouchedOn, asOf)
  return days <= 0 ? 'today' : inDays(-days)
}

/** `today`, `tomorrow`, `in 6 days`, `yesterday`, `12 days ago` */
export function inDays(days: number): string {
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  return days > 0 ? `in ${days} days` : `${-days} days ago`
}
