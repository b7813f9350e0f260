import { underpaymentRate } from '../parameters/underpayment-rate'

/**
 * A second reckoning that shares nothing with the first but the table of rates: it walks over every day, with a calendar
 * of its own and decimals of sixty places. Slow and plain on purpose; the tests hold the two against each other.
 */
const UNIT = 10n ** 60n

interface Money {
  on: string
  cents: number
}

export interface Walk {
  principal: number
  from: string
  to: string
  payments?: readonly Money[]
  /** First and last day without interest. */
  suspended?: readonly { first: string; last: string }[]
}

interface CalendarDay {
  date: string
  /** Basis points of that day, over ten thousand times the days of its year. */
  rate: bigint
  divisor: bigint
}

/** Every day from 1955 to the last published rate, in order. */
const calendar: CalendarDay[] = []
for (let date = '1955-01-01'; date <= '2026-12-31'; date = next(date))
  calendar.push({ date, rate: rateOn(date), divisor: 10_000n * lengthOfYear(date) })
const place = new Map(calendar.map(({ date }, index) => [date, index]))
const START_OF_COMPOUNDING = '1983-01-01'

/** Interest to the cent and what is still owed, each rounded half up at the end. */
export function walkInterest({ principal, from, to, payments = [], suspended = [] }: Walk): {
  interest: number
  owed: number
} {
  let bearing = BigInt(principal) * UNIT
  let resting = 0n
  let taken = 0n
  for (const { date, rate, divisor } of calendar.slice(
    (place.get(from) ?? 0) + 1,
    (place.get(to) ?? 0) + 1,
  )) {
    if (date === START_OF_COMPOUNDING) {
      bearing += resting
      resting = 0n
    }
    if (!suspended.some(({ first, last }) => first <= date && date <= last)) {
      const day = (bearing * rate) / divisor
      if (date < START_OF_COMPOUNDING) resting += day
      else bearing += day
    }
    for (const payment of payments) {
      if (payment.on !== date) continue
      const offered = BigInt(payment.cents) * UNIT
      const toBearing = offered < bearing ? offered : bearing
      bearing -= toBearing
      const toResting = offered - toBearing < resting ? offered - toBearing : resting
      resting -= toResting
      taken += toBearing + toResting
    }
  }
  const interest = bearing + resting + taken - BigInt(principal) * UNIT
  return { interest: toCents(interest), owed: toCents(bearing + resting) }
}

export interface PenaltyWalk {
  unpaid: number
  due: string
  through: string
  payments?: readonly Money[]
  levyNotice?: string
  agreementFrom?: string
}

/** The failure-to-pay addition, month after month, of what was unpaid on the eve of each. */
export function walkFailureToPay({
  unpaid,
  due,
  through,
  payments = [],
  levyNotice,
  agreementFrom,
}: PenaltyWalk): {
  penalty: number
  months: number
  /** Hundredths of a percent of a cent, by month. */
  byMonth: bigint[]
} {
  const byMonth: bigint[] = []
  let share = 0
  let [eve, months] = [due, 0]
  while (eve < through) {
    const [start, end] = [next(eve), sameDayLater(due, months + 1)]
    const base = payments
      .filter(({ on }) => on <= eve)
      .reduce((left, { cents }) => Math.max(0, left - cents), unpaid)
    if (base === 0) break
    months++
    const levied = levyNotice !== undefined && start > later(levyNotice, 10)
    const agreed = agreementFrom !== undefined && agreementFrom <= end
    const rate = Math.min(levied ? 100 : agreed ? 25 : 50, 2_500 - share)
    share += rate
    byMonth.push(BigInt(base) * BigInt(rate))
    eve = end
  }
  return { penalty: toCents((sum(byMonth) * UNIT) / 10_000n), months, byMonth }
}

/**
 * The failure-to-file addition without its dated minimum: its months run to the day of filing, also after a payment that
 * leaves nothing unpaid.
 */
export function walkFailureToFile(walk: PenaltyWalk): number {
  const base = (walk.payments ?? [])
    .filter(({ on }) => on <= walk.due)
    .reduce((left, { cents }) => Math.max(0, left - cents), walk.unpaid)
  const { byMonth } = walkFailureToPay(walk)
  let net = 0n
  for (let month = 0; month < 5 && sameDayLater(walk.due, month) < walk.through; month++)
    net += BigInt(base) * 500n - (byMonth[month] ?? 0n)
  return toCents((net * UNIT) / 10_000n)
}

export function next(date: string): string {
  return later(date, 1)
}

export function later(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The same day some months on, or the last day of a shorter month; from a last day always to the last day. */
function sameDayLater(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const lastOf = (offset: number) => new Date(Date.UTC(year, month + offset, 0)).getUTCDate()
  const wanted = day === lastOf(0) ? lastOf(months) : Math.min(day, lastOf(months))
  return new Date(Date.UTC(year, month - 1 + months, wanted)).toISOString().slice(0, 10)
}

function rateOn(date: string): bigint {
  const row = underpaymentRate.history.findLast(({ from }) => from <= date)
  if (row === undefined) throw new RangeError(`no rate on ${date}`)
  return BigInt(row.value)
}

function lengthOfYear(date: string): bigint {
  return new Date(Date.UTC(Number(date.slice(0, 4)), 1, 29)).getUTCDate() === 29 ? 366n : 365n
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n)
}

/** Half up; what the dropped sixtieth places took is far less than the hair that makes an exact half a half. */
function toCents(amount: bigint): number {
  const hair = amount === 0n ? 0n : 10n ** 20n
  return Number((2n * (amount + hair) + UNIT) / (2n * UNIT))
}
