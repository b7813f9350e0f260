import type { Mark } from '@/lib/resolution'
import { Tag, type TagKind } from '../ui/tag'

const marks: Record<Mark, { word: string; look: TagKind }> = {
  official: { word: 'Official', look: 'good' },
  secondary: { word: 'Secondary source', look: 'warn' },
  unverified: { word: 'Unverified', look: 'open' },
}

/** What a mark says about its rule, for who sees it first. */
export const markMeaning: Record<Mark, string> = {
  official: 'The text of its authority was read.',
  secondary: 'It was read at a secondary source, not at its authority.',
  unverified: 'It was not read at its authority, so it sets no last day by itself.',
}

export function markWord(mark: Mark): string {
  return marks[mark].word.toLowerCase()
}

/** How well the authority behind a conclusion is known. */
export function MarkTag({ mark }: { mark: Mark }) {
  return <Tag kind={marks[mark].look}>{marks[mark].word}</Tag>
}
