import type { z } from 'zod'
import { dayOrNull, moneyOrNull } from '@/lib/cases'
import { invalid } from '@/lib/operation'
import {
  BILLING_LINE_KINDS,
  type BillingLineKind,
  type Cents,
  cents,
  normaliseNoticeCode,
  type PlainDate,
} from '@/lib/resolution'
import { type confirmInput, type FieldName, isLineField } from './document.schema'

export type Decisions = Pick<z.output<typeof confirmInput>, 'values' | 'unreadable'>

/**
 * What a person decided about a field: its value, null for what they call unreadable or leave empty, and undefined for
 * what they did not speak about, which stays as it was. A value that can not be is refused at its field.
 */
export function decidedFields({ values, unreadable }: Decisions) {
  const decide = <T>(name: FieldName, read: (text: string) => T): T | null | undefined => {
    if (unreadable.includes(name)) return null
    const text = values[name]
    if (text === undefined) return undefined
    return text.trim() === '' ? null : read(text)
  }
  return {
    day: (name: FieldName) => decide(name, text => dayAt(name, text)),
    money: (name: FieldName) => decide(name, text => moneyAt(name, text)),
    code: () => decide('code', codeAt),
    form: () => decide('form', formAt),
    lastFour: () => decide('tinLast4', lastFourAt),
    text: (name: FieldName) => decide(name, text => text.trim()),
    lineKind: (name: FieldName) => decide(name, text => lineKindAt(name, text)),
  }
}

/** `Letter 3172` and `CP 14` as they are written are the codes that the catalogue knows. */
function codeAt(text: string): string {
  const upper = text.trim().toUpperCase()
  const code = normaliseNoticeCode(upper) ?? upper.replace(/[\s-]/g, '')
  if (!/^[A-Z]{1,8}\d{1,5}[A-Z]{0,3}$/.test(code))
    throw invalid('code', 'Write the code as printed, like CP14 or LT11.')
  return code
}

function formAt(text: string): string {
  const form = text
    .toUpperCase()
    .replace(/^FORM\s+/, '')
    .trim()
  if (!/^[A-Z0-9][A-Z0-9-]{1,11}$/.test(form)) throw invalid('form', 'Enter a form like 1040 or 941.')
  return form
}

/** `4821` and `XXX-XX-4821` are the same number. */
function lastFourAt(text: string): string {
  const [digits] = /\d{4}$/.exec(text.replace(/\D/g, '')) ?? []
  if (!digits) throw invalid('tinLast4', 'Enter the last four digits of the number.')
  return digits
}

function lineKindAt(name: FieldName, text: string): BillingLineKind {
  const kind = BILLING_LINE_KINDS.find(known => known === text)
  if (!kind) throw invalid(name, 'Choose what the line is for.')
  return kind
}

function dayAt(name: FieldName, text: string): PlainDate | null {
  const parsed = dayOrNull.safeParse(text)
  if (parsed.success) return parsed.data
  throw invalid(name, parsed.error.issues[0]?.message ?? 'This day is not on the calendar.')
}

/** Transcripts print credits and losses with a minus, and bills their credits; no other amount may be negative. */
const MAY_BE_NEGATIVE: readonly FieldName[] = [
  'accountBalance',
  'balancePlusAccruals',
  'adjustedGrossIncome',
  'taxableIncome',
  'amountYouOwe',
]

function moneyAt(name: FieldName, text: string): Cents | null {
  const credit = (MAY_BE_NEGATIVE.includes(name) || isLineField(name)) && /^\s*[-−]/.test(text)
  const parsed = moneyOrNull.safeParse(credit ? text.replace(/[-−]/, '') : text)
  if (!parsed.success)
    throw invalid(name, parsed.error.issues[0]?.message ?? 'Write an amount like 1,075.21.')
  return credit && parsed.data !== null ? cents(-parsed.data) : parsed.data
}
