import type { MissingFact, Problem } from '../finding/finding'
import { sources } from '../sources/library'
import { nextBusinessDay } from '../time/holidays'
import { addDays, dayNumber } from '../time/plain-date'
import type { Stop } from './clock'
import type { Appeal, PendingRequest } from './events'
import { type Bounds, extentOf } from './extent'
import { gapsOf, missingOf, nameOf } from './gaps'
import { claims, type Reach, type ReadBy, reach } from './reach'

/**
 * 26 USC 6331(k)(1) and (2): an offer or a request for an agreement suspends while it is pending, some days more where it
 * was rejected, and while an appeal made in those days is open. What was withdrawn, returned or accepted adds no day.
 */
export function requestReach(told: PendingRequest, by: ReadBy): Reach {
  const { event, problem } = settleContradiction(told)
  const days =
    event.kind === 'offer-pending' ? by.figures.offerRejectedDays : by.figures.agreementRejectedDays
  const extent = extentOf(event, by)
  const { outcome } = event
  const surely = outcome === 'rejected' ? days : 0
  const perhaps = outcome === 'rejected' || outcome === null ? days : 0
  const appeal = outcome === 'rejected' || outcome === null ? readAppeal(event, days, by) : none
  const most = { stops: [longer(extent.wide, perhaps), appeal.most] }
  const known = extent.narrow === extent.wide && outcome !== null && appeal.known
  const narrow = extent.narrow && {
    stops: [longer(extent.narrow, surely), outcome === 'rejected' ? appeal.least : null],
  }
  const gaps = gapsOf(event, extent)
  const pending = event.kind === 'offer-pending' ? sources.offerPending : sources.agreementPending
  return reach(ruleOf(outcome, days, appeal.rule), [pending], {
    ...claims(by.event, known ? most : narrow, most),
    bare: extent.wide,
    open: gaps.open || appeal.open,
    missing: [...gaps.missing, ...outcomeMissing(event), ...appeal.missing],
    problems: [...gaps.problems, ...problem],
  })
}

/** An outcome while it is pending, and an appeal of what was not rejected, cannot both be true: then the outcome is not known. */
function settleContradiction(event: PendingRequest): { event: PendingRequest; problem: Problem[] } {
  const { outcome, to } = event
  const appealed = event.appeal !== undefined && event.appeal !== null
  const wrong =
    outcome !== null &&
    (to === 'pending' ? 'is pending' : appealed && outcome !== 'rejected' && 'was appealed')
  if (!wrong) return { event, problem: [] }
  const detail = `${nameOf(event)}: it ${wrong} and was ${outcome}; its outcome is taken as not known.`
  return { event: { ...event, outcome: null }, problem: [{ name: 'contradiction', detail }] }
}

function ruleOf(outcome: PendingRequest['outcome'], days: number, appeal: string): string {
  if (outcome === 'rejected') return `and ${days} days after the rejection${appeal}`
  if (outcome === null) return `and ${days} days if it was rejected${appeal}`
  return `${outcome}, so nothing after it`
}

function outcomeMissing(event: PendingRequest): MissingFact[] {
  return event.outcome === null && event.to !== 'pending' ? [missingOf('How it ended', event.kind)] : []
}

interface AppealReading {
  least: Stop | null
  most: Stop | null
  known: boolean
  open: boolean
  missing: MissingFact[]
  rule: string
}

const none: AppealReading = { least: null, most: null, known: true, open: false, missing: [], rule: '' }

/** An appeal counts where it was made in the days after the rejection, the last one moved off a weekend (26 USC 7503). */
function readAppeal(event: PendingRequest, days: number, by: ReadBy): AppealReading {
  const { appeal, to, kind } = event
  if (appeal === undefined) return none
  const ended = to === null || to === 'pending' ? null : to
  if (appeal === null) {
    const most = { from: ended === null ? by.start : dayNumber(ended), to: by.asOf }
    const missing = [missingOf('Whether it was appealed', kind)]
    return { ...none, most, known: false, open: true, missing, rule: ', and an appeal if there was one' }
  }
  const until = ended === null ? null : nextBusinessDay(addDays(ended, days), 'district-of-columbia')
  if (until !== null && appeal.filed !== null && appeal.filed > until)
    return { ...none, rule: '; the appeal came too late to count' }
  // Nobody appeals what is not decided yet.
  const since = ended === null ? by : { ...by, start: dayNumber(ended) }
  return timelyAppeal(appeal, event, since, until !== null && appeal.filed !== null)
}

function timelyAppeal(appeal: Appeal, event: PendingRequest, by: Bounds, inTime: boolean): AppealReading {
  const extent = extentOf({ from: appeal.filed, to: appeal.decided }, by)
  const missing = [
    ...(appeal.filed === null ? [missingOf('Day of the appeal', event.kind)] : []),
    ...(extent.open ? [missingOf('Day on which the appeal was decided', event.kind)] : []),
  ]
  return {
    least: inTime ? extent.narrow : null,
    most: extent.wide,
    known: inTime && extent.narrow === extent.wide,
    open: extent.open,
    missing,
    rule: ', and while the appeal was open',
  }
}

function longer({ from, to }: Stop, days: number): Stop {
  return { from, to: to + days }
}
