import type { Step, StepResult } from '../finding/finding'
import { sources } from '../sources/library'
import { addBusinessDays, findHoliday, isBusinessDay, nextBusinessDay } from '../time/holidays'
import { addDays, formatDeadline, type PlainDate, weekdayOf } from '../time/plain-date'

/** A step of the counting of days: it comes to a day, or to words. `formula` is a sentence of its own. */
export interface DayStep extends Step {
  result: Extract<StepResult, { kind: 'day' | 'words' }>
}

/** A last day counted by a rule, and the counting. */
export interface CountedDay {
  day: PlainDate
  /** `Notice date and 30 days`, followed by the roll where there was one. */
  basis: string
  steps: DayStep[]
}

interface Count {
  from: PlainDate
  /** `Notice date` */
  fromLabel: string
  days: number
}

/**
 * What a weekend or a legal holiday does to a last day. `moves`: 26 USC 7503 moves the last day of an act that the law
 * prescribes to the next business day. `stays`: the day is none for an act of the taxpayer, or the law did not set it, so
 * nobody may count on more.
 */
export type Roll = 'moves' | 'stays'

/** Calendar days after a day; the first one counted is the day after it. */
export function countCalendarDays({ from, fromLabel, days }: Count, roll: Roll = 'moves'): CountedDay {
  const counted = addDays(from, days)
  const first = formatDeadline(addDays(from, 1))
  return rolled(
    counted,
    {
      basis: `${fromLabel} and ${days} days`,
      steps: [
        { label: fromLabel, formula: fromLabel, result: { kind: 'day', day: from } },
        {
          label: `${days} days`,
          formula: `Add ${days} days, the first being ${first}`,
          result: { kind: 'day', day: counted },
        },
      ],
    },
    roll,
  )
}

/** Business days after a day, skipping weekends and federal holidays. */
export function countBusinessDays({ from, fromLabel, days }: Count): CountedDay {
  const counted = addBusinessDays(from, days)
  const unit = days === 1 ? 'business day' : 'business days'
  return {
    day: counted,
    basis: `${fromLabel} and ${days} ${unit}`,
    steps: [
      { label: fromLabel, formula: fromLabel, result: { kind: 'day', day: from } },
      {
        label: `${days} ${unit}`,
        formula: `Add ${days} ${unit}, without weekends and federal holidays`,
        result: { kind: 'day', day: counted },
      },
    ],
  }
}

/** Moves a counted day off a weekend or legal holiday and says so, or says that it stays, and why. */
export function rolled(
  counted: PlainDate,
  { basis, steps }: Pick<CountedDay, 'basis' | 'steps'>,
  roll: Roll = 'moves',
): CountedDay {
  if (isBusinessDay(counted, 'district-of-columbia')) {
    const step: DayStep = {
      label: 'Weekend or legal holiday',
      formula: 'Weekend or legal holiday? No',
      result: stays,
    }
    return { day: counted, basis, steps: [...steps, step] }
  }
  const name = dayName(counted)
  if (roll === 'stays') {
    const formula = `Falls on ${name}; ${sources.weekendRoll.cite} moves the last day of an act that the law prescribes, and this is none`
    const step: DayStep = { label: 'Weekend or legal holiday', formula, result: stays }
    return { day: counted, basis, steps: [...steps, step] }
  }
  const moved = nextBusinessDay(counted, 'district-of-columbia')
  const formula = `Falls on ${name}; moves (${sources.weekendRoll.cite})`
  const step: DayStep = { label: 'Weekend or legal holiday', formula, result: { kind: 'day', day: moved } }
  return { day: moved, basis: `${basis}, moved off ${name}`, steps: [...steps, step] }
}

function dayName(date: PlainDate): string {
  const holiday = findHoliday(date, 'district-of-columbia')
  if (holiday !== null) return holiday
  return weekdayOf(date) === 0 ? 'a Sunday' : 'a Saturday'
}

const stays = { kind: 'words', words: 'stays' } as const
