import type { DeadlineFinding } from '../assessment'
import { type NoticeClock, noticeClocks } from './notice-clocks'

/** What is left once the days for a hearing are over. */
export const EQUIVALENT_HEARING = 'An equivalent hearing'
export const EQUIVALENT_LIEN_HEARING = 'An equivalent hearing about the lien'

const clocks: readonly NoticeClock[] = Object.values(noticeClocks)
const rights: ReadonlySet<string> = new Set([
  ...clocks.filter(({ kind }) => kind === 'hard').map(({ lost }) => lost),
  EQUIVALENT_HEARING,
  EQUIVALENT_LIEN_HEARING,
])

/**
 * Whether a right or money ends with the day. A day of our own stands in place of the hard one while nobody has confirmed
 * the paper, and the right hangs on it all the same: it is known by what would be lost.
 */
export function endsARight({ kind, lost }: DeadlineFinding): boolean {
  return kind === 'hard' || (kind === 'internal' && rights.has(lost))
}
