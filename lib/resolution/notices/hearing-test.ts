import { draftFinding, words } from '../finding/draft'
import type { Finding } from '../finding/finding'
import type { HearingOnPaper } from '../reading'
import { sources } from '../sources/library'
import { findNotice, type HearingRight } from './catalogue'
import { normaliseNoticeCode } from './notice-code'

/** What of a notice the test looks at. */
export interface HearingPaper {
  /** Null where it was not read. */
  code: string | null
  /** The headline alone: the body of a CP504 speaks of a hearing that a later notice will give. */
  title: string | null
  /** The first page, for a day to ask by or the form that is enclosed. */
  firstPage: string | null
}

/** `uncertain`: nobody can tell from this; its days are taken to run until a person has decided. */
export type HearingAnswer = HearingRight | 'none' | 'uncertain'

/** Codes that stand for papers with and without the right; only the paper itself tells. */
const readThePaper: readonly string[] = ['LT73', 'LT75']

const TAKES_PROPERTY = /intent to levy|notice of levy/i
const FILES_LIEN = /federal tax lien filing|lien filing/i
const NAMES_RIGHT = /your right to (?:a|request a) hearing/i
const ASKS_BY = /form\s*12153|request (?:a|your) (?:due process )?hearing .{0,40}by|must request .{0,40}by/i

/** The same in one word, whichever hearing it is. */
export function opensHearing(paper: HearingPaper): HearingOnPaper {
  const { value, missing } = testHearing(paper)
  if (value === null || value === 'uncertain' || missing.length > 0) return 'uncertain'
  return value === 'none' ? 'no' : 'yes'
}

/**
 * Whether a notice opens a collection due process hearing (26 USC 6320, 6330). By its code first; by its text only where
 * the code is unread or unknown, and then by the headline: an intent to levy, a levy or a lien filing, and the right to a
 * hearing, and a day to ask by or Form 12153.
 */
export function testHearing({ code, title, firstPage }: HearingPaper): Finding<HearingAnswer> {
  const draft = draftFinding()
  draft.cite(sources.hearingBeforeLevy, sources.lienHearing)
  const known = code === null ? null : (normaliseNoticeCode(code) ?? code)
  const entry = known === null ? null : findNotice(known)
  if (entry !== null && !readThePaper.includes(entry.code)) {
    if (entry.mark !== 'official') draft.mark(entry.mark, `What ${entry.code} is`, entry.title)
    const answer = entry.hearing ?? 'none'
    draft.step('By its code', `${entry.code}: ${entry.title}`, words(answerWords[answer]))
    return draft.settle<HearingAnswer>(answer)
  }
  draft.step(
    'By its code',
    known === null ? 'Not read' : `${known} does not tell`,
    words('its headline decides'),
  )
  const answer = byHeadline(title, `${title ?? ''} ${firstPage ?? ''}`)
  draft.step('By its headline', title ?? 'Not read', words(answerWords[answer]))
  if (answer === 'uncertain')
    draft.missing({
      fact: 'Whether it gives a right to a hearing',
      wouldTell: 'A practitioner who reads the notice',
    })
  return draft.settle<HearingAnswer>(answer)
}

function byHeadline(title: string | null, page: string): HearingAnswer {
  if (title === null || title.trim() === '') return 'uncertain'
  const lien = FILES_LIEN.test(title)
  const levy = TAKES_PROPERTY.test(title)
  if (!lien && !levy) return 'none'
  if (!NAMES_RIGHT.test(title) || !ASKS_BY.test(page)) return 'uncertain'
  if (lien) return 'lien'
  return /notice of levy/i.test(title) ? 'post-levy' : 'levy'
}

const answerWords: Record<HearingAnswer, string> = {
  levy: 'opens a hearing before the levy',
  'post-levy': 'opens a hearing after the levy',
  lien: 'opens a hearing about the lien',
  none: 'opens no hearing',
  uncertain: 'not certain: taken as open until a person decides',
}
