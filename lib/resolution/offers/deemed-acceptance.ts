import { count, type Draft, draftFinding, onDay } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import { offerReckoning } from '../parameters/offer-reckoning'
import { addMonths } from '../time/calendar-steps'
import { addDays, dayNumber, formatDay, type PlainDate } from '../time/plain-date'

export interface CourtDispute {
  first: PlainDate
  /** Its last day; null while it goes on. */
  last: PlainDate | null
}

export interface DeemedAcceptanceQuestion {
  /** The day on which the right offer site received it. */
  received: PlainDate
  /** Days on which the tax of the offer was disputed in court: they do not count. */
  disputes: readonly CourtDispute[]
}

export interface DeemedAcceptance {
  /** The offer is accepted unless it was rejected, returned or withdrawn before this day. */
  date: PlainDate
}

/** When an offer counts as accepted because nobody decided (26 USC 7122(f)). */
export function findDeemedAcceptance({
  received,
  disputes,
}: DeemedAcceptanceQuestion): Finding<DeemedAcceptance> {
  const draft = draftFinding()
  const rule = arePossible(draft, { days: { 'The day received': received } })
    ? draft.figure(offerReckoning, received)
    : null
  if (rule === null) return draft.settle<DeemedAcceptance>(null)
  const nominal = addMonths(received, rule.deemedAcceptanceMonths)
  draft.step(
    'Without a dispute',
    `${formatDay(received)} and ${rule.deemedAcceptanceMonths} months`,
    onDay(nominal),
  )
  const date = pushBack(draft, received, nominal, disputes)
  if (date === null) return draft.settle<DeemedAcceptance>(null)
  if (date !== nominal) draft.step('Accepted', 'Later by the days in court', onDay(date))
  return draft.settle({ date })
}

/** Each day in court moves the end by one, also a day that only the move brought in; days in two disputes count once. */
function pushBack(
  draft: Draft,
  received: PlainDate,
  nominal: PlainDate,
  disputes: readonly CourtDispute[],
): PlainDate | null {
  let end = nominal
  let counted = received
  let days = 0
  for (const { first, last } of [...disputes].sort((one, other) => (one.first < other.first ? -1 : 1))) {
    if (last !== null && last < first) {
      draft.problem(
        'ends-before-start',
        `A dispute from ${formatDay(first)} to ${formatDay(last)} was left out`,
      )
      continue
    }
    const start = first > counted ? first : addDays(counted, 1)
    if (start > end) continue
    if (last === null) {
      draft.missing({
        fact: `End of the dispute that began on ${formatDay(first)}`,
        wouldTell: 'The docket of the court',
      })
      return null
    }
    if (last < start) continue
    const length = dayNumber(last) - dayNumber(start) + 1
    end = addDays(end, length)
    days += length
    counted = last
  }
  if (days > 0) draft.step('In court', 'Days that do not count', count(days, 'days'))
  return end
}
