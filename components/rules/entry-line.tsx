import type { ReactNode } from 'react'
import { TextLink } from '../ui/text-link'

interface Props {
  id: string
  title: string
  /** What stands before the title: the letters of a rule. */
  before?: ReactNode
  tags?: ReactNode
  aside?: ReactNode
  children: ReactNode
}

/** One of many entries: `/rules#id` leads to it here, and its title to its own page, where all of it stands. */
export function EntryLine({ id, title, before, tags, aside, children }: Props) {
  return (
    <article id={id} aria-labelledby={`${id}-title`} className="rule-entry">
      <div>
        <header>
          <h3 id={`${id}-title`}>
            {before}
            {/* Of a hundred links in view none is worth loading before somebody asks for it. */}
            <TextLink href={`/rules/${id}`} prefetch={false}>
              {title}
            </TextLink>
          </h3>
          {tags}
        </header>
        {children}
      </div>
      {aside}
    </article>
  )
}
