import { onDay, words } from '../finding/draft'
import type { Step } from '../finding/finding'
import { daysBetween, formatDay, fromDayNumber, type PlainDate } from '../time/plain-date'
import type { ClockRun, Entry } from './clock'
import type { StatuteEvent } from './events'
import { nameOf } from './gaps'
import { type IrsFigure, irsFigureWords } from './irs-figure'
import type { Reach } from './reach'
import { rollSteps } from './roll-steps'

interface Told {
  facts: { assessed: PlainDate; events: readonly StatuteEvent[] }
  base: PlainDate
  reaches: readonly Reach[]
  narrow: ClockRun
  wide: ClockRun
  earliest: PlainDate | null
  latest: PlainDate | null
  irs: IrsFigure | null
}

/** The ledger as a person would keep it: the assessment, the anniversary, each event with the last day after it. */
export function writeStatuteSteps(told: Told): Step[] {
  const { facts, base, reaches, narrow, wide, earliest, latest, irs } = told
  const steps: Step[] = [
    { label: 'Assessed', formula: 'The day of the assessment', result: onDay(facts.assessed) },
    { label: 'Ten years', formula: `Its anniversary in ${base.slice(0, 4)}`, result: onDay(base) },
  ]
  const both = narrow !== wide
  if (both) steps.push(...entrySteps(narrow, { facts, reaches }, 'At the earliest: '))
  if (both && earliest !== null)
    steps.push({ label: 'Last day at the earliest', formula: 'After all of these', result: onDay(earliest) })
  steps.push(...entrySteps(wide, { facts, reaches }, both ? 'At the latest: ' : ''))
  steps.push(...idleSteps({ facts, reaches }))
  if (latest === null) steps.push(endlessStep(facts.events))
  else
    steps.push({
      label: both ? 'Last day at the latest' : 'Last day to collect',
      formula: `${formatDay(base)} and ${daysBetween(base, latest)} days`,
      result: onDay(latest),
    })
  if (latest !== null) steps.push(...rollSteps(latest))
  if (irs !== null) steps.push(irsStep(irs))
  return steps
}

function irsStep(irs: IrsFigure): Step {
  const why = irs.explanations.length === 0 ? '' : `. Explained: ${irs.explanations.join('; or: ')}`
  return {
    label: 'By the account of the IRS',
    formula: `${irsFigureWords(irs)}${why}`,
    result: onDay(irs.said),
  }
}

type Context = Pick<Told, 'facts' | 'reaches'>

function entrySteps(run: ClockRun, context: Context, prefix: string): Step[] {
  return run.entries.map(entry => {
    const event = context.facts.events[entry.event]
    const name = event === undefined ? '' : nameOf(event)
    return {
      label: `${prefix}${name}`,
      formula: formulaOf(entry, context.reaches[entry.event]?.rule ?? ''),
      result: onDay(fromDayNumber(entry.end)),
    }
  })
}

function formulaOf({ kind, did, from, to, days }: Entry, rule: string): string {
  const first = formatDay(fromDayNumber(from))
  const last = formatDay(fromDayNumber(to))
  if (did === 'late') return `Began ${first}, after the last day: it changes nothing`
  if (did === 'held') return `${rule}: not before ${last}`
  if (kind === 'floor')
    return days === 0
      ? `${rule}: more were left, it changes nothing`
      : `${rule}: ${days} days too few were left on ${first}`
  const span = `${to - from} days, ${first} to ${last} (${rule})`
  return days === to - from ? span : `${span}; ${days} of them not counted already`
}

/** Events that the clock never saw, each with its reason. */
function idleSteps({ facts, reaches }: Context): Step[] {
  return reaches.flatMap((reach, index) => {
    const event = facts.events[index]
    if (event === undefined || event.kind === 'judgment' || reach.wide !== null) return []
    return [{ label: nameOf(event), formula: reach.rule, result: words('changes nothing') }]
  })
}

function endlessStep(events: readonly StatuteEvent[]): Step {
  return events.some(({ kind }) => kind === 'judgment')
    ? {
        label: 'Suit to collect',
        formula:
          'Where it was begun in time, the tax may be collected until the judgment is satisfied or unenforceable',
        result: words('no last day'),
      }
    : {
        label: 'Last day agreed in writing',
        formula: 'The day agreed is not known',
        result: words('no last day can be named'),
      }
}
