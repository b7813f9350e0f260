import type { Mark } from '../assessment'
import type { TranscriptRow } from '../reading'
import { remembered } from '../text/remembered'
import type { StatuteEffect } from './transaction-codes'

/** What a row of code 971 or 972 tells. Public transcripts print a phrase and not the internal action code. */
export type MiscellaneousEvent =
  | 'notice-issued'
  | 'agreement-pending'
  | 'agreement-established'
  | 'agreement-ended'
  | 'levy-hearing-notice'
  | 'levy-hearing-notice-received'
  | 'levy-hearing-notice-refused'
  | 'levy-hearing-notice-undelivered'
  | 'lien-hearing-notice'
  | 'hearing-requested'
  | 'equivalent-hearing-requested'
  | 'levy-program-blocked'
  | 'innocent-spouse-claim'
  | 'private-collector'
  | 'disaster'
  | 'amended-return'
  | 'identity-theft'
  | 'judgment'
  | 'passport'

interface Phrase {
  event: MiscellaneousEvent
  pattern: RegExp
  statute: StatuteEffect
  mark: Mark
}

/**
 * Phrases as printed, most telling first: a receipt also says `issued`'s words. The statute effects are those of
 * IRC 6331(k)(2) (pending agreement), 6330(e) (timely hearing) and 6015(e)(2) (innocent spouse).
 */
const PHRASES: readonly Phrase[] = [
  {
    event: 'levy-hearing-notice-received',
    pattern: /intent to levy\W{0,6}return receipt/i,
    statute: 'none',
    mark: 'secondary',
  },
  {
    event: 'levy-hearing-notice-refused',
    pattern: /intent to levy\W{0,6}(?:refused|unclaimed)/i,
    statute: 'none',
    mark: 'unverified',
  },
  {
    event: 'levy-hearing-notice-undelivered',
    pattern: /intent to levy\W{0,6}undeliver/i,
    statute: 'none',
    mark: 'unverified',
  },
  {
    event: 'levy-hearing-notice',
    pattern: /collection due process notice of intent to levy|intent to levy\W{0,6}issued/i,
    statute: 'none',
    mark: 'secondary',
  },
  { event: 'lien-hearing-notice', pattern: /notice of lien filing/i, statute: 'none', mark: 'unverified' },
  {
    event: 'equivalent-hearing-requested',
    pattern: /equivalent hearing/i,
    statute: 'none',
    mark: 'unverified',
  },
  {
    event: 'hearing-requested',
    pattern: /due process (?:hearing )?request/i,
    statute: 'pauses',
    mark: 'unverified',
  },
  {
    event: 'agreement-pending',
    pattern: /pending installment agreement/i,
    statute: 'pauses',
    mark: 'secondary',
  },
  {
    event: 'agreement-ended',
    pattern: /no longer in installment|(?:removed|terminated|defaulted) installment agreement/i,
    statute: 'none',
    mark: 'unverified',
  },
  {
    event: 'agreement-established',
    pattern: /installment agreement (?:established|in effect)|established installment/i,
    statute: 'none',
    mark: 'secondary',
  },
  {
    event: 'levy-program-blocked',
    pattern: /blocked from automated levy/i,
    statute: 'none',
    mark: 'unverified',
  },
  { event: 'innocent-spouse-claim', pattern: /innocent spouse/i, statute: 'pauses', mark: 'unverified' },
  { event: 'private-collector', pattern: /private (?:debt )?collect/i, statute: 'none', mark: 'unverified' },
  { event: 'disaster', pattern: /disaster/i, statute: 'none', mark: 'unverified' },
  { event: 'amended-return', pattern: /amended (?:tax )?return/i, statute: 'none', mark: 'unverified' },
  { event: 'identity-theft', pattern: /identity theft/i, statute: 'none', mark: 'unverified' },
  { event: 'judgment', pattern: /judgment/i, statute: 'extends', mark: 'unverified' },
  { event: 'passport', pattern: /passport|seriously delinquent/i, statute: 'none', mark: 'unverified' },
  { event: 'notice-issued', pattern: /notice issued|issued notice/i, statute: 'none', mark: 'secondary' },
]

export interface MiscellaneousFinding {
  event: MiscellaneousEvent
  /** True for code 972, which takes the event back. */
  isReversal: boolean
  statute: StatuteEffect
  mark: Mark
}

/** What a 971 or 972 row tells, or null for other codes and for phrases that are not known: then a person reads it. */
export function findMiscellaneousEvent(
  row: Pick<TranscriptRow, 'code' | 'explanation'>,
): MiscellaneousFinding | null {
  if (row.code !== '971' && row.code !== '972') return null
  const phrase = phraseIn(row.explanation)
  if (!phrase) return null
  return { event: phrase.event, isReversal: row.code === '972', statute: phrase.statute, mark: phrase.mark }
}

const phraseIn = remembered(explanation => PHRASES.find(({ pattern }) => pattern.test(explanation)))
