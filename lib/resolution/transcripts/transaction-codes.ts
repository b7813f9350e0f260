import type { Mark } from '../assessment'
import { ROWS } from './transaction-code-rows'

/** What a code does to the balance: raises it, lowers it, does either, or only tells. */
export type TransactionSign = 'debit' | 'credit' | 'either' | 'none'

/** What a code does to the ten years of IRC 6502. `starts` only with an amount above zero. */
export type StatuteEffect = 'starts' | 'pauses' | 'resumes' | 'extends' | 'ends' | 'none'

export type TransactionFamily =
  | 'account'
  | 'missing-return'
  | 'assessment'
  | 'abatement'
  | 'penalty'
  | 'interest'
  | 'fee'
  | 'payment'
  | 'credit'
  | 'transfer'
  | 'refund'
  | 'hold'
  | 'examination'
  | 'collection'
  | 'lien'
  | 'agreement'
  | 'offer'
  | 'legal'
  | 'representative'
  | 'criminal'
  | 'notice'

export interface TransactionCode {
  code: string
  meaning: string
  family: TransactionFamily
  sign: TransactionSign
  statute: StatuteEffect
  mark: Mark
}

/** Codes that mean the same share a row; they are separated by spaces. */
export type TransactionRow = readonly [
  codes: string,
  meaning: string,
  family: TransactionFamily,
  sign: TransactionSign,
  statute: StatuteEffect,
  mark: Mark,
]

const BY_CODE: ReadonlyMap<string, TransactionCode> = new Map(ROWS.flatMap(row => codesOf(row)))

/** What a transaction code means, or null for a code without a dependable definition: then the printed phrase is read. */
export function findTransactionCode(code: string): TransactionCode | null {
  return BY_CODE.get(code) ?? null
}

export function listTransactionCodes(): readonly TransactionCode[] {
  return [...BY_CODE.values()]
}

function codesOf(row: TransactionRow): [string, TransactionCode][] {
  const [codes, meaning, family, sign, statute, mark] = row
  return codes.split(' ').map(code => [code, { code, meaning, family, sign, statute, mark }])
}
