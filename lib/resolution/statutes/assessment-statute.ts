import { findStatutoryDue } from '../filing/return-due'
import { findWageReturnDay } from '../filing/wage-return'
import { type Draft, draftFinding, onDay, words } from '../finding/draft'
import type { Finding, StepResult } from '../finding/finding'
import { assessmentStatuteSuspension } from '../parameters/assessment-statute-suspension'
import { assessmentStatuteYears } from '../parameters/assessment-statute-years'
import type { FormPeriod } from '../reading'
import { sources } from '../sources/library'
import { dayNumber, formatDay, fromDayNumber, type PlainDate } from '../time/plain-date'
import { findAnniversary } from './anniversary'
import { type AssessmentEvent, assessmentEventWords } from './assessment-events'
import { assessmentReach, dayOfFigures } from './assessment-reach'
import { type Claim, type Entry, runClock } from './clock'
import { movesOn, type Reach } from './reach'
import { rollSteps } from './roll-steps'

/** A return and what bears on the time in which more tax may be assessed on it. */
export interface FiledReturn {
  period: FormPeriod
  /** Day on which the taxpayer's own return was received; a return that the IRS prepared is none. */
  filed: PlainDate | 'not-filed' | null
  /** What was left out of it; null where nobody has looked. */
  omission: 'none' | 'large' | 'fraud' | null
  events: readonly AssessmentEvent[]
  asOf: PlainDate
}

/** The last day to assess (ASED). Null days with `endless` where the law sets none. */
export interface AssessmentStatute {
  /** Day on which the return counts as filed. */
  starts: PlainDate | null
  earliest: PlainDate | null
  /** Equal to the earliest where the answer is settled. */
  latest: PlainDate | null
  stillRunning: boolean
  endless: 'no-return' | 'fraud' | 'open-consent' | null
}

/**
 * How long more tax may be assessed on a return (26 USC 6501): three years from its filing, six where it left out more
 * than a quarter of the income, without end where there is no return or a fraudulent one; longer by consent, and by what
 * keeps the IRS from assessing (26 USC 6503).
 */
export function findAssessmentStatute(facts: FiledReturn): Finding<AssessmentStatute> {
  const draft = draftFinding()
  const { filed, omission } = facts
  if (filed === 'not-filed' || omission === 'fraud')
    return neverEnds(filed === 'not-filed' ? 'no-return' : 'fraud', draft)
  if (filed === null)
    draft.missing({
      fact: 'Whether and when the return was filed',
      wouldTell: 'Account transcript: code 150 and the return received date',
    })
  const starts = filed === null ? null : countsAsFiled(facts.period, filed, draft)
  if (starts === null) return draft.settle<AssessmentStatute>(null)
  return countFrom(starts, facts, draft)
}

function neverEnds(endless: 'no-return' | 'fraud', draft: Draft): Finding<AssessmentStatute> {
  draft.cite(sources.noAssessmentStatute, ...(endless === 'no-return' ? [sources.substituteReturn] : []))
  draft.mark('unverified', 'No end to the time to assess', sources.noAssessmentStatute.cite)
  const formula =
    endless === 'no-return'
      ? 'No return was filed; one that the IRS prepared starts no time'
      : 'A false or fraudulent return'
  draft.step('Time to assess', formula, words('never ends'))
  return draft.settle<AssessmentStatute>({
    starts: null,
    earliest: null,
    latest: null,
    stillRunning: false,
    endless,
  })
}

/** 26 USC 6501(b)(1) and (2): a return filed sooner counts as filed on the day that it was due, extensions aside. */
function countsAsFiled(period: FormPeriod, filed: PlainDate, draft: Draft): PlainDate | null {
  const due = findStatutoryDue(period)
  if (due === null) {
    draft.missing({
      fact: `Day on which Form ${period.form} was due`,
      wouldTell: 'A rule for that form, which this release does not have',
    })
    return null
  }
  if (filed < period.periodEnd)
    draft.problem(
      'filed-before-period-end',
      `Filed ${formatDay(filed)}, before ${formatDay(period.periodEnd)}: counted from the day it was due.`,
    )
  draft.step('Filed', 'Day on which the return was received', onDay(filed))
  const wages = findWageReturnDay(period)
  const floor = wages ?? due
  if (filed >= floor) return filed
  draft.cite(sources.earlyReturn)
  draft.mark('unverified', 'A return filed before its due day', sources.earlyReturn.cite)
  draft.step(
    'Counts as filed',
    wages === null ? 'Filed sooner: the day it was due' : 'Returns of wages count as filed in the next year',
    onDay(floor),
  )
  return floor
}

function countFrom(starts: PlainDate, facts: FiledReturn, draft: Draft): Finding<AssessmentStatute> {
  const years = draft.figure(assessmentStatuteYears, starts)
  if (years === null) return draft.settle<AssessmentStatute>(null)
  const { omission, events } = facts
  const count = omission === 'large' ? years.largeOmission : years.ordinary
  if (omission === null) draft.missing(omissionMissing)
  const end = findAnniversary(starts, count, draft)
  const start = dayNumber(starts)
  draft.step(`${count} years`, `From ${formatDay(starts)}`, onDay(end.day))
  const by = { start, asOf: dayNumber(facts.asOf) }
  const reaches = events.map((event, index) => assessmentReach(event, { event: index, ...by }))
  for (const read of reaches) takeReach(read, draft)
  // Their reaches know the figures; how well these are known is for the reader of the answer.
  for (const on of events.map(dayOfFigures)) if (on !== null) draft.figure(assessmentStatuteSuspension, on)
  const narrow = runClock({ start, end: end.earliest }, claimsOf(reaches, 'narrow'), 'running')
  const wide = runClock({ start, end: end.latest }, claimsOf(reaches, 'wide'), 'running')
  const consent = hasOpenConsent(events, narrow.end)
  const endless = consent || reaches.some((read, index) => read.endless && !isLate(events[index], wide.end))
  const earliest = consent ? null : fromDayNumber(narrow.end)
  const latest = endless || omission === null ? null : fromDayNumber(wide.end)
  for (const entry of wide.entries) draft.step(...entryStep(entry, { events, reaches }))
  lastSteps({ earliest, latest }, draft)
  return draft.settle<AssessmentStatute>({
    starts,
    earliest,
    latest,
    stillRunning: movesOn(reaches, wide),
    endless: consent ? 'open-consent' : null,
  })
}

const omissionMissing = {
  fact: 'Whether the return left out more than a quarter of the income, or was fraudulent',
  wouldTell: 'Wage and income transcript beside the return',
}

/** Whether a consent that names no day was signed while the time ran. */
function hasOpenConsent(events: readonly AssessmentEvent[], end: number): boolean {
  return events.some(
    event =>
      event.kind === 'consent' &&
      event.through === 'open' &&
      event.signed !== null &&
      dayNumber(event.signed) <= end,
  )
}

/** A consent that was signed after the time was over does nothing, whatever it names. */
function isLate(event: AssessmentEvent | undefined, end: number): boolean {
  return event?.kind === 'consent' && event.signed !== null && dayNumber(event.signed) > end
}

function entryStep(
  { event, kind, from, to, days, did, end }: Entry,
  { events, reaches }: { events: readonly AssessmentEvent[]; reaches: readonly Reach[] },
): [string, string, StepResult] {
  const told = events[event]
  const first = formatDay(fromDayNumber(from))
  const rule = reaches[event]?.rule ?? ''
  const span = `${days} days, ${first} to ${formatDay(fromDayNumber(to))} (${rule})`
  const formula =
    did === 'late' ? `Began ${first}, after the last day: it changes nothing` : kind === 'floor' ? rule : span
  return [told === undefined ? '' : assessmentEventWords[told.kind], formula, onDay(fromDayNumber(end))]
}

function lastSteps({ earliest, latest }: Pick<AssessmentStatute, 'earliest' | 'latest'>, draft: Draft): void {
  if (earliest !== null && earliest !== latest)
    draft.step('Last day to assess at the earliest', 'With the least that is known', onDay(earliest))
  if (latest === null) {
    draft.step('Last day to assess', 'At the latest', words('no last day can be named'))
    return
  }
  draft.step('Last day to assess', 'After all of these', onDay(latest))
  for (const { label, formula, result } of rollSteps(latest)) draft.step(label, formula, result)
}

function takeReach({ citations, missing, problems }: Reach, draft: Draft): void {
  draft.cite(...citations)
  for (const { mark, cite } of citations)
    if (mark !== 'official') draft.mark(mark, cite, 'The text was not read at its authority')
  for (const fact of missing) draft.missing(fact)
  for (const { name, detail } of problems) draft.problem(name, detail)
}

function claimsOf(reaches: readonly Reach[], which: 'narrow' | 'wide'): Claim[] {
  return reaches.map(read => read[which]).filter(claim => claim !== null)
}
