import type { Cents } from '../money/cents'
import type { PlainDate } from '../time/plain-date'
import { findMiscellaneousEvent } from './miscellaneous-events'

/** One row of an account transcript as it was read or typed, with the codes that only internal transcripts print. */
export interface StatuteEntry {
  code: string | null
  explanation: string
  date: PlainDate | null
  cents: Cents | null
  /** Of code 520 or 500; null or absent where the paper does not print it. */
  closingCode?: string | null
  /** Of code 971 or 972; null or absent where the paper prints a phrase instead. */
  actionCode?: string | null
  /** The new last day that a row of code 550 prints. */
  newLastDay?: PlainDate | null
}

/** What a row does to the time to collect. */
export type StatuteRowKind =
  | 'offer-pending'
  | 'offer-rejected'
  | 'offer-ended'
  | 'offer-accepted'
  | 'offer-corrected'
  | 'request-pending'
  | 'request-removed'
  | 'agreement-established'
  | 'agreement-removed'
  | 'agreement-terminated'
  | 'legal-action'
  | 'legal-action-ended'
  | 'legal-action-corrected'
  | 'hearing-requested'
  | 'hearing-withdrawn'
  | 'equivalent-hearing'
  | 'hearing-notice'
  | 'innocent-spouse'
  | 'innocent-spouse-removed'
  | 'deferment'
  | 'deferment-ended'
  | 'not-collectible'
  | 'collectible-again'
  | 'waiver'
  | 'judgment'
  | 'expired'
  | 'expiry-reversed'

/** IRS Document 6209, section 8A. */
const byCode: Readonly<Record<string, StatuteRowKind>> = {
  '480': 'offer-pending',
  '481': 'offer-rejected',
  '482': 'offer-ended',
  '483': 'offer-corrected',
  '780': 'offer-accepted',
  '488': 'agreement-established',
  '489': 'agreement-removed',
  '500': 'deferment',
  '502': 'deferment-ended',
  '503': 'deferment-ended',
  '520': 'legal-action',
  '521': 'legal-action-ended',
  '522': 'legal-action-corrected',
  '530': 'not-collectible',
  '531': 'collectible-again',
  '532': 'collectible-again',
  '537': 'collectible-again',
  '534': 'expired',
  '535': 'expiry-reversed',
  '550': 'waiver',
  '608': 'expired',
  '609': 'expiry-reversed',
}

/** Action codes of 971, and of 972 which takes one back. */
const byAction: Readonly<Record<string, StatuteRowKind>> = {
  '971-043': 'request-pending',
  '972-043': 'request-removed',
  '971-063': 'agreement-established',
  '972-063': 'agreement-removed',
  '971-163': 'agreement-terminated',
  '971-065': 'innocent-spouse',
  '972-065': 'innocent-spouse-removed',
  '971-069': 'hearing-notice',
  '971-275': 'hearing-requested',
  '971-276': 'equivalent-hearing',
  '971-277': 'hearing-withdrawn',
  '971-637': 'judgment',
  '971-638': 'judgment',
}

const byPhrase: Readonly<Record<string, StatuteRowKind>> = {
  'agreement-pending': 'request-pending',
  'agreement-established': 'agreement-established',
  'agreement-ended': 'agreement-terminated',
  'hearing-requested': 'hearing-requested',
  'equivalent-hearing-requested': 'equivalent-hearing',
  'innocent-spouse-claim': 'innocent-spouse',
  'levy-hearing-notice': 'hearing-notice',
  'lien-hearing-notice': 'hearing-notice',
  judgment: 'judgment',
}

const byReversedPhrase: Readonly<Record<string, StatuteRowKind>> = {
  'agreement-pending': 'request-removed',
  'agreement-established': 'agreement-removed',
  'agreement-ended': 'agreement-removed',
  'innocent-spouse-claim': 'innocent-spouse-removed',
}

/** What a row does to the time to collect; null for a row that does nothing to it, or whose words are not known. */
export function statuteRowKind(entry: StatuteEntry): StatuteRowKind | null {
  const { code, explanation, actionCode } = entry
  if (code === null) return null
  if (code !== '971' && code !== '972') return byCode[code] ?? null
  if (actionCode != null) return byAction[`${code}-${actionCode.padStart(3, '0')}`] ?? null
  const phrase = findMiscellaneousEvent({ code, explanation })
  if (phrase === null) return null
  return (phrase.isReversal ? byReversedPhrase : byPhrase)[phrase.event] ?? null
}

/** Closing codes of 520 that mean a bankruptcy (IRM 5.19.1.11.7, 4-2008). */
const BANKRUPTCY = new Set('60 61 62 63 64 65 66 67 81 83 85 86 87 88 89'.split(' '))
/** Closing codes of 520 that mean a hearing (IRM 25.3.7.7.7). */
const HEARING = new Set(['76', '77'])

/** What stands behind a row of code 520, by its closing code; null for a suit, and for a row that prints none. */
export function legalActionOf({ closingCode }: StatuteEntry): 'bankruptcy' | 'collection-due-process' | null {
  if (closingCode == null) return null
  if (BANKRUPTCY.has(closingCode)) return 'bankruptcy'
  return HEARING.has(closingCode) ? 'collection-due-process' : null
}
