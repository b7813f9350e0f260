import { type FieldName, heaviest, pick, weigh } from '../notices/pick'
import { dateShape, moneyShape } from '../notices/shapes'
import { accountForm } from '../papers/account-form'
import { periodEndIn } from '../papers/period-words'
import type { ProofReading, ReadingProblem } from '../reading'
import { findLabelled, type Shape } from '../text/find-labelled'
import { keyOf } from '../text/flow'
import type { Sheet } from '../text/lay-out'

/** Labels of each value, the most telling first: proofs name several days, and the day of settlement counts. */
const AMOUNT = [/paymentamount|amountpaid|amountofpayment|amountdebited/g, /unitedstatestreasury/g, /amount/g]
const DAY = [
  /settlementdate|settledon/g,
  /paymentdate|datepaid|dateofpayment|paidon|withdrawaldate|processedon/g,
  /date/g,
]
const PERIOD = [/taxperiod(?:ending)?|taxyear/g, /period(?:ending)?|foryear/g]
const FORM = [/taxform|formtype|applypaymentto|appliedto/g, /form/g]
const CONFIRMATION = [
  /eftacknowledge?mentnumber|eftnumber|confirmationnumber/g,
  /confirmation#?|acknowledge?ment#?|tracenumber|checknumber|checkno\.?|check#/g,
]

/**
 * What a proof of payment says, by its labels: an acknowledgement of the federal payment system, a confirmation of Direct
 * Pay, a check. What is not found is null; where the paper contradicts itself a problem is added. A person looks at all
 * of it before it becomes a payment. Never throws.
 */
export function readProof(sheet: Sheet, problems: ReadingProblem[]): ProofReading {
  const read = <T extends string | number>(labels: readonly RegExp[], shape: Shape<T>, name: FieldName) => {
    const found = labels.flatMap((label, at) => weigh(findLabelled(sheet, label, shape), labels.length - at))
    return pick(heaviest(found), name, problems)
  }
  return {
    amount: read(AMOUNT, moneyShape, { field: 'amount', words: 'amount' }),
    paidOn: read(DAY, dateShape, { field: 'paidOn', words: 'day of the payment' }),
    form: read(FORM, formShape, { field: 'form', words: 'form' }),
    periodEnd: read(PERIOD, periodShape, { field: 'periodEnd', words: 'period' }),
    confirmation: read(CONFIRMATION, numberShape, { field: 'confirmation', words: 'number' }),
  }
}

/** `1040`, `941`, `1040-ES`: payments of estimates and extensions go to the account of Form 1040. */
const formShape: Shape<string> = key => {
  const printed = /^(?:form)?(\d{3,4}(?:-?(?:es|sr|nr|x|v))?)(?!\d)/.exec(key)
  if (!printed?.[1]) return null
  const form =
    printed[1] === '4868' ? '1040' : accountForm(printed[1].toUpperCase().replace(/-?(ES|V|X)$/, ''))
  return { value: form, length: printed[0].length }
}

/** The words up to the next cell or line, as an export writes a period. */
const periodShape: Shape<NonNullable<ReturnType<typeof periodEndIn>>> = (_, text) => {
  const [words = ''] = text.trimStart().split(/\s{2,}|\n/)
  const value = periodEndIn(words)
  return value === null ? null : { value, length: keyOf(words).length }
}

/** Letters and digits of which some are digits; words beside the label are no number. */
const numberShape: Shape<string> = (_, text) => {
  const printed = /^\s*#?\s*([A-Za-z0-9][A-Za-z0-9-]{2,29})(?![A-Za-z0-9])/.exec(text)
  if (!printed?.[1] || !/\d/.test(printed[1])) return null
  return { value: printed[1], length: keyOf(printed[0]).length }
}
