import { findNotice, type NoticeKind } from './catalogue'

/** What these print is proposed, a credit, or a total over several years: no balance of the period. */
const NO_BALANCE: readonly NoticeKind[] = [
  'underreporter',
  'examination',
  'deficiency',
  'substitute-return',
  'missing-return',
  'passport',
  'credit',
  'identity',
]

/** Whether the amount of a notice is what its period owes. A proposed change is no bill; of a notice not known it may be one. */
export function tellsBalance(code: string): boolean {
  const kind = findNotice(code)?.kind
  return kind === undefined || !NO_BALANCE.includes(kind)
}
