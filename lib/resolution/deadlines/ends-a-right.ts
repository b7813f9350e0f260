import type { DeadlineFinding } from '../assessment'
import { type NoticeClock, noticeClocks } from './notice-clocks'

const clocks: readonly NoticeClock[] = Object.values(noticeClocks)
const rights: ReadonlySet<string> = new Set(
  clocks.filter(({ kind }) => kind === 'hard').map(({ lost }) => lost),
)

/**
 * Whether a right or money ends with the day. A day of our own stands in place of the hard one while nobody has confirmed
 * the paper, and the right hangs on it all the same: it is known by what would be lost.
 */
export function endsARight({ kind, lost }: DeadlineFinding): boolean {
  return kind === 'hard' || (kind === 'internal' && rights.has(lost))
}
