import { type Citation, formatDay } from '@/lib/resolution'
import { TextLink } from '../ui/text-link'
import { markWord } from './mark-tag'

/** Where it is written, and the day that somebody last looked whether it still is. */
export function Citations({ citations }: { citations: readonly Citation[] }) {
  return (
    <ul className="grid gap-1 text-12">
      {citations.map(({ kind, cite, url, checkedOn, mark }) => (
        <li key={cite} className="flex items-baseline justify-between gap-3">
          <TextLink href={url ?? '/rules#policy'}>{cite}</TextLink>
          <span className="text-right whitespace-nowrap text-soft">
            {/* What the firm chose for itself claims no authority, so there is nothing of it to verify. */}
            {kind === 'policy'
              ? `not law, chosen ${formatDay(checkedOn)}`
              : `${mark === 'official' ? '' : `${markWord(mark)}, `}checked ${formatDay(checkedOn)}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
