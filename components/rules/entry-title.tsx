import { Link2 } from 'lucide-react'
import type { ReactNode } from 'react'

/** The head of an entry; its own address is one press away, for a citation to point to. */
export function EntryTitle({ id, title, tags }: { id: string; title: ReactNode; tags?: ReactNode }) {
  return (
    <header className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <h3 id={`${id}-title`} className="text-14">
        {title}
      </h3>
      <a href={`#${id}`} aria-label={`Address of ${id}`} className="text-faint hover:text-act">
        <Link2 aria-hidden className="size-3.5" />
      </a>
      {tags}
    </header>
  )
}
