import Link from 'next/link'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

export interface Segment {
  href: string
  label: ReactNode
  count?: number
  current: boolean
}

/** One choice out of a few, each with how many it would show. The choice lives in the address. */
export function Segments({ label, segments }: { label: string; segments: readonly Segment[] }) {
  return (
    <nav
      aria-label={label}
      className="w-max max-w-full overflow-x-auto rounded-m border border-strong bg-card"
    >
      <ul className="flex">
        {segments.map(({ href, label: words, count, current }) => (
          <li key={href} className="border-l border-line first:border-l-0">
            <Link
              href={href}
              scroll={false}
              aria-current={current ? 'true' : undefined}
              className={classNames(
                'flex min-h-7 items-center gap-1.5 px-2.5 text-12 font-medium whitespace-nowrap pointer-coarse:min-h-10',
                current ? 'bg-pick text-ink' : 'text-soft hover:text-ink',
              )}
            >
              {words}
              {count !== undefined && <b className="text-ink">{count}</b>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
