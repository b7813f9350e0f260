import { FileText } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

const look =
  'inline-flex min-h-6 max-w-full items-center gap-1.5 rounded-s border px-2 py-0.5 text-12 pointer-coarse:min-h-9'

/** A fact: with an address it opens the page it came from; without one it is only said; wanted, it is dashed. */
export function Chip({
  href,
  wanted = false,
  children,
}: {
  href?: string
  wanted?: boolean
  children: ReactNode
}) {
  const content = (
    <>
      {!wanted && <FileText aria-hidden className="size-3.5 text-faint" />}
      {children}
    </>
  )
  if (wanted)
    return <span className={classNames(look, 'border-dashed border-strong text-soft')}>{content}</span>
  if (!href) return <span className={classNames(look, 'border-line bg-card')}>{content}</span>
  return (
    <Link
      href={href}
      className={classNames(look, 'border-line bg-card hover:border-act hover:text-act-deep')}
    >
      {content}
    </Link>
  )
}
