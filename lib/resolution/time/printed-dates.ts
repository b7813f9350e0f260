import { findDay, type PlainDate } from './plain-date'

/** A value found at the start of a key, and how many characters of the key it took. */
export interface FoundInKey<T> {
  value: T
  length: number
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const SPANISH_MONTHS = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic']

const WORDED =
  /^(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(\d{1,2}),?(\d{4})/
const SPANISH =
  /^(\d{1,2})de(enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)del?(\d{4})/
const NUMBERED = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4})/
const ISO = /^(\d{4})-(\d{2})-(\d{2})/
const MONTH_AND_YEAR = /^([a-z]{3,9})\.?,?(\d{4})/

/**
 * The date at the start of a key (lower case, no white space): `january30,2018`, `jan.30,2018`, `01-30-2018`,
 * `12/31/2022`, `2025-06-23`, `30deenerode2018`. Impossible days (`00-00-0000`, `02-30-2025`) are not dates.
 */
export function dateAtStart(key: string): FoundInKey<PlainDate> | null {
  const worded = WORDED.exec(key)
  if (worded) return found(worded[0], worded[3], MONTHS.indexOf((worded[1] ?? '').slice(0, 3)) + 1, worded[2])
  const numbered = NUMBERED.exec(key)
  if (numbered) return found(numbered[0], numbered[4], Number(numbered[1]), numbered[3])
  const iso = ISO.exec(key)
  if (iso) return found(iso[0], iso[1], Number(iso[2]), iso[3])
  const spanish = SPANISH.exec(key)
  if (!spanish) return null
  return found(spanish[0], spanish[3], SPANISH_MONTHS.indexOf((spanish[2] ?? '').slice(0, 3)) + 1, spanish[1])
}

/** The last day of a period printed as a date, as `December, 2022` or as a bare year. */
export function periodEndAtStart(key: string): FoundInKey<PlainDate> | null {
  const date = dateAtStart(key)
  if (date) return date
  const month = MONTH_AND_YEAR.exec(key)
  const index = month ? MONTHS.indexOf((month[1] ?? '').slice(0, 3)) : -1
  if (month && index >= 0) {
    const year = Number(month[2])
    const last = new Date(Date.UTC(year, index + 1, 0)).getUTCDate()
    return found(month[0], month[2], index + 1, String(last))
  }
  const year = /^((?:19|20)\d\d)(?!\d)/.exec(key)
  return year ? found(year[0], year[1], 12, '31') : null
}

function found(
  raw: string,
  year: string | undefined,
  month: number,
  dayOfMonth: string | undefined,
): FoundInKey<PlainDate> | null {
  const value = findDay(`${year}-${pad(String(month))}-${pad(dayOfMonth ?? '')}`)
  return value ? { value, length: raw.length } : null
}

function pad(text: string): string {
  return text.padStart(2, '0')
}
