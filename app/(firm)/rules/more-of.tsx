import { TextLink } from '@/components/ui/text-link'
import type { FigureReview } from '@/lib/resolution'

/** Where the amounts of a figure are that its entry does not hold; nothing for most. */
export function moreOf({ parameter: { table } }: FigureReview) {
  if (table !== 'housing-standard') return null
  return <TextLink href="/settings#housing">Look up a county, or import the table of the IRS</TextLink>
}
