import type { ReactNode } from 'react'
import { classNames } from './class-names'

/** What is not known looks not known: a dashed outline and the word, never a zero and never a blank. */
export function Hollow({ children = 'Unknown', className }: { children?: ReactNode; className?: string }) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1 rounded-s border border-dashed border-strong px-1.5 text-12 leading-[1.125rem] text-soft',
        className,
      )}
    >
      {children}
    </span>
  )
}
