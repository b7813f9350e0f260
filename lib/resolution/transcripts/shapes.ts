import type { Shape } from '../text/find-labelled'
import { keyOf } from '../text/flow'

const FORM =
  /^\s*(?:Form\s*)?([A-Z]{0,3}-?\d{1,4}(?:-?[A-Z]{1,3})?|CIVPEN|CVPN|CIVIL PENALTY)(?![A-Za-z0-9])/i

/** `1040`, `941`, `1120-S`, `CT-1`, `CIVPEN`; `CVPN` and `Civil Penalty` are the same account. */
export const returnFormShape: Shape<string> = (_, text) => {
  const match = FORM.exec(text)
  const printed = match?.[1]?.toUpperCase()
  if (!match || !printed) return null
  const length = keyOf(match[0]).length
  if (/^C[IV]/.test(printed)) return { value: 'CIVPEN', length }
  return /\d{3}|^CT-?1$/.test(printed) ? { value: printed, length } : null
}

export const trackingShape: Shape<string> = key => {
  const digits = /^[a-z]{0,3}\d{6,20}(?!\d)/.exec(key)?.[0]
  return digits ? { value: digits.toUpperCase(), length: digits.length } : null
}

/** `01`, `2`: never a part of a longer number. */
export const countShape: Shape<string> = key => {
  const digits = /^\d{1,2}(?![\d.,-])/.exec(key)?.[0]
  return digits ? { value: digits, length: digits.length } : null
}

export const cycleShape: Shape<string> = key => {
  const digits = /^(?:19|20)\d{2}[0-5]\d(?:0[0-7])?(?!\d)/.exec(key)?.[0]
  return digits ? { value: digits, length: digits.length } : null
}

const STATUSES: readonly [RegExp, string][] = [
  [/^single(?:taxpayer)?(?:return)?/, 'Single'],
  [/^married(?:taxpayers?)?filingjoint(?:ly)?(?:return)?/, 'Married filing jointly'],
  [/^married(?:taxpayers?)?filingseparate(?:ly)?(?:return)?/, 'Married filing separately'],
  [/^(?:unmarried)?headofhousehold(?:withdependents?)?/, 'Head of household'],
  [
    /^(?:qualif(?:ying|ied))?(?:widow(?:er)?|\(er\)|survivingspouse)[a-z()]{0,24}/,
    'Qualifying surviving spouse',
  ],
]
const OTHER_STATUS = /^\s*([A-Z][A-Za-z]{2,}(?: [A-Za-z()/-]+){0,4})(?=\s{2,}|\s*\n|\s*$)/

/** The five statuses under their usual names; another phrase as it is printed. */
export const statusShape: Shape<string> = (key, text) => {
  for (const [pattern, value] of STATUSES) {
    const match = pattern.exec(key)
    if (match) return { value, length: match[0].length }
  }
  const other = OTHER_STATUS.exec(text)?.[1]
  return other ? { value: other, length: keyOf(other).length } : null
}

const MASKED_NUMBER =
  /^\(?(?:[\dx*•#]{3}[-–]?[\dx*•#]{2}[-–]?(\d{4})|[\dx*•#]{2}[-–]?[\dx*•#]{3}(\d{4})|(?:endingin|endswith)(\d{4}))(?![\d-])/

/** The last four of a number, masked (`XXX-XX-1234`, `XXXXX1234`) or not; `nnn-nn-nnnn` has none. */
export const last4Shape: Shape<string> = key => {
  const match = MASKED_NUMBER.exec(key)
  const last4 = match?.[1] ?? match?.[2] ?? match?.[3]
  return match && last4 ? { value: last4, length: match[0].length } : null
}
