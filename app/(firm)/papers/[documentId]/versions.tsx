import { TextLink } from '@/components/ui/text-link'
import type { ReadingView } from '@/lib/documents'
import { formatDay } from '@/lib/resolution'

const WORDS = {
  same: 'The same document in another layout',
  newer: 'A newer one, which rules',
  older: 'An older one',
} as const

/** Other papers of the same kind about the same period, with which of them rules; nothing where there are none. */
export function Versions({ view }: { view: ReadingView }) {
  if (view.versions.length === 0) return null
  const isCopy = view.versions.some(({ relation }) => relation === 'same')
  return (
    <aside
      aria-label="Other versions of this paper"
      className="dashed-box mt-2 px-2.5 py-1.5 text-12 text-soft"
    >
      <ul>
        {view.versions.map(({ documentId, fileName, relation, on }) => (
          <li key={documentId}>
            {WORDS[relation]}
            {on && ` of ${formatDay(on)}`}: <TextLink href={`/papers/${documentId}`}>{fileName}</TextLink>
          </li>
        ))}
      </ul>
      {isCopy && (
        <p>Of two of one day the one that was added last rules; set the other aside if it adds nothing.</p>
      )}
    </aside>
  )
}
