import {
  dayNumber,
  dayNumberOf,
  dayOfMonth,
  daysInMonth,
  monthOf,
  type PlainDate,
  yearOf,
} from '../time/plain-date'

/** Months of a penalty as day numbers; month 1 begins the day after the nominal due day. */
export interface PenaltyCalendar {
  /** The last day of a month; of month 0 it is the due day itself. */
  end(month: number): number
  /** How many months have begun by a day; 0 up to the due day. */
  count(through: PlainDate): number
}

/**
 * Treas. Reg. 301.6651-1(b): a month runs to the same day number of the next month; from the last day of a month it runs
 * to the last day, and a shorter month ends it on its last day. A part of a month is a month; weekends do not matter.
 */
export function penaltyCalendar(dueDate: PlainDate): PenaltyCalendar {
  const from = yearOf(dueDate) * 12 + monthOf(dueDate) - 1
  const number = dayOfMonth(dueDate)
  const lastOfMonth = number === daysInMonth(yearOf(dueDate), monthOf(dueDate))
  const end = (month: number) => {
    const year = Math.floor((from + month) / 12)
    const inYear = from + month - year * 12
    const length = daysInMonth(year, inYear + 1)
    return dayNumberOf(year, inYear + 1, lastOfMonth ? length : Math.min(number, length))
  }
  return {
    end,
    count(through) {
      const passed = yearOf(through) * 12 + monthOf(through) - 1 - from
      return Math.max(0, dayNumber(through) > end(passed) ? passed + 1 : passed)
    },
  }
}
