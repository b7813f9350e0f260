import type { TranscriptFacts } from '../facts'
import type { Cents } from '../money/cents'
import { findTransactionCode } from '../transcripts/transaction-codes'
import type { AccountProblem, Posting } from './account'
import { findPostingEffect, type PostingEffect } from './posting-effects'

/** A row and what it does to the balance; null where its code tells nothing of that, or contradicts its sign. */
export interface Effective {
  posting: Posting
  effect: PostingEffect | null
}

/** An amount whose sign its code cannot have was misread, or is no such posting: it counts as it stands and is named. */
export function readEffect(posting: Posting, transcript: TranscriptFacts): Effective {
  const effect = findPostingEffect(posting.code)
  if (effect === null || contradicts(effect, posting.cents)) return { posting, effect: null }
  const isLevy = posting.code === '670' && /levy/i.test(transcript.rows[posting.row]?.explanation ?? '')
  if (isLevy) return { posting, effect: { does: 'credits', kind: 'levy-payment' } }
  return { posting, effect }
}

function contradicts(effect: PostingEffect, amount: Cents): boolean {
  if (effect.does === 'clears') return false
  const lowers = effect.does === 'abates' || effect.does === 'credits' || effect.does === 'puts-back'
  return lowers ? amount > 0 : amount < 0
}

/** What of the rows a person must look at before the sums are relied on. */
export function findProblems(read: readonly Effective[]): AccountProblem[] {
  return read.flatMap(({ posting, effect }): AccountProblem[] => {
    if (posting.cents === 0) return []
    const rows = [posting.row]
    if (effect !== null && posting.on === null)
      return [{ code: 'row-without-day', message: `Row ${posting.row + 1}: its day was not read.`, rows }]
    if (effect !== null) return []
    const known = findPostingEffect(posting.code) !== null
    return [{ code: known ? 'sign-contradicts-code' : 'unknown-code', message: wordsOf(posting), rows }]
  })
}

function wordsOf({ row, code, cents }: Posting): string {
  const place = `Row ${row + 1}`
  if (code === null) return `${place}: it carries an amount and its code was not read.`
  const known = findTransactionCode(code)
  if (known === null) return `${place}: code ${code} is not known; read its phrase.`
  if (findPostingEffect(code) === null)
    return `${place}: code ${code} carries an amount, which it normally does not.`
  return `${place}: code ${code} (${known.meaning}) cannot ${cents > 0 ? 'raise' : 'lower'} a balance; look at the sign on the page.`
}
