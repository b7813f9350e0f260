import type { FormPeriod, TranscriptRow } from '../reading'
import { remembered } from '../text/remembered'
import { endOfMonth } from '../time/calendar-steps'
import { findDay, type PlainDate } from '../time/plain-date'
import { dateAtStart } from '../time/printed-dates'
import type { StatuteEntry } from './statute-entry'

/*
 * What stands in the phrase of a row beside its meaning. Internal transcripts print closing and action codes there; public
 * ones print none of them, and then these are null.
 */

/** Of code 520 or 530: `cc 77`, `closing code 77`. */
export function closingCodeOf({ explanation }: Pick<TranscriptRow, 'explanation'>): string | null {
  return closingCodeIn(explanation)
}

const closingCodeIn = remembered(
  explanation => /\b(?:cc|closing code)[\s.:#-]*(\d{2})\b/i.exec(explanation)?.[1] ?? null,
)

/** Of code 971 or 972: `AC 043`, `action code 63`; three digits. */
export function actionCodeOf({ explanation }: Pick<TranscriptRow, 'explanation'>): string | null {
  return actionCodeIn(explanation)
}

const actionCodeIn = remembered(explanation => {
  const found = /\b(?:ac|action code)[\s.:#-]*(\d{2,3})\b/i.exec(explanation)?.[1]
  return found === undefined ? null : found.padStart(3, '0')
})

/** The day inside a phrase: `ext. Date 10-15-2025`, `extended to June 30, 2027`; null where there is none. */
export function dayInside({ explanation }: Pick<TranscriptRow, 'explanation'>): PlainDate | null {
  return firstDayIn(explanation)
}

const firstDayIn = remembered(explanation => {
  const words = explanation.toLowerCase()
  for (const { index } of words.matchAll(/(?<![a-z0-9])[a-z0-9]/g)) {
    const found = dateAtStart(words.slice(index).replace(/\s+/g, ''))
    if (found) return found.value
  }
  return null
})

const OTHER_PERIOD =
  /\b(?:from|to)\s+(?:form\s+)?([0-9]{2,4}[A-Z]?(?:-[A-Z]{1,2})?)[\s,]+(?:period\s+)?((?:19|20)\d{2})(0[1-9]|1[0-2])\b/i

/** `Credit transferred in from 1040 202212`: Form 1040 of December 2022; null where no period is named. */
export function otherPeriodOf({ explanation }: Pick<TranscriptRow, 'explanation'>): FormPeriod | null {
  return periodIn(explanation)
}

const periodIn = remembered((explanation): FormPeriod | null => {
  const [, form, year, month] = OTHER_PERIOD.exec(explanation) ?? []
  const first = year === undefined ? null : findDay(`${year}-${month}-01`)
  return form === undefined || first === null
    ? null
    : { form: form.toUpperCase(), periodEnd: endOfMonth(first) }
})

/** A row as the collection statute reads it. */
export function statuteEntryOf(row: TranscriptRow): StatuteEntry {
  return {
    code: row.code,
    explanation: row.explanation,
    date: row.date,
    cents: row.cents,
    closingCode:
      row.code === '520' || row.code === '521' || row.code === '522' || row.code === '500'
        ? closingCodeOf(row)
        : null,
    actionCode: row.code === '971' || row.code === '972' ? actionCodeOf(row) : null,
    newLastDay: row.code === '550' ? dayInside(row) : null,
  }
}
