import type { ReactNode } from 'react'
import { classNames } from './class-names'

interface Props {
  id: string
  title: ReactNode
  note?: ReactNode
  end?: ReactNode
  className?: string
  children: ReactNode
}

/** A section is a heading on a strong rule; alignment does the boxing. */
export function Section({ id, title, note, end, className, children }: Props) {
  return (
    <section aria-labelledby={`${id}-title`} id={id} className={classNames('mt-6 min-w-0', className)}>
      <header className="flex min-h-7 flex-wrap items-baseline gap-x-3 border-b border-strong pb-1">
        <h2 id={`${id}-title`} className="text-14">
          {title}
        </h2>
        {note && <p className="text-12 text-soft">{note}</p>}
        {end && <div className="ml-auto flex items-center gap-3 text-13">{end}</div>}
      </header>
      {children}
    </section>
  )
}
