import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

interface Props {
  summary: ReactNode
  /** Starts unfolded. */
  open?: boolean
  className?: string
  children: ReactNode
}

/** What most readers need not see, folded until somebody asks for it. Works without a script. */
export function Disclosure({ summary, open, className, children }: Props) {
  return (
    <details open={open} className={classNames('group text-12', className)}>
      <summary className="flex min-h-6 w-max max-w-full list-none items-center gap-1.5 font-medium text-soft hover:text-ink pointer-coarse:min-h-10">
        <ChevronRight aria-hidden className="size-3 transition-[rotate] group-open:rotate-90" />
        {summary}
      </summary>
      {children}
    </details>
  )
}
