import type { NoticeKind } from '../notices/catalogue'
import { type CatalogueEntry, findNotice } from '../notices/catalogue'
import type { ClockName } from './notice-clocks'

/** The clock of each kind of notice; null where no day runs on it. */
const byKind: Record<NoticeKind, ClockName | null> = {
  bill: 'bill',
  reminder: 'reminder',
  'intent-to-levy': 'intent-to-levy',
  'final-levy-notice': 'levy-hearing',
  'post-levy-notice': 'post-levy-hearing',
  'lien-notice': 'lien-hearing',
  lien: null,
  levy: 'wage-levy',
  default: 'agreement-end',
  'missing-return': 'missing-return',
  'substitute-return': 'substitute-return',
  underreporter: 'underreporter',
  examination: 'examination',
  deficiency: 'deficiency',
  'math-error': 'math-error',
  'civil-penalty': 'bill',
  credit: 'answer',
  'private-collector': null,
  passport: null,
  'not-collectible': null,
  identity: 'identity',
  contact: 'answer',
  information: null,
}

/** Notices that share a kind and not its clock. */
const byCode: Readonly<Record<string, ClockName>> = {
  CP102: 'business-math-error',
  CP112: 'business-math-error',
  L1153: 'trust-fund-protest',
  CP522: 'agreement-review',
  L2272C: 'agreement-rejected',
  CP91: 'benefit-levy',
  CP298: 'benefit-levy',
  F668A: 'bank-levy',
  F668B: 'seizure',
  F2433: 'seizure',
  CP05: 'refund-review',
  LT40: 'third-party-contact',
  L3164: 'third-party-contact',
  CP521: 'printed-bill',
  CP621: 'printed-bill',
}

export type FoundClock =
  | { runs: 'unknown-notice' }
  /** Nothing ends on a day. */
  | { runs: 'never'; entry: CatalogueEntry }
  /** `counted` is false where only the paper itself names a day, and `atOnce` where it names none but to act. */
  | { runs: 'clock'; name: ClockName; entry: CatalogueEntry; counted: boolean; atOnce: boolean }

/** The clock that runs on a notice, by its code alone. */
export function findClock(code: string): FoundClock {
  const entry = findNotice(code)
  if (entry === null) return { runs: 'unknown-notice' }
  const name = byCode[code] ?? byKind[entry.kind]
  if (name === null || (entry.window === 'none' && entry.hearing === null)) return { runs: 'never', entry }
  // A lien's days run from its filing and those of a CP504 from the law, whatever the paper says of a window.
  const counted = entry.window.endsWith('days') || name === 'lien-hearing' || entry.code === 'CP504'
  const printedBill = name === 'bill' && entry.window === 'printed'
  return {
    runs: 'clock',
    name: printedBill ? 'printed-bill' : name,
    entry,
    counted,
    atOnce: entry.window === 'at once' && !counted,
  }
}
