import { alone, type Said } from './said'

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const LAST_OF_MONTH = 31

/** `day 15 of the fourth month`, `last day of the first month`: a due day counted from the month that ends a period. */
export function dueDayWords({
  monthsAfter,
  dayOfMonth,
}: {
  monthsAfter: number
  dayOfMonth: number
}): string {
  const which = dayOfMonth === LAST_OF_MONTH ? 'last day' : `day ${dayOfMonth}`
  return `${which} of the ${ORDINALS[monthsAfter - 1]} month`
}

export function sayDueDay(due: { monthsAfter: number; dayOfMonth: number }): readonly Said[] {
  return alone(dueDayWords(due))
}

/** `Apr 15` */
export function monthDayWords({ month, dayOfMonth }: { month: number; dayOfMonth: number }): string {
  return `${MONTHS[month - 1]} ${dayOfMonth}`
}
