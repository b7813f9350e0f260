import type { CaseFacts } from '../facts'
import type { FindingMark } from '../finding/finding'
import type { Absence } from '../statutes/events'
import { said, saidDay } from './said'

/**
 * Time outside the United States as the client tells it, for the time to collect (26 USC 6503(c)). A day that was not told
 * stays open, so that the last day becomes a range: an end left open may still last or be long past. Of a couple nobody
 * says which of the two was away, and it reaches the debt of that one alone. Empty where nobody spoke of any.
 */
export function listStatedAbsences(facts: CaseFacts): Absence[] {
  const from = saidDay(facts, 'abroadFrom')
  const to = saidDay(facts, 'abroadTo')
  const away = said(facts, 'abroad')
  const isPartlyTold = away === null && facts.answers?.abroad !== undefined && (from !== null || to !== null)
  if (away !== true && !isPartlyTold) return []
  const applies = away === true && facts.clientKind !== 'couple' ? {} : { applies: null }
  return [{ kind: 'outside-us', from, to, ...applies }]
}

/** The word of the client is no proof, and whoever relies on the day must know that it rests on it. */
export const ABSENCE_AS_SAID: FindingMark = {
  kind: 'assumption',
  about: 'Time outside the United States',
  detail: 'As the client says it in the interview; no paper on file shows the days.',
}
