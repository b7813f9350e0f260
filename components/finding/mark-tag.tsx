import type { Mark } from '@/lib/resolution'
import { Tag, type TagKind } from '../ui/tag'

const marks: Record<Mark, { word: string; look: TagKind }> = {
  official: { word: 'Official', look: 'good' },
  secondary: { word: 'Secondary source', look: 'warn' },
  unverified: { word: 'Unverified', look: 'open' },
}

export function markWord(mark: Mark): string {
  return marks[mark].word.toLowerCase()
}

/** How well the authority behind a conclusion is known. */
export function MarkTag({ mark }: { mark: Mark }) {
  return <Tag kind={marks[mark].look}>{marks[mark].word}</Tag>
}
