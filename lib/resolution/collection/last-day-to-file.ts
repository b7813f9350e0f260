import type { TranscriptFacts } from '../facts'
import { findReturnDue } from '../filing/return-due'
import type { FormPeriod } from '../reading'
import { later, type PlainDate } from '../time/plain-date'
import { dayInside } from '../transcripts/printed-details'

/**
 * The last day to file the return of a period: its due day, or the extended day where the transcript shows an extension
 * (code 460), as printed there or by the automatic extension. Null for a form without a rule here.
 */
export function lastDayToFile(
  period: FormPeriod,
  transcript: Pick<TranscriptFacts, 'rows'> | null,
): PlainDate | null {
  const due = findReturnDue(period)
  if (due === null) return null
  const extension = transcript?.rows.findLast(({ code }) => code === '460')
  if (extension === undefined) return due.due
  return later(dayInside(extension) ?? due.extended ?? due.due, due.due)
}
