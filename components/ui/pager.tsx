import { LinkButton } from './link-button'

interface Props {
  /** `1 to 25 of 318 cases` */
  summary: string
  previousHref: string | null
  nextHref: string | null
}

/** Keyset paging: forward and back by address; there is no page number to be wrong about. */
export function Pager({ summary, previousHref, nextHref }: Props) {
  return (
    <nav aria-label="Pages" className="mt-3 flex flex-wrap items-center gap-2 text-13 text-soft">
      <span className="mr-auto">{summary}</span>
      {previousHref && (
        <LinkButton href={previousHref} rel="prev">
          Previous
        </LinkButton>
      )}
      {nextHref && (
        <LinkButton href={nextHref} rel="next">
          Next
        </LinkButton>
      )}
    </nav>
  )
}
