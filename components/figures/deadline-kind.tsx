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

const meanings: Record<DeadlineKind, string> = {
  hard: 'Hard: a right or money ends that day.',
  soft: 'Soft: the IRS asks for an answer by it, and another way stays open after it.',
  'pay-by': 'Pay-by: no right ends, interest and penalty grow.',
  internal: 'Ours: the firm’s own day, no law sets it.',
}

/** What the kinds that are shown mean. */
export function DeadlineKindLegend({ kinds }: { kinds: readonly DeadlineKind[] }) {
  const shown = (Object.keys(meanings) as DeadlineKind[]).filter(kind => kinds.includes(kind))
  return <p className="py-1.5 text-12 text-soft">{shown.map(kind => meanings[kind]).join(' ')}</p>
}
