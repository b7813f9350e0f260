import type { DeadlineKind } from '@/lib/resolution'
import { Tag, type TagKind } from '../ui/tag'

const words: Record<DeadlineKind, { word: string; look: TagKind }> = {
  hard: { word: 'Hard', look: 'hard' },
  soft: { word: 'Soft', look: 'plain' },
  'pay-by': { word: 'Pay-by', look: 'plain' },
  internal: { word: 'Ours', look: 'open' },
}

export function deadlineKindWord(kind: DeadlineKind): string {
  return words[kind].word
}

/** Hard: a right or money ends. Pay-by: only the cost grows. Ours: the firm set it. */
export function DeadlineKindTag({ kind }: { kind: DeadlineKind }) {
  return <Tag kind={words[kind].look}>{words[kind].word}</Tag>
}
