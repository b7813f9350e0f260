import type { TranscriptRow } from '../reading'
import { remembered } from '../text/remembered'
import { type NoticeEffect, noticeEffect } from './notice-effect'

/** What one row of an account transcript says about collection. Most rows say nothing about it. */
export type CollectionEvent =
  | 'lien-filed'
  | 'lien-released'
  | 'lien-hearing-notice'
  | 'levy-hearing-notice'
  | 'hearing-requested'
  | 'agreement-pending'
  | 'agreement-established'
  | 'agreement-ended'
  | 'agreement-removed'
  | 'not-collectible'
  | 'collectible-again'
  | 'legal-action'
  | 'legal-action-over'
  | 'offer-pending'
  | 'offer-over'
  | 'offer-accepted'
  | 'filing-inquiry'
  | 'return-posted'
  | 'substitute-return'
  | 'levy-payment'
  | 'levy-told'
  | 'paid-told'
  | `notice-${Exclude<NoticeEffect, 'none'>}`

const byCode: Record<string, CollectionEvent> = {
  '582': 'lien-filed',
  '583': 'lien-released',
  '530': 'not-collectible',
  '531': 'collectible-again',
  '532': 'collectible-again',
  '537': 'collectible-again',
  '520': 'legal-action',
  '521': 'legal-action-over',
  '522': 'legal-action-over',
  '480': 'offer-pending',
  '481': 'offer-over',
  '482': 'offer-over',
  '483': 'offer-over',
  '780': 'offer-accepted',
  '781': 'offer-over',
  '140': 'filing-inquiry',
  '141': 'filing-inquiry',
}

/** Public transcripts print words, not action codes, so a 971 or 972 row is known by its words (IRS Document 6209, 8A). */
const byWords: readonly [RegExp, CollectionEvent][] = [
  [
    /^(?!.*(?:not timely|untimely))(?:.*collection due process.*request.*timely|.*request.*collection due process.*timely)/,
    'hearing-requested',
  ],
  [/lien filing.*collection due process|issued notice of lien filing/, 'lien-hearing-notice'],
  [/collection due process notice of intent to levy/, 'levy-hearing-notice'],
  [/no longer in installment agreement/, 'agreement-ended'],
  [/pending installment agreement/, 'agreement-pending'],
  [/installment agreement established/, 'agreement-established'],
]

/** A 972 row takes a 971 back. Taking back a pending request says nothing about an agreement in force. */
const reversalWords: readonly [RegExp, CollectionEvent][] = [
  [/^(?!.*pending).*installment agreement/, 'agreement-removed'],
]

/** The event of a row, or null. A levy *notice* row is never a levy: only money taken is. */
export function eventOf(row: TranscriptRow): CollectionEvent | null {
  if (row.code === '150') return /substitute/i.test(row.explanation) ? 'substitute-return' : 'return-posted'
  if (row.code === '670' && /levy/i.test(row.explanation)) return 'levy-payment'
  if (row.code === '972') return takenBackIn(row.explanation)
  const noticed = row.noticeCode === null ? 'none' : effectOf(row.noticeCode)
  if (row.code === '971' && noticed !== 'none') return `notice-${noticed}`
  if (row.code === '971') return toldIn(row.explanation)
  return row.code === null ? null : (byCode[row.code] ?? null)
}

const toldIn = firstMatch(byWords)
const takenBackIn = firstMatch(reversalWords)
const effectOf = remembered(noticeEffect)

function firstMatch(
  table: readonly [RegExp, CollectionEvent][],
): (explanation: string) => CollectionEvent | null {
  return remembered(explanation => {
    const words = explanation.toLowerCase().replace(/\s+/g, ' ')
    return table.find(([pattern]) => pattern.test(words))?.[1] ?? null
  })
}
