/** A day of the Gregorian calendar; `month` 1 is January. */
export interface CivilDay {
  year: number
  month: number
  dayOfMonth: number
}

const DAYS_IN_YEAR = 365
const DAYS_IN_4_YEARS = 1_461
const DAYS_IN_100_YEARS = 36_524
const DAYS_IN_400_YEARS = 146_097
/** From March 1 of the year 0, when the cycle of 400 years begins here, to January 1, 1970. */
const DAYS_TO_1970 = 719_468
/** Counted from March, five months always have 153 days: 31, 30, 31, 30, 31. */
const DAYS_IN_5_MONTHS = 153

/**
 * Whole days from January 1, 1970 to a day. Whole numbers alone: years begin with March, so that February 29 is the last
 * day of one, and each 400 years are alike.
 */
export function numberOfDay({ year, month, dayOfMonth }: CivilDay): number {
  const shifted = month <= 2 ? year - 1 : year
  const cycle = Math.floor(shifted / 400)
  const yearOfCycle = shifted - cycle * 400
  const monthFromMarch = month > 2 ? month - 3 : month + 9
  const dayOfYear = Math.floor((DAYS_IN_5_MONTHS * monthFromMarch + 2) / 5) + dayOfMonth - 1
  const leapDays = Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100)
  return cycle * DAYS_IN_400_YEARS + yearOfCycle * DAYS_IN_YEAR + leapDays + dayOfYear - DAYS_TO_1970
}

/** The day that lies so many days after January 1, 1970. */
export function dayOfNumber(number: number): CivilDay {
  const fromMarch = number + DAYS_TO_1970
  const cycle = Math.floor(fromMarch / DAYS_IN_400_YEARS)
  const dayOfCycle = fromMarch - cycle * DAYS_IN_400_YEARS
  const leapDaysBefore =
    Math.floor(dayOfCycle / (DAYS_IN_4_YEARS - 1)) -
    Math.floor(dayOfCycle / DAYS_IN_100_YEARS) +
    Math.floor(dayOfCycle / (DAYS_IN_400_YEARS - 1))
  const yearOfCycle = Math.floor((dayOfCycle - leapDaysBefore) / DAYS_IN_YEAR)
  const firstOfYear = yearOfCycle * DAYS_IN_YEAR + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100)
  const dayOfYear = dayOfCycle - firstOfYear
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / DAYS_IN_5_MONTHS)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return {
    year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((DAYS_IN_5_MONTHS * monthFromMarch + 2) / 5) + 1,
  }
}
