import type { DeadlineKind, NoticeDeadline, Read, ReadingProblem } from '../reading'
import { findLabelled } from '../text/find-labelled'
import type { Sheet } from '../text/lay-out'
import type { PlainDate } from '../time/plain-date'
import { type CatalogueEntry, findNotice, type NoticeKind } from './catalogue'
import { heaviest, pick, type Weighed, weigh } from './pick'
import { dateShape } from './shapes'

const BY = '(?:by|before|nolaterthan|onorbefore):?'
/** In a sentence the day follows at once; `by` may also lead to an office, a form or a manner. */
const DAY = String.raw`(?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\d|\d{1,2}[-/]\d|\d{4}-\d)`
/** Between the act and its day a sentence names the form, the office and the manner, and does not end. */
const WITH = String.raw`(?:[a-z0-9,()-]|\$[\d,.]{1,14}\d){0,60}?`
const WITHOUT_PAYING = '(?:(?!pay|check)[a-z0-9,()-]){0,60}?'
const AGREEMENT = '(?:your|the|this)?(?:installmentagreement|agreement|paymentplan)'

const anyOf = (...patterns: string[]) => new RegExp(patterns.join('|'), 'g')

/** A hearing is asked for by a day: final levy notices and letters about a lien. */
const HEARING = anyOf(
  `(?:request|askfor)(?:an?|your|the|this)?(?:collectiondueprocess|cdp|dueprocess|appeals?)?\\(?(?:cdp)?\\)?hearing${WITH}${BY}${DAY}`,
  `(?:requestan?|makean?|file(?:an?|your))appeal${WITH}${BY}${DAY}`,
  `(?:submit|send|mail|make|file|receive)your(?:written)?(?:hearing|appeal)?request${WITH}${BY}${DAY}`,
  `form12153${WITH}${BY}${DAY}`,
  `hearingrequest${WITH}${BY}${DAY}`,
  `lastdaytorequesta?(?:cdp)?hearing(?:is)?:?`,
)

/** An installment agreement ends on a day unless something is done before it. */
const AGREEMENT_END = anyOf(
  `(?:terminate|end|cancel)${AGREEMENT}${WITH}(?:on|asof|effective)${DAY}`,
  `${AGREEMENT}(?:willend|ends|willbeterminated|willterminate|terminates|willbecanceled|willbecancelled)${WITH}(?:on|asof|effective)${DAY}`,
  `(?:avoid|stop|prevent)(?:the)?(?:termination|default|terminating)${WITH}${BY}${DAY}`,
  `keep${AGREEMENT}${WITH}${BY}${DAY}`,
  'terminationdate:?',
)

/** Any other answer that a notice wants by a day: a reply, a petition, a protest, a call. */
const ANSWER = anyOf(
  `(?:respond|reply|answer|contactus|writetous)${WITH}${BY}${DAY}`,
  `(?:return|send|mail|submit|file|complete)${WITHOUT_PAYING}${BY}${DAY}`,
  `(?:appeal|disagree|protest|petition)${WITH}${BY}${DAY}`,
  `receiveyour(?:response|reply|appeal|petition)${WITH}${BY}${DAY}`,
  `hearfromyou${BY}${DAY}`,
  '(?:response|reply)(?:due)?(?:date|by):?',
  'last(?:day|date)to(?:file(?:a)?petition|petition|respond|reply|appeal|protest)(?:with(?:the)?(?:unitedstates|us)?taxcourt)?(?:is|by)?:?',
)

/** Kinds whose printed day ends a right: a person looks at it before the notice counts as confirmed. */
const WITH_RIGHTS: readonly NoticeKind[] = [
  'final-levy-notice',
  'post-levy-notice',
  'lien-notice',
  'default',
  'deficiency',
]

/** To call by a day is advice; it is taken where the paper names no other answer. */
const CALL = anyOf(`call(?:us)?${WITH}${BY}${DAY}`)

const PETITION = anyOf(
  `petition${WITH}${BY}${DAY}`,
  'last(?:day|date)to(?:file(?:a)?petition|petition)(?:with(?:the)?(?:unitedstates|us)?taxcourt)?(?:is|by)?:?',
)

const KINDS: readonly [Exclude<DeadlineKind, 'payment'>, RegExp][] = [
  ['hearing', HEARING],
  ['agreement-end', AGREEMENT_END],
  ['petition', PETITION],
  ['answer', ANSWER],
]

/** Which printed day is the one to answer by, for the kinds of notice that print one of their own. */
const OWN: Partial<Record<NoticeKind, DeadlineKind>> = {
  'final-levy-notice': 'hearing',
  'post-levy-notice': 'hearing',
  'lien-notice': 'hearing',
  default: 'agreement-end',
  deficiency: 'petition',
}

/** What a notice prints of days to answer by. */
export interface AnswerDays {
  /** All of them, each kind once. */
  deadlines: NoticeDeadline[]
  /**
   * The last day for an answer that is no payment: to ask for a hearing, to save an agreement, to petition or reply. Only
   * ever printed: what the law counts is counted by the rules, which warn of the earlier of the two.
   */
  respondBy: Read<PlainDate> | null
}

export function readAnswerDays(
  sheet: Sheet,
  entry: CatalogueEntry | null,
  problems: ReadingProblem[],
): AnswerDays {
  const own = entry ? OWN[entry.kind] : undefined
  const deadlines: NoticeDeadline[] = []
  const ofNotice: Weighed<PlainDate>[] = []
  for (const [kind, pattern] of KINDS) {
    const found = findLabelled(sheet, pattern, dateShape)
    const date = pick(weigh(found, 2), NAME, [])
    if (date && !deadlines.some(known => known.date.value === date.value)) deadlines.push({ kind, date })
    if (kind === own) ofNotice.push(...weigh(found, 3))
    if (kind === 'answer') ofNotice.push(...weigh(found, own ? 1 : 2))
  }
  const call = pick(weigh(findLabelled(sheet, CALL, dateShape), 1), NAME, [])
  if (call && !deadlines.some(({ date }) => date.value === call.value))
    deadlines.push({ kind: 'answer', date: call })
  if (ofNotice.length === 0) return { deadlines, respondBy: call }
  return { deadlines, respondBy: pick(heaviest(ofNotice), NAME, problems) }
}

const NAME = { field: 'respondBy', words: 'last day to answer' }

/** Whether a right hangs on the day that such a notice prints. */
export function printsAnswerDay(code: string): boolean {
  const entry = findNotice(code)
  return entry !== null && WITH_RIGHTS.includes(entry.kind)
}
