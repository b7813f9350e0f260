import type { Cents } from '../money/cents'
import { findWholeDollars, moneyAtStart } from '../money/printed-money'
import type { Shape } from '../text/find-labelled'
import { keyOf } from '../text/flow'
import type { PlainDate } from '../time/plain-date'
import { dateAtStart, periodEndAtStart } from '../time/printed-dates'
import { noticeCodeAtStart } from './notice-code'

/** Returns whose accounts the IRS bills; every other number behind the word `Form` is a form to fill in. */
const RETURN_FORM =
  /^\s*\(?\s*(1040|1041|1042|1065|1120|720|730|2290|706|709|990|94[0-5]|5329|8804|CT-1)(?:-?([A-Z]{1,4}))?(?![A-Za-z0-9])/
/** Penalties on an account of their own, by name or by the section behind them: `CIV PEN`, `Civil Penalty (6672)`, `6672`. */
const CIVIL_PENALTY =
  /^\s*\(?\s*(?:(?:form\s*)?(?:civil\s*penalt(?:y|ies)|civ\.?\s*pen\.?|civp|cvpn|trust\s*fund\s*recovery(?:\s*penalty)?|tfrp)(?:\s*\(?(?:irc|§|sec(?:tion)?\.?)?\s*6[67]\d\d[A-Z]?\)?)?|(?:irc\s*)?6(?:6[5-9]|7[0-2])\d[A-Z]?)(?![A-Za-z0-9,.])/i
/** Papers that belong to a return but are not one: estimates, vouchers, amended copies. */
const NOT_A_RETURN = ['ES', 'V', 'X', 'C']

const TAXPAYER_NUMBER =
  /^\(?(?:[\dx*•#]{3}-?[\dx*•#]{2}-?(\d{4})|[\dx*•#]{2}-?[\dx*•#]{3}(\d{4})|(?:endingin|endswith)(\d{4}))/
const PHONE = /^(?:phone|telephone|teléfono)?:?((?:1-?)?\(?\d{3}\)?-?\d{3}-\d{4})/

export const codeShape: Shape<string> = (_, text) => {
  const found = noticeCodeAtStart(text)
  return found ? { value: found.code, length: keyOf(text.slice(0, found.length)).length } : null
}

/** The number of a letter without the word: `1058`, `5972C`. */
export const letterNumberShape: Shape<string> = (_, text) => {
  const number = /^\s*(\d{2,4}[A-Z]{0,2})(?![A-Za-z\d-])/.exec(text)?.[1]
  const found = number ? noticeCodeAtStart(`Letter ${number}`) : null
  return number && found ? { value: found.code, length: number.length } : null
}

export const dateShape: Shape<PlainDate> = key => dateAtStart(key)

export const moneyShape: Shape<Cents> = key => moneyAtStart(key)

/** `$20,000` that ends its cell: papers without cents print the sign. */
export const wholeDollarShape: Shape<Cents> = (_, text) => {
  const printed = /^\s*(-?\$\s?[\d,]{1,11})(?=\s{2}|\s*\n|\s*$)/.exec(text)?.[1]
  const found = printed ? findWholeDollars(printed) : null
  return printed && found ? { value: found.value, length: keyOf(printed).length } : null
}

/** A year, a date or a month; the white space behind the year keeps `2024 3` apart. */
export const periodShape: Shape<PlainDate> = (key, text) => {
  const bracket = key.startsWith('(') ? 1 : 0
  const year = /^\s*\(?\s*((?:19|20)\d\d)(?!\d)/.exec(text)?.[1]
  const found = periodEndAtStart(key.slice(bracket)) ?? (year ? periodEndAtStart(year) : null)
  return found ? { value: found.value, length: found.length + bracket } : null
}

/** The form of a return; `CIVPEN` for a penalty account. */
export const formShape: Shape<string> = (_, text) => {
  const penalty = CIVIL_PENALTY.exec(text)
  if (penalty) return { value: 'CIVPEN', length: keyOf(penalty[0]).length }
  const match = RETURN_FORM.exec(text)
  if (!match || NOT_A_RETURN.includes(match[2] ?? '')) return null
  const form = match[0].replace(/[\s(]/g, '')
  return { value: form, length: keyOf(match[0]).length }
}

/** The last four of a taxpayer number, masked or not; placeholders (`nnn-nn-nnnn`) have none. */
export const tinShape: Shape<string> = (key, text) => {
  const match = wholeNumber(TAXPAYER_NUMBER, key, text)
  const last4 = match?.[1] ?? match?.[2] ?? match?.[3]
  return match && last4 ? { value: last4, length: match[0].length } : null
}

export const phoneShape: Shape<string> = (key, text) => {
  const match = wholeNumber(PHONE, key, text)
  return match?.[1] ? { value: match[1], length: match[0].length } : null
}

/** In a key the next figure stands right behind a number; only digits behind it without any space make it another one. */
function wholeNumber(pattern: RegExp, key: string, text: string): RegExpExecArray | null {
  const match = pattern.exec(key)
  if (!match || !/^\d/.test(key.slice(match[0].length))) return match
  let seen = 0
  for (let index = 0; index < text.length; index++) {
    if (/\s/.test(text.charAt(index))) continue
    if (++seen === match[0].length) return /\d/.test(text.charAt(index + 1)) ? null : match
  }
  return match
}
