import 'server-only'
import type { FactSource, StrangerPaper } from '@/lib/resolution'

interface Filed {
  documentId: string
  confirmedAt: Date | null
  document: { ownerDoubt: string | null }
}

/** A paper counts where its number or name fits somebody on the case, or where a person said that it is theirs. */
export function counts({ confirmedAt, document }: Filed): boolean {
  return confirmedAt !== null || document.ownerDoubt === null
}

export function strangersAmong<P extends Filed>(
  papers: readonly P[],
  sourceOf: (paper: P) => FactSource,
): StrangerPaper[] {
  return papers
    .filter(paper => !counts(paper))
    .map(paper => ({
      documentId: paper.documentId,
      doubt: paper.document.ownerDoubt === 'number' ? 'number' : 'name',
      source: sourceOf(paper),
    }))
}
