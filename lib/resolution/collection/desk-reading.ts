import type { DeadlineFinding } from '../assessment'
import { countBusinessDays } from '../deadlines/count-days'
import { findLastDay } from '../deadlines/last-day'
import type { NoticeFacts } from '../facts'
import { firmPolicy } from '../parameters/firm-policy'

/** The day, by policy of the firm, on which a person has read or confirmed a paper. No right ends with it. */
export function countDeskReading(notice: NoticeFacts, what: string): DeadlineFinding | null {
  const received = notice.receivedOn ?? null
  if (received === null) return null
  const { value } = firmPolicy.deskReading
  const found = findLastDay({
    kind: 'internal',
    printed: null,
    counted: countBusinessDays({ from: received, fromLabel: 'Received', days: value }),
    confirmed: true,
    lost: 'No right ends with this day; one may stand on the paper',
    left: 'Whatever the paper itself gives.',
    what,
  })
  return found?.deadline ?? null
}
