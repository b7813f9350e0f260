import type { Evidence } from '../assessment'
import type { AnswerFacts, CaseFacts } from '../facts'
import { type Cents, cents } from '../money/cents'
import { findDay, formatDay, type PlainDate } from '../time/plain-date'
import { findQuestion, type QuestionKey, questionsFor } from './questions'

type Facts = Pick<CaseFacts, 'answers' | 'clientKind' | 'finances'>
type Entered = NonNullable<CaseFacts['finances']>

/** Questions that the form of the finances asks too: whoever answered there is not asked again. */
const enteredElsewhere: Partial<Record<QuestionKey, (finances: Entered) => boolean | null>> = {
  currentYear: ({ compliance }) => compliance.currentYear,
  employees: ({ compliance }) => compliance.employees,
  deposits: ({ compliance }) => compliance.deposits,
  disputes: ({ situation }) => situation.disputed,
  newEvidence: ({ situation }) => situation.newEvidence,
  finallyDecided: ({ situation }) => situation.finallyDecided,
}

/** Null where the question was not asked, or where the client does not know. Of two answers the newer one holds. */
export function said(facts: Pick<Facts, 'answers' | 'finances'>, key: QuestionKey): boolean | null {
  const answer = facts.answers?.[key]
  const told = entered(facts, key)
  if (answer === undefined) return told
  if (told !== null && facts.finances !== undefined && facts.finances.asOf > answer.on) return told
  return answer.value === 'yes' || answer.value === 'no' ? answer.value === 'yes' : null
}

function entered({ finances }: Pick<Facts, 'finances'>, key: QuestionKey): boolean | null {
  return finances ? (enteredElsewhere[key]?.(finances) ?? null) : null
}

export function saidDay(facts: Facts, key: QuestionKey): PlainDate | null {
  return findDay(facts.answers?.[key]?.value ?? '')
}

export function saidCents(facts: Facts, key: QuestionKey): Cents | null {
  const value = facts.answers?.[key]?.value ?? ''
  return /^\d{1,13}$/.test(value) ? cents(Number(value)) : null
}

/**
 * A question that nobody put to the client yet; one that such a client is never asked is not open, nor one that hangs on
 * a question to which the client did not say yes.
 */
export function isUnasked(facts: Facts, key: QuestionKey): boolean {
  if (facts.answers?.[key] !== undefined || entered(facts, key) !== null) return false
  if (!questionsFor(facts.clientKind).includes(key)) return false
  const parent = parentOf(key)
  return parent === null || said(facts, parent) === true || isUnasked(facts, parent)
}

/** The question that has to be answered with yes before this one means anything. */
function parentOf(key: QuestionKey): QuestionKey | null {
  return (findQuestion(key).after ?? null) as QuestionKey | null
}

/** Whether a question means anything as things were told: it hangs on none, or on one that was answered with yes. */
export function applies(facts: Pick<CaseFacts, 'answers' | 'finances'>, key: QuestionKey): boolean {
  const parent = parentOf(key)
  return parent === null || said(facts, parent) === true
}

/**
 * The answers that count: one to a question whose own condition was since answered otherwise is kept where it was
 * entered and says nothing. Absent stays absent.
 */
export function answersInForce(facts: Pick<CaseFacts, 'answers' | 'finances'>): CaseFacts['answers'] {
  if (facts.answers === undefined) return undefined
  const given = Object.entries(facts.answers) as [QuestionKey, AnswerFacts][]
  return Object.fromEntries(given.filter(([key]) => applies(facts, key)))
}

/** What the client said, as evidence: the question, the answer and the day. */
export function answerEvidence(facts: Facts, keys: readonly QuestionKey[]): Evidence[] {
  return keys.flatMap(key => {
    const answer = facts.answers?.[key]
    return answer
      ? [
          {
            label: answer.source.label,
            value: answerWords(key, answer.value, answer.on),
            source: answer.source,
          },
        ]
      : []
  })
}

function answerWords(key: QuestionKey, value: string, on: PlainDate): string {
  const { asks, answer } = findQuestion(key)
  const told = answer === 'yes-no' ? yesNoWords[value] : answer === 'day' ? dayWords(value) : value
  return `“${asks}” ${told ?? value}, ${formatDay(on)}`
}

const yesNoWords: Readonly<Record<string, string>> = { yes: 'Yes', no: 'No', unknown: 'Not known' }

function dayWords(value: string): string {
  const found = findDay(value)
  return found === null ? 'Not known' : formatDay(found)
}

/** True where all are, false where one is not, null where that cannot be told. */
export function allOf(...parts: readonly (boolean | null)[]): boolean | null {
  if (parts.includes(false)) return false
  return parts.includes(null) ? null : true
}

/** True where one is, false where none is, null where that cannot be told. */
export function anyOf(...parts: readonly (boolean | null)[]): boolean | null {
  if (parts.includes(true)) return true
  return parts.includes(null) ? null : false
}

export function not(part: boolean | null): boolean | null {
  return part === null ? null : !part
}
