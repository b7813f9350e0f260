import { draftFinding, onDay, words } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { waiverDemandDays } from '../parameters/waiver-demand-days'
import { addDays, formatDay, type PlainDate } from '../time/plain-date'
import type { Span } from './interest'

/**
 * 26 USC 6601(c): who agrees to a deficiency (Form 870) and is not billed within some days pays no interest on it from the
 * day after them to the day of the notice and demand. Null inside the value where the bill came in time.
 */
export function findWaiverSuspension(
  waiverFiled: PlainDate,
  demand: PlainDate,
): Finding<{ suspended: Span | null }> {
  const draft = draftFinding()
  const days = draft.figure(waiverDemandDays, waiverFiled)
  if (days === null) return draft.settle<{ suspended: Span | null }>(null)
  if (demand < waiverFiled)
    draft.problem(
      'contradiction',
      `The demand of ${formatDay(demand)} lies before the waiver of ${formatDay(waiverFiled)}`,
    )
  const inTime = addDays(waiverFiled, days)
  draft.step(
    'Bill without a loss of interest by',
    `${days} days after ${formatDay(waiverFiled)}`,
    onDay(inTime),
  )
  if (demand <= inTime) {
    draft.step('Notice and demand', `On ${formatDay(demand)}, in time`, words('no suspension'))
    return draft.settle({ suspended: null })
  }
  draft.step('No interest until', 'The day of the notice and demand', onDay(demand))
  return draft.settle({ suspended: { first: addDays(inTime, 1), last: demand } })
}
