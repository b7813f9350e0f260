import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextLink } from '@/components/ui/text-link'
import type { ReadingView } from '@/lib/documents'
import { formatDay } from '@/lib/resolution'
import { replaceVersionAction } from '../actions'

const WORDS = {
  same: 'The same document in another layout',
  newer: 'A newer one, which rules',
  older: 'An older one',
} as const

/** Other papers of the same kind about the same period, with which of them rules; nothing where there are none. */
export function Versions({ view, mayReplace }: { view: ReadingView; mayReplace: boolean }) {
  if (view.versions.length === 0) return null
  const isCopy = view.versions.some(({ relation }) => relation === 'same')
  return (
    <aside
      aria-label="Other versions of this paper"
      className="dashed-box mt-2 px-2.5 py-1.5 text-12 text-soft"
    >
      <ul className="grid gap-1">
        {view.versions.map(({ documentId, fileName, relation, on, version }) => (
          <li key={documentId} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
            <span>
              {WORDS[relation]}
              {on && ` of ${formatDay(on)}`}: <TextLink href={`/papers/${documentId}`}>{fileName}</TextLink>
            </span>
            {relation === 'same' && mayReplace && (
              <Form action={replaceVersionAction} label={`Replace ${fileName}`}>
                <input type="hidden" name="documentId" value={documentId} />
                <input type="hidden" name="version" value={version} />
                <input type="hidden" name="by" value={view.documentId} />
                <SubmitButton variant="plain">This one replaces it</SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {isCopy && (
        <p>
          Of two of one day the one that was added last rules. What is replaced stays on record and counts no
          more.
        </p>
      )}
    </aside>
  )
}
