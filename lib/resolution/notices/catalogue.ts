import type { Mark, Severity } from '../assessment'
import { ROWS } from './catalogue-rows'

/** Where a notice stands on the collection ladder, or on which track beside it. */
export type NoticeStage =
  | 'demand'
  | 'reminder'
  | 'intent'
  | 'final-levy'
  | 'enforcement'
  | 'lien'
  | 'missing-return'
  | 'default'
  | 'audit'
  | 'private-collector'
  | 'passport'
  | 'not-collectible'
  | 'refund'
  | 'agreement'
  | 'revenue-officer'
  | 'identity'
  | 'proposed-penalty'
  | 'information'

export type NoticeKind =
  | 'bill'
  | 'reminder'
  | 'intent-to-levy'
  | 'final-levy-notice'
  | 'post-levy-notice'
  | 'lien-notice'
  | 'lien'
  | 'levy'
  | 'default'
  | 'missing-return'
  | 'substitute-return'
  | 'underreporter'
  | 'examination'
  | 'deficiency'
  | 'math-error'
  | 'civil-penalty'
  | 'credit'
  | 'private-collector'
  | 'passport'
  | 'not-collectible'
  | 'identity'
  | 'contact'
  | 'information'

/** Days to answer; `printed`: the notice names the day; `at once`; or no window. */
export type NoticeWindow = `${number} days` | `${number} business days` | 'printed' | 'at once' | 'none'

/** Which hearing right a notice opens: IRC 6330 before or after a levy, IRC 6320 for a lien. */
export type HearingRight = 'levy' | 'post-levy' | 'lien'

export interface CatalogueEntry {
  code: string
  title: string
  stage: NoticeStage
  kind: NoticeKind
  window: NoticeWindow
  severity: Severity
  mark: Mark
  /** The right or the effect that hangs on it, with its authority. */
  effect: string
  hearing: HearingRight | null
}

/** Codes that mean the same share a row; they are separated by spaces. */
export type CatalogueRow = readonly [
  codes: string,
  title: string,
  stage: NoticeStage,
  kind: NoticeKind,
  window: NoticeWindow,
  severity: Severity,
  mark: Mark,
  effect: string,
]

const HEARING: Partial<Record<NoticeKind, HearingRight>> = {
  'final-levy-notice': 'levy',
  'post-levy-notice': 'post-levy',
  'lien-notice': 'lien',
}

const BY_CODE: ReadonlyMap<string, CatalogueEntry> = new Map(ROWS.flatMap(row => entriesOf(row)))

/** What is known of a notice code, or null. Suffixes are part of a code: `CP503C` is not looked up as `CP503`. */
export function findNotice(code: string): CatalogueEntry | null {
  return BY_CODE.get(code) ?? null
}

/** Whether a notice opens a hearing with a way to court; null for a code that is not in the catalogue. */
export function hearingRightOf(code: string): HearingRight | 'no' | null {
  const entry = findNotice(code)
  return entry ? (entry.hearing ?? 'no') : null
}

export function listNotices(): readonly CatalogueEntry[] {
  return [...BY_CODE.values()]
}

function entriesOf(row: CatalogueRow): [string, CatalogueEntry][] {
  const [codes, title, stage, kind, window, severity, mark, effect] = row
  const hearing = HEARING[kind] ?? null
  return codes
    .split(' ')
    .map(code => [code, { code, title, stage, kind, window, severity, mark, effect, hearing }])
}
