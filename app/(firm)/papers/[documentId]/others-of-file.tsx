import { TextLink } from '@/components/ui/text-link'
import type { ReadingView } from '@/lib/documents'
import { partWords } from '../../paper-words'

/** Where a paper stands in a file of several, with a way to each of the others; nothing for a file of one. */
export function OthersOfFile({ view }: { view: ReadingView }) {
  const words = partWords(view)
  if (words === null) return null
  return (
    <nav aria-label="Papers of this file" className="flex flex-wrap gap-x-2 text-12 text-soft">
      <span>Paper {words}. Others:</span>
      {view.others.map(({ documentId, part }) => (
        <TextLink key={documentId} href={`/papers/${documentId}`}>
          {part}
        </TextLink>
      ))}
    </nav>
  )
}
