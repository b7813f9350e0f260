import type { Citation } from '../assessment'
import { sources } from '../sources/library'
import { addMonths } from '../time/calendar-steps'
import { dayNumber, fromDayNumber } from '../time/plain-date'
import type { Stop } from './clock'
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
import { bare, claims, type Reach, type ReadBy, reach, type SuspensionFigures } from './reach'
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

interface Tail {
  rule: string
  citation: Citation
  add: (to: number) => number
}

function tailOf(kind: PlainSuspension['kind'], figures: SuspensionFigures): Tail {
  const days = (count: number, citation: Citation): Tail => ({
    rule: `and ${count} days`,
    citation,
    add: to => to + count,
  })
  const months = (count: number, citation: Citation): Tail => ({
    rule: `and ${count} months`,
    citation,
    add: to => monthsAfter(to, count),
  })
  switch (kind) {
    case 'bankruptcy':
      return months(figures.bankruptcyMonths, sources.bankruptcySuspends)
    case 'court-custody':
      return months(figures.courtCustodyMonths, sources.courtCustodySuspends)
    case 'innocent-spouse':
      return days(figures.innocentSpouseDays, sources.innocentSpouseSuspends)
    case 'combat-zone':
      return days(figures.combatZoneDays, sources.combatZoneSuspends)
    case 'advocate-order':
      return { rule: 'and nothing after it', citation: sources.advocateOrderSuspends, add: to => to }
  }
}

function plainReach(event: PlainSuspension, by: ReadBy): Reach {
  const extent = extentOf(event, by)
  const tail = tailOf(event.kind, by.figures)
  const longer = (stop: Stop) => ({ from: stop.from, to: tail.add(stop.to) })
  const most = { stops: [longer(extent.wide)] }
  const least = extent.narrow === extent.wide ? most : extent.narrow && { stops: [longer(extent.narrow)] }
  return reach(tail.rule, [tail.citation], {
    ...claims(by.event, least, most),
    ...bare(by.event, extent),
    ...gapsOf(event, extent),
  })
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
      ...bare(by.event, extent),
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
  const { narrow, wide, open } = extent
  const floor = (to: number) => ({ at: to, days: monthsAfter(to, abroadReturnMonths) - to })
  const longEnough = (stop: Stop) => stop.to >= monthsAfter(stop.from, abroadMonthsMin)
  const wholly = event.from !== null && !open && !extent.backwards
  const gaps = gapsOf(event, extent)
  if (wholly && !longEnough(wide))
    return reach(`less than ${abroadMonthsMin} months at a stretch`, [sources.abroadSuspends], gaps)
  const most = { stops: [wide], floor: floor(wide.to) }
  const counts = narrow !== null && longEnough(narrow)
  const least = wholly ? most : counts ? { stops: [narrow], floor: floor(narrow.to) } : null
  const rule = `${abroadMonthsMin} months or more at a stretch; ${abroadReturnMonths} months must be left after the return`
  return reach(rule, [sources.abroadSuspends], {
    ...claims(by.event, least, most),
    ...bare(by.event, extent),
    ...gaps,
  })
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
