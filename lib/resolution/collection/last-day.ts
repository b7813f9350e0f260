import type { DeadlineFinding, DeadlineKind, WorkingStep } from '../assessment'
import { sources } from '../sources/library'
import { addBusinessDays, findHoliday, nextBusinessDay } from '../time/holidays'
import { addDays, formatDeadline, type PlainDate, weekdayOf } from '../time/plain-date'

/** A last day counted by a rule, and the counting. */
export interface CountedDay {
  day: PlainDate
  /** `Notice date and 30 days`, followed by the roll where there was one. */
  basis: string
  working: WorkingStep[]
}

interface Count {
  from: PlainDate
  /** `Notice date` */
  fromLabel: string
  days: number
}

/** Calendar days after a day, moved off a weekend or a legal holiday in the District of Columbia (26 USC 7503). */
export function countCalendarDays({ from, fromLabel, days }: Count): CountedDay {
  const counted = addDays(from, days)
  return rolled(counted, {
    basis: `${fromLabel} and ${days} days`,
    working: [
      { text: fromLabel, value: formatDeadline(from) },
      {
        text: `Add ${days} days, the first being ${formatDeadline(addDays(from, 1))}`,
        value: formatDeadline(counted),
      },
    ],
  })
}

/** Business days after a day, skipping weekends and federal holidays. */
export function countBusinessDays({ from, fromLabel, days }: Count): CountedDay {
  const counted = addBusinessDays(from, days)
  return {
    day: counted,
    basis: `${fromLabel} and ${days} business ${days === 1 ? 'day' : 'days'}`,
    working: [
      { text: fromLabel, value: formatDeadline(from) },
      {
        text: `Add ${days} business days, without weekends and federal holidays`,
        value: formatDeadline(counted),
      },
    ],
  }
}

/** Moves a counted day off a weekend or legal holiday and says so, or says that it stays. */
export function rolled(counted: PlainDate, told: { basis: string; working: WorkingStep[] }): CountedDay {
  const moved = nextBusinessDay(counted, 'district-of-columbia')
  const step: WorkingStep =
    moved === counted
      ? { text: 'Weekend or legal holiday? No', value: 'stays' }
      : {
          text: `Falls on ${dayName(counted)}; moves (${sources.weekendRoll.cite})`,
          value: formatDeadline(moved),
        }
  const basis = moved === counted ? told.basis : `${told.basis}, moved off ${dayName(counted)}`
  return { day: moved, basis, working: [...told.working, step] }
}

function dayName(date: PlainDate): string {
  const holiday = findHoliday(date, 'district-of-columbia')
  if (holiday !== null) return holiday
  return weekdayOf(date) === 0 ? 'a Sunday' : 'a Saturday'
}

interface LastDayFacts {
  kind: DeadlineKind
  printed: PlainDate | null
  counted: CountedDay | null
  confirmed: boolean
  lost: string
  left: string
  what: string
}

/**
 * The day to warn on: the earlier of what is printed and what the law counts, for a late day cannot be repaired.
 * A value that nobody confirmed sets no hard day; it sets one of ours, and says so.
 */
export function findLastDay(
  facts: LastDayFacts,
): { deadline: DeadlineFinding; working: WorkingStep[] } | null {
  const { printed, counted, confirmed, kind, lost, left, what } = facts
  const computed = counted?.day ?? null
  const lastDay = printed !== null && (computed === null || printed < computed) ? printed : computed
  if (lastDay === null) return null
  const basis = basisWords(printed, counted)
  const deadline: DeadlineFinding = {
    kind: confirmed ? kind : 'internal',
    lastDay,
    printedDay: printed,
    computedDay: computed,
    basis: confirmed ? basis : `Not confirmed by a person. ${basis}`,
    lost,
    left,
    what,
  }
  return { deadline, working: [...(counted?.working ?? []), ...printedStep(printed, computed)] }
}

function basisWords(printed: PlainDate | null, counted: CountedDay | null): string {
  if (counted === null) return 'Printed'
  if (printed === null) return counted.basis
  if (printed === counted.day) return 'Printed, agrees'
  const day = formatDeadline(counted.day)
  return printed < counted.day
    ? `Printed; the rule gives ${day}, so the printed day comes first`
    : `${counted.basis}; printed later, ${formatDeadline(printed)}`
}

function printedStep(printed: PlainDate | null, computed: PlainDate | null): WorkingStep[] {
  if (printed === null) return [{ text: 'Printed on the paper', value: 'not read' }]
  const verdict =
    computed === null ? 'nothing to compare' : printed === computed ? 'agrees' : 'differs; the earlier counts'
  return [{ text: 'Printed on the paper', value: `${formatDeadline(printed)}, ${verdict}` }]
}
