import type { Citation } from '../assessment'
import { sources } from '../sources/library'
import { addMonths } from '../time/calendar-steps'
import { dayNumber, fromDayNumber } from '../time/plain-date'
import type { Floor, Stop } from './clock'
import {
  type Absence,
  type AgreementEnded,
  type DueProcessHearing,
  eventWords,
  type NoSuspension,
  type PlainSuspension,
  type StatuteEvent,
} from './events'
import { extentOf } from './extent'
import { gapsOf, nameOf } from './gaps'
import { claims, type Reach, type ReadBy, reach, type SuspensionFigures } from './reach'
import { requestReach } from './request-reach'
import { waiverReach } from './waiver-reach'

/** What one event does to the time to collect (26 USC 6331(k), 6330(e), 6503, 6015(e), 6502, 7508). A suit is not a clock's matter. */
export function collectionReach(event: StatuteEvent, by: ReadBy): Reach {
  if (event.applies === false) return reach('does not reach this assessment', [])
  const read = readEvent(event, by)
  if (event.applies !== null) return read
  const missing = {
    fact: `Whether it reaches this person and this assessment: ${nameOf(event)}`,
    wouldTell: 'The paper that began it: whose request it was, and which tax it names',
  }
  return { ...read, narrow: null, missing: [...read.missing, missing] }
}

function readEvent(event: StatuteEvent, by: ReadBy): Reach {
  switch (event.kind) {
    case 'offer-pending':
    case 'installment-agreement-pending':
      return requestReach(event, by)
    case 'installment-agreement-terminated':
      return endedReach(event, by)
    case 'collection-due-process':
      return hearingReach(event, by)
    case 'outside-us':
      return absenceReach(event, by)
    case 'waiver':
      return waiverReach(event, by)
    case 'judgment':
      return reach('', [sources.collectionStatute])
    case 'installment-agreement-in-force':
    case 'equivalent-hearing':
    case 'not-collectible':
      return reach(...noSuspension[event.kind])
    default:
      return plainReach(event, by)
  }
}

const noSuspension: Record<NoSuspension['kind'], readonly [string, readonly Citation[]]> = {
  'installment-agreement-in-force': ['suspends nothing while it is kept', [sources.agreementInForce]],
  'equivalent-hearing': ['suspends nothing', [sources.appealRights]],
  'not-collectible': ['suspends nothing', [sources.collectionProcess]],
}

/** What follows an event without fail: how much of which figure, and by which text. */
const tails: Record<
  PlainSuspension['kind'],
  { figure: keyof SuspensionFigures | null; unit: 'days' | 'months'; citations: readonly Citation[] }
> = {
  bankruptcy: { figure: 'bankruptcyMonths', unit: 'months', citations: [sources.bankruptcySuspends] },
  'court-custody': {
    figure: 'courtCustodyMonths',
    unit: 'months',
    citations: [sources.courtCustodySuspends],
  },
  'innocent-spouse': {
    figure: 'innocentSpouseDays',
    unit: 'days',
    citations: [sources.innocentSpouseSuspends],
  },
  'combat-zone': { figure: 'combatZoneDays', unit: 'days', citations: [sources.combatZoneSuspends] },
  'advocate-order': { figure: null, unit: 'days', citations: [sources.advocateOrderSuspends] },
}

function plainReach(event: PlainSuspension, by: ReadBy): Reach {
  const extent = extentOf(event, by)
  const { figure, unit, citations } = tails[event.kind]
  const more = figure === null ? 0 : by.figures[figure]
  const most = { stops: [withTail(extent.wide, more, unit)] }
  const least =
    extent.narrow === extent.wide ? most : extent.narrow && { stops: [withTail(extent.narrow, more, unit)] }
  return reach(more === 0 ? 'and nothing after it' : `and ${more} ${unit}`, citations, {
    ...claims(by.event, least, most),
    bare: extent.wide,
    ...gapsOf(event, extent),
  })
}

function withTail({ from, to }: Stop, more: number, unit: 'days' | 'months'): Stop {
  return { from, to: unit === 'days' ? to + more : monthsAfter(to, more) }
}

/** 26 USC 6330(e)(1): the request to the final determination, and then some days must be left. */
function hearingReach(event: DueProcessHearing, by: ReadBy): Reach {
  const extent = extentOf(event, by)
  const days = by.figures.hearingFloorDays
  const withdrawn = event.outcome === 'withdrawn'
  const most = { stops: [extent.wide], floor: { at: extent.wide.to, days } }
  const narrow = extent.narrow && {
    stops: [extent.narrow],
    floor: withdrawn ? null : { at: extent.narrow.to, days },
  }
  const known = extent.narrow === extent.wide && !withdrawn
  return reach(
    `then at least ${days} days must be left`,
    [sources.hearingSuspends, ...(withdrawn ? [sources.hearingWithdrawn] : [])],
    {
      ...claims(by.event, known ? most : narrow, most),
      bare: extent.wide,
      ...gapsOf(event, extent),
      marks: withdrawn
        ? [
            {
              kind: 'unsettled',
              about: 'Days left after a hearing was withdrawn',
              detail: `The statute leaves ${days} days after a determination, and a withdrawal is none: the earliest day is counted without them, the latest with them.`,
            },
          ]
        : [],
    },
  )
}

/** 26 USC 6503(c): an absence of the least length or more, and then some months must be left. */
function absenceReach(event: Absence, by: ReadBy): Reach {
  const { abroadMonthsMin, abroadReturnMonths } = by.figures
  const extent = extentOf(event, by)
  const { narrow, wide } = extent
  const known = event.from !== null && !extent.open && !extent.backwards
  const gaps = gapsOf(event, extent)
  if (known && !lasts(wide, abroadMonthsMin))
    return reach(`less than ${abroadMonthsMin} months at a stretch`, sourcesAbroad, gaps)
  const most = absenceClaim(wide, abroadReturnMonths)
  const counts = narrow !== null && lasts(narrow, abroadMonthsMin)
  const least = known ? most : counts ? absenceClaim(narrow, abroadReturnMonths) : null
  const rule = `${abroadMonthsMin} months or more at a stretch; ${abroadReturnMonths} months must be left after the return`
  return reach(rule, sourcesAbroad, { ...claims(by.event, least, most), bare: wide, ...gaps })
}

const sourcesAbroad = [sources.abroadSuspends]

function lasts({ from, to }: Stop, months: number): boolean {
  return to >= monthsAfter(from, months)
}

function absenceClaim(stop: Stop, months: number): { stops: Stop[]; floor: Floor } {
  return { stops: [stop], floor: { at: stop.to, days: monthsAfter(stop.to, months) - stop.to } }
}

/** 26 USC 6331(k)(2)(D): some days after the IRS ended an agreement, and an appeal made in them. Whether they suspend is litigated. */
function endedReach(event: AgreementEnded, by: ReadBy): Reach {
  const days = by.figures.agreementTerminatedDays
  const ended = { ...event, from: event.on, to: event.on, outcome: 'rejected' as const }
  const read = requestReach({ ...ended, kind: 'installment-agreement-pending' }, by)
  return {
    ...read,
    narrow: null,
    bare: null,
    rule: `${days} days after its end`,
    missing: read.missing.map(({ fact, wouldTell }) => ({
      fact: fact.replace(eventWords['installment-agreement-pending'], eventWords[event.kind]),
      wouldTell,
    })),
    citations: [sources.levyBarAfterTermination],
    marks: [
      ...read.marks,
      {
        kind: 'unsettled',
        about: 'Days after an agreement was ended',
        detail: `Whether the ${days} days and an appeal suspend the time to collect is litigated: the earliest day is counted without them, the latest with them.`,
      },
    ],
  }
}

function monthsAfter(number: number, months: number): number {
  return dayNumber(addMonths(fromDayNumber(number), months))
}
