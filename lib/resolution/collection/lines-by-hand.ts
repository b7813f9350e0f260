import type { NoticeFacts } from '../facts'

/** `2 lines corrected by hand (I. Calloway)`; null where every line is as it was read. */
export function handWords(notice: Pick<NoticeFacts, 'lines' | 'source'>): string | null {
  const count = notice.lines.filter(({ byHand }) => byHand).length
  if (count === 0) return null
  const who = notice.source.confirmedBy === null ? '' : ` (${notice.source.confirmedBy})`
  return `${count === 1 ? 'a line' : `${count} lines`} corrected by hand${who}`
}
