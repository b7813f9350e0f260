import { ArrowDown, ArrowUp } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { type SearchValues, sortAddress, sortState } from './address'

/** A head that sorts is a link: the order of a list has an address and can be sent to a colleague. */
export function SortHead(props: {
  path: string
  search: SearchValues
  sortKey: string
  children: ReactNode
}) {
  const state = sortState(props.search, props.sortKey)
  const Arrow = state === 'descending' ? ArrowDown : ArrowUp
  return (
    <Link
      href={sortAddress(props.path, props.search, props.sortKey)}
      scroll={false}
      prefetch={false}
      className="-my-1 inline-flex min-h-6 items-center gap-1 py-1 hover:text-ink hover:underline"
    >
      {props.children}
      <Arrow aria-hidden className={state === 'none' ? 'invisible size-3' : 'size-3 text-act'} />
    </Link>
  )
}
