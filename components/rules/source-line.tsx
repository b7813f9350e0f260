import type { Citation } from '@/lib/resolution'
import { MarkTag } from '../finding/mark-tag'
import { TextLink } from '../ui/text-link'

/** Where a figure is written, how well that is known, and where it was read when not there. */
export function SourceLine({ source }: { source: Citation }) {
  return (
    <>
      {source.url ? <TextLink href={source.url}>{source.cite}</TextLink> : source.cite}{' '}
      <MarkTag mark={source.mark} />
      {source.readAt && <span className="text-soft"> read at: {source.readAt}</span>}
    </>
  )
}
