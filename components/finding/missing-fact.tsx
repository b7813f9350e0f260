import { CircleDashed } from 'lucide-react'
import type { ReactNode } from 'react'

/** Unknown looks unknown: dashed, with the missing fact named and a way to get it. */
export function MissingFact(props: { missing: { fact: string; document: string }; ask?: ReactNode }) {
  const { missing, ask } = props
  return (
    <div className="dashed-box mt-3 flex items-center gap-2.5 px-2.5 py-2">
      <CircleDashed aria-hidden className="size-4 self-start text-soft" />
      <p className="min-w-0 flex-1 text-12 text-soft">
        Missing: <span className="font-medium text-ink">{missing.fact}</span>. It would be told by{' '}
        <span className="font-medium text-ink">{missing.document}</span>.
      </p>
      {ask}
    </div>
  )
}
