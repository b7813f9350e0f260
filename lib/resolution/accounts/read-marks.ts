import type { TranscriptFacts } from '../facts'
import { findMiscellaneousEvent } from '../transcripts/miscellaneous-events'
import { actionCodeOf } from '../transcripts/printed-details'
import type { AccountLevy, AccountLien, AmendedReturn, Credit, Freeze, LevyNotice, Posting } from './account'
import { asPosting } from './as-posting'
import type { ReturnPosted } from './status'

/** The phrase of a row. */
type Words = (posting: Posting) => string

export function wordsOf({ rows }: TranscriptFacts): Words {
  return ({ row }) => rows[row]?.explanation ?? ''
}

/** A notice of lien by codes 582 and 583, and the hearing notice that goes with it. */
export function readAccountLien(postings: readonly Posting[], words: Words): AccountLien {
  const filed = postings.filter(({ code }) => code === '582')
  const released = postings.filter(({ code }) => code === '583')
  const hearingNotices = postings.filter(
    posting => phraseOf(posting, words) === 'lien-hearing-notice' && posting.code === '971',
  )
  const last = postings.findLast(({ code }) => code === '582' || code === '583')
  const shown = [...filed, ...hearingNotices]
  const state = last?.code === '583' ? 'released' : shown.length > 0 ? 'filed' : 'none'
  return {
    state,
    filedOn: filed.at(-1)?.on ?? null,
    releasedOn: state === 'released' ? (released.at(-1)?.on ?? null) : null,
    hearingNotices,
    evidence: [...shown, ...released].map(({ evidence }) => evidence),
  }
}

const deliveries: Readonly<Record<string, LevyNotice['delivery']>> = {
  'levy-hearing-notice': 'issued',
  'levy-hearing-notice-received': 'received',
  'levy-hearing-notice-refused': 'refused',
  'levy-hearing-notice-undelivered': 'undelivered',
}

const deliveryCodes: Readonly<Record<string, LevyNotice['delivery']>> = {
  '066': 'received',
  '067': 'refused',
  '068': 'undelivered',
  '069': 'issued',
}

export function readAccountLevy(
  postings: readonly Posting[],
  credits: readonly Credit[],
  words: Words,
): AccountLevy {
  const hearingNotices = postings.flatMap(posting => {
    if (posting.code !== '971') return []
    const action = actionCodeOf({ explanation: words(posting) })
    const delivery = deliveryCodes[action ?? ''] ?? deliveries[phraseOf(posting, words) ?? '']
    return delivery === undefined ? [] : [asPosting(posting, { delivery })]
  })
  return {
    hearingNotices,
    payments: credits.filter(({ kind }) => kind === 'levy-payment'),
    blocked:
      postings.findLast(
        posting => posting.code === '971' && phraseOf(posting, words) === 'levy-program-blocked',
      ) ?? null,
  }
}

function phraseOf(posting: Posting, words: Words): string | null {
  return findMiscellaneousEvent({ code: posting.code, explanation: words(posting) })?.event ?? null
}

/** Codes by which the tax moves once an amended return is worked. */
const WORKED: readonly string[] = ['290', '291', '294', '295', '298', '299', '300', '301']
/** Action codes of an amended return that was received or passed on. */
const AMENDED_ACTIONS: readonly string[] = ['010', '011', '012', '013', '014', '015', '100', '120', '270']

/** 977 is the taxpayer's amended return; 976 a second original, which may be somebody else's. */
export function readAmended(postings: readonly Posting[], words: Words): AmendedReturn[] {
  return postings.flatMap((posting, index) => {
    const kind = amendedKind(posting, words)
    if (kind === null) return []
    const followedBy = postings.slice(index + 1).find(({ code }) => WORKED.includes(code ?? '')) ?? null
    return [asPosting(posting, { kind, followedBy })]
  })
}

function amendedKind(posting: Posting, words: Words): AmendedReturn['kind'] | null {
  if (posting.code === '977') return 'amended-return'
  if (posting.code === '976') return 'second-return'
  if (posting.code !== '971') return null
  const action = actionCodeOf({ explanation: words(posting) })
  const isAmended =
    action === null ? phraseOf(posting, words) === 'amended-return' : AMENDED_ACTIONS.includes(action)
  return isAmended ? 'claim-forwarded' : null
}

const freezes: readonly [opens: string, ends: readonly string[], kind: Freeze['kind']][] = [
  ['570', ['571', '572'], 'credit-hold'],
  ['810', ['811'], 'refund-freeze'],
  ['130', ['131', '132'], 'refund-held-for-debt'],
  ['576', ['577'], 'disallowed-tax-hold'],
]

/** Each hold with the first later row that lets go of it; one release lets go of all that stand open. */
export function readFreezes(postings: readonly Posting[]): Freeze[] {
  return postings.flatMap((posting, index) => {
    const found = freezes.find(([opens]) => opens === posting.code)
    if (!found) return []
    const [, ends, kind] = found
    const released = postings.slice(index + 1).find(({ code }) => ends.includes(code ?? '')) ?? null
    return [asPosting(posting, { kind, released })]
  })
}

/**
 * Code 150 says that a return posted and no more: only its phrase says that the IRS wrote it. Nothing reported and tax
 * assessed later looks like one, and is asked about.
 */
export function readReturnPosted(
  transcript: TranscriptFacts,
  postings: readonly Posting[],
  words: Words,
): ReturnPosted {
  const returns = postings.filter(({ code }) => code === '150')
  const substitute = returns.filter(posting => /substitute/i.test(words(posting)))
  const evidence = (found: readonly Posting[]) => found.map(posting => posting.evidence)
  const first = substitute[0] ?? returns[0]
  if (substitute.length > 0)
    return { state: 'substitute', on: first?.on ?? null, evidence: evidence(substitute) }
  if (returns.length > 0) {
    const later = postings.filter(({ code, cents }) => (code === '290' || code === '300') && cents > 0)
    const looks =
      returns.every(({ cents }) => cents === 0) && transcript.taxPerReturnCents === 0 && later.length > 0
    return {
      state: looks ? 'looks-substitute' : 'posted',
      on: first?.on ?? null,
      evidence: evidence(looks ? [...returns, ...later] : returns),
    }
  }
  return { state: transcript.returnPresent ? 'unknown' : 'none', on: null, evidence: [] }
}
