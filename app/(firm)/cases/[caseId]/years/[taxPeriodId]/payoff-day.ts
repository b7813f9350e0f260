import { addDays, findDay, type PlainDate } from '@/lib/resolution'

/** Days beyond these are a slip of the hand: no transcript is older, and no rate is published that far ahead. */
const [BACK, AHEAD] = [30 * 366, 10 * 366]

/** The day that the address asks the payoff for; today where it asks for none, or for none that can be used. */
export function payoffDay(
  asked: string | string[] | undefined,
  today: PlainDate,
): { day: PlainDate; problem: string | null } {
  if (asked === undefined || asked === '') return { day: today, problem: null }
  const day = typeof asked === 'string' ? findDay(asked) : null
  if (day === null || day < addDays(today, -BACK) || day > addDays(today, AHEAD))
    return { day: today, problem: 'Enter a day within ten years from now.' }
  return { day, problem: null }
}
