import { type Citation, formatDay } from '@/lib/resolution'
import { TextLink } from '../ui/text-link'
import { markWord } from './mark-tag'

/** Where it is written, and the day that somebody last looked whether it still is. */
export function Citations({ citations }: { citations: readonly Citation[] }) {
  return (
    <ul className="grid gap-1 text-12">
      {citations.map(({ cite, url, checkedOn, mark }) => (
        <li key={cite} className="flex items-baseline justify-between gap-3">
          {url ? <TextLink href={url}>{cite}</TextLink> : <span>{cite}</span>}
          <span className="text-right text-soft">
            {mark !== 'official' && `${markWord(mark)}, `}
            checked {formatDay(checkedOn)}
          </span>
        </li>
      ))}
    </ul>
  )
}
