import type { DeadlineKind, FlagFinding } from '../assessment'
import { daysBetween, formatDeadline, type PlainDate } from '../time/plain-date'
import { dangerOf, type QueuePlace } from './rank'

const severityWords = { 1: 'Act today', 2: 'Soon', 3: 'Before submission', 4: 'Information' } as const
const reversibilityWords = { 0: 'cannot be undone', 1: 'is hard to undo', 2: 'can be undone' } as const

const dangerWords = {
  1: 'a legal stop comes before everything else',
  2: 'property is being taken now, there a day still runs',
  3: 'its danger comes first',
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
  const danger = dangerOf(here)
  if (danger !== dangerOf(there)) return dangerWords[danger]
  if (here.deadline?.lastDay !== there.deadline?.lastDay) return dayDifference(here, there, asOf)
  if (here.reversibility !== there.reversibility) {
    return `what is lost here ${reversibilityWords[here.reversibility]}, there it ${reversibilityWords[there.reversibility]}`
  }
  if (above.lastTouchedOn !== below.lastTouchedOn) {
    return `last touched ${touched(above, asOf)}, the other ${touched(below, asOf)}`
  }
  return 'equal in everything, so the older case first'
}

function dayDifference(here: FlagFinding, there: FlagFinding, asOf: PlainDate): string {
  const own = here.deadline && inDays(daysBetween(asOf, here.deadline.lastDay))
  const other = there.deadline && inDays(daysBetween(asOf, there.deadline.lastDay))
  if (own === null) return 'below there is a later day'
  return other === null ? `its day is ${own}; below there is none` : `its day is ${own}, the other ${other}`
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
