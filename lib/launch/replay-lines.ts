import type { Replay } from '@/lib/cases'
import { formatDay, rulePack } from '@/lib/resolution'

/** Whether the judgement stands as it was made: from the same facts, and equal in all that was kept of it. */
export function isProof({ equal, factsIntact }: Replay): boolean {
  return equal && factsIntact
}

/** What a person is told of a judgement that was made once more, line by line. */
export function replayLines(replay: Replay): string[] {
  const { caseNumber, judgedOn, pack, samePack, factsIntact, outcomeIntact, equal, moves } = replay
  return [
    `Case ${caseNumber}, judged for ${formatDay(judgedOn)} by rule pack ${named(pack)}.`,
    ...(samePack ? [] : [`The rules here are another pack, ${named(rulePack)}: no proof of the old one.`]),
    ...(factsIntact ? [] : ['The facts that were kept are not those under whose hash they were kept.']),
    ...(outcomeIntact ? [] : ['What was kept of the outcome is not what its hash was made of.']),
    equal ? 'Equal, bit for bit.' : 'Not equal.',
    ...moves.map(({ about, before, after }) => `  ${about}: ${before ?? 'none'} -> ${after ?? 'none'}`),
    ...(equal || moves.length > 0 ? [] : ['  Words, amounts or evidence differ; no flag, day or step does.']),
  ]
}

function named({ number, hash }: { number: number; hash: string }): string {
  return `${number} (${hash.slice(0, 12)})`
}
