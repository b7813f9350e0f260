import { type Draft, draftFinding } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { collectionStatuteSuspension } from '../parameters/collection-statute-suspension'
import { collectionStatuteYears } from '../parameters/collection-statute-years'
import { sources } from '../sources/library'
import { dayNumber, earliestDay, formatDay, fromDayNumber, type PlainDate } from '../time/plain-date'
import { findAnniversary } from './anniversary'
import { type Claim, type ClockRun, runClock } from './clock'
import { collectionReach } from './collection-reach'
import type { CollectionSuit, StatuteEvent } from './events'
import { nameOf } from './gaps'
import { type IrsFigure, readIrsFigure } from './irs-figure'
import { movesOn, type Reach } from './reach'
import { writeStatuteSteps } from './statute-steps'

/** One assessment and what happened to it. Each assessment of a year has a time to collect of its own. */
export interface AssessmentFacts {
  /** The 23C date: that of code 150, 290 or 300 with an amount. */
  assessed: PlainDate
  events: readonly StatuteEvent[]
  /** The day on which the facts are looked at: what is pending has lasted to it. */
  asOf: PlainDate
  /** Last day to collect by the IRS's own account, where somebody has it. */
  irsFigure?: PlainDate | null
}

/** The last day to collect one assessment (its CSED), as far as the facts settle it. */
export interface CollectionStatute {
  /** Ten years after the assessment, before anything that stops them. */
  base: PlainDate
  /** Last day at the earliest; null where a suit begun in time leaves no last day. */
  earliest: PlainDate | null
  /** Last day at the latest; null where none can be named. Equal to the earliest where the answer is settled. */
  latest: PlainDate | null
  /** Something still goes on: the latest day is that as of the day of looking, and moves on with it. */
  stillRunning: boolean
  /** Days on which the time stood still, each counted once. */
  suspendedDays: { atLeast: number; atMost: number }
  irs: IrsFigure | null
}

/** Whether every fact that bears on the last day is known and no more is to come. */
export function isSettled({ earliest, latest, stillRunning }: CollectionStatute): boolean {
  return earliest === latest && !stillRunning
}

/**
 * How long an assessment may be collected: ten calendar years (26 USC 6502(a)), longer by every day on which the law
 * keeps the IRS from collecting, each day once (IRM 5.1.19.3.7.4). What is not known gives an earliest and a latest day.
 */
export function findCollectionStatute(facts: AssessmentFacts): Finding<CollectionStatute> {
  const draft = draftFinding()
  const clock = readClock(facts.assessed, draft)
  if (clock === null) return draft.settle<CollectionStatute>(null)
  const reaches = readReaches(facts, clock.start, draft)
  if (reaches === null) return draft.settle<CollectionStatute>(null)
  for (const { citations, marks, missing, problems } of reaches) {
    draft.cite(...citations)
    for (const { kind, about, detail } of marks) draft.mark(kind, about, detail)
    for (const fact of missing) draft.missing(fact)
    for (const { name, detail } of problems) draft.problem(name, detail)
  }
  const wide = runClock({ start: clock.start, end: clock.latest }, claimsOf(reaches, 'wide'), 'running')
  const narrow = runNarrow(clock, reaches, wide)
  markReadings(clock, reaches, { narrow, wide }, draft)
  const open = movesOn(reaches, wide)
  const suit = readSuit(facts.events, { narrow, wide, open }, draft)
  const endless = suit !== 'none' || reaches.some(reach => reach.endless)
  const earliest = suit === 'in-time' ? null : fromDayNumber(narrow.end)
  const latest = endless ? null : narrow === wide ? earliest : fromDayNumber(wide.end)
  const value: CollectionStatute = {
    base: clock.base,
    earliest,
    latest,
    stillRunning: suit !== 'in-time' && open,
    suspendedDays: { atLeast: narrow.stoppedDays, atMost: wide.stoppedDays },
    irs: null,
  }
  if (facts.irsFigure != null)
    value.irs = compareWithIrs(facts.irsFigure, facts, { clock, reaches, wide, value })
  const { base } = clock
  const { irs } = value
  draft.stepsLater(() => writeStatuteSteps({ facts, base, reaches, narrow, wide, earliest, latest, irs }))
  return draft.settle(value)
}

function compareWithIrs(
  said: PlainDate,
  { events }: AssessmentFacts,
  {
    clock,
    reaches,
    wide,
    value,
  }: { clock: StatuteClock; reaches: readonly Reach[]; wide: ClockRun; value: CollectionStatute },
): IrsFigure {
  return readIrsFigure({
    said,
    value,
    events,
    reaches,
    wide,
    clock: { start: clock.start, end: clock.latest },
  })
}

/** The earliest day counted and the latest; one object where they are the same. */
interface Runs {
  narrow: ClockRun
  wide: ClockRun
}

interface StatuteClock {
  base: PlainDate
  start: number
  /** The tenth anniversary; a day later where February 29 has none and the law does not say which day stands for it. */
  earliest: number
  latest: number
}

function readClock(assessed: PlainDate, draft: Draft): StatuteClock | null {
  if (assessed < earliestDay) {
    draft.problem('before-1954', `Assessed ${formatDay(assessed)}, before the Code of 1954.`)
    return null
  }
  const years = draft.figure(collectionStatuteYears, assessed)
  if (years === null) return null
  const { day, earliest, latest } = findAnniversary(assessed, years, draft)
  return { base: day, start: dayNumber(assessed), earliest, latest }
}

/** Null where the table does not reach back to an event. */
function readReaches({ events, asOf }: AssessmentFacts, start: number, draft: Draft): Reach[] | null {
  const reaches: Reach[] = []
  const looked = dayNumber(asOf)
  let lacking = false
  for (const [event, told] of events.entries()) {
    const on = dayOfEvent(told) ?? asOf
    // The older of the days that an event spans decides how well its law is known.
    const figures = draft.figure(collectionStatuteSuspension, firstDayOf(told) ?? on)
    if (figures === null) lacking = true
    else reaches.push(collectionReach(told, { event, start, asOf: looked, figures }))
    if (on < earliestDay) draft.problem('before-1954', `${nameOf(told)}: before the Code of 1954.`)
  }
  return lacking ? null : reaches
}

/** The day on which an event that spans days began. */
function firstDayOf(event: StatuteEvent): PlainDate | null {
  return 'from' in event ? event.from : null
}

function dayOfEvent(event: StatuteEvent): PlainDate | null {
  switch (event.kind) {
    case 'waiver':
      return event.agreedThrough
    case 'judgment':
      return event.suitFiled
    case 'installment-agreement-terminated':
      return event.on
    default:
      return event.to === 'pending' || event.to === null ? event.from : event.to
  }
}

function claimsOf(reaches: readonly Reach[], which: 'narrow' | 'wide'): Claim[] {
  const found: Claim[] = []
  for (const reach of reaches) {
    const claim = reach[which]
    if (claim !== null) found.push(claim)
  }
  return found
}

/** The same run where all is known and no floor asks how it is to be read. */
function runNarrow(clock: StatuteClock, reaches: readonly Reach[], wide: ClockRun): ClockRun {
  const same = reaches.every(({ narrow, wide }) => narrow === wide && !wide?.floor)
  if (same && clock.earliest === clock.latest) return wide
  const run = runClock({ start: clock.start, end: clock.earliest }, claimsOf(reaches, 'narrow'), 'fixed')
  return run.end === wide.end && run.stoppedDays === wide.stoppedDays ? wide : run
}

function markReadings(clock: StatuteClock, reaches: readonly Reach[], runs: Runs, draft: Draft): void {
  const { narrow, wide } = runs
  const overlaps = wide.entries.some(
    ({ kind, did, from, to, days }) =>
      kind === 'stop' && did !== 'late' && days < to - Math.max(from, clock.start),
  )
  if (overlaps) {
    draft.cite(sources.suspensionsOverlap)
    draft.mark('secondary', 'Overlapping suspensions', 'The example of the manual, as others cite it')
  }
  const known = reaches.every(reach => reach.narrow === reach.wide)
  if (known && narrow.end - clock.earliest !== wide.end - clock.latest) {
    const detail =
      'A later suspension fell into the days that must be left: the earliest day takes them as days of the calendar, the latest as days on which the time runs.'
    draft.mark('unsettled', 'Days that must be left', detail)
  }
}

/** Whether a suit was begun while the tax could be collected; then no last day stands. */
function readSuit(
  events: readonly StatuteEvent[],
  { narrow, wide, open }: Runs & { open: boolean },
  draft: Draft,
): 'none' | 'perhaps' | 'in-time' {
  const suits = events.filter(
    event => event.kind === 'judgment' && event.applies !== false,
  ) as CollectionSuit[]
  let found: 'none' | 'perhaps' | 'in-time' = 'none'
  for (const { suitFiled, applies } of suits) {
    if (suitFiled === null)
      draft.missing({ fact: 'Day on which the suit was begun', wouldTell: 'The court’s docket' })
    const day = suitFiled === null ? null : dayNumber(suitFiled)
    if (day !== null && day <= narrow.end && applies !== null) return 'in-time'
    if (day === null || open || day <= wide.end) found = 'perhaps'
  }
  return found
}
