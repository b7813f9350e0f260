import type { LawState } from '@/lib/resolution'
import { Tag, type TagKind } from '../ui/tag'

/** What each state is called, in the order in which it matters. */
export const lawStates: Record<LawState, { word: string; look: TagKind }> = {
  ended: { word: 'Ended', look: 'warn' },
  ending: { word: 'Ending soon', look: 'warn' },
  stale: { word: 'Stale', look: 'warn' },
  conflict: { word: 'Sources conflict', look: 'warn' },
  unverified: { word: 'Unverified', look: 'open' },
  secondary: { word: 'Secondary source', look: 'plain' },
}

/** What is to be minded about a figure or a rule. How well a text is known stands beside the text itself. */
export function LawStateTags({ states }: { states: readonly LawState[] }) {
  return states
    .filter(state => state !== 'unverified' && state !== 'secondary')
    .map(state => (
      <Tag key={state} kind={lawStates[state].look}>
        {lawStates[state].word}
      </Tag>
    ))
}
