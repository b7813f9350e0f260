import { hearingRequestDays } from '../parameters/hearing-request-days'
import { lienNoticeBusinessDays } from '../parameters/lien-notice-business-days'
import { findInForce } from '../parameters/parameter'
import type { PlainDate } from '../time/plain-date'
import { type CountedDay, countBusinessDays, countCalendarDays } from './count-days'

/** 26 USC 6320(a)(2) and (a)(3)(B): the days to ask for a hearing follow the business days in which the notice is sent. */
export function countLienHearing(filedOn: PlainDate): CountedDay | null {
  const notice = findInForce(lienNoticeBusinessDays, filedOn)
  const request = findInForce(hearingRequestDays, filedOn)
  if (notice === null || request === null) return null
  const sent = countBusinessDays({ from: filedOn, fromLabel: 'Lien filed', days: notice })
  const last = countCalendarDays({
    from: sent.day,
    fromLabel: 'Last day to send the notice',
    days: request,
  })
  return {
    day: last.day,
    basis: `Filing, ${notice} business days and ${request} days`,
    steps: [...sent.steps, ...last.steps.slice(1)],
  }
}
