import type { ReactNode } from 'react'
import type { Severity } from '@/lib/resolution'
import { classNames } from '../ui/class-names'
import { TextLink } from '../ui/text-link'

const edges: Record<Severity, string> = {
  1: 'border-l-urgent',
  2: 'border-l-soon',
  3: 'border-l-act',
  4: 'border-l-act',
}

interface Props {
  sentence: string
  then: string
  /** Severity of the flag it comes from; null when nothing is open. */
  severity: Severity | null
  /** The one button. */
  action: ReactNode
  whyHref: string | null
}

/** One sentence, one button. Everything else on the page explains it. */
export function NextStep({ sentence, then, severity, action, whyHref }: Props) {
  return (
    <section
      aria-labelledby="next-step"
      className={classNames(
        'mt-4 flex flex-wrap items-center gap-x-5 gap-y-3 rounded-m border border-l-3 border-line bg-desk px-4 py-2.5',
        edges[severity ?? 4],
      )}
    >
      <div className="min-w-0 flex-[1_1_24rem]">
        <h2 id="next-step" className="text-12 font-medium text-soft">
          Next step
        </h2>
        <p className="text-16 font-semibold tracking-[-0.011em] text-balance">{sentence}</p>
        <p className="text-13 text-soft">{then}</p>
      </div>
      <div className="grid justify-items-end gap-1.5 max-phone:w-full max-phone:justify-items-stretch max-phone:text-center">
        {action}
        {whyHref && (
          <TextLink href={whyHref} scroll={false} className="text-13">
            Why this is first
          </TextLink>
        )}
      </div>
    </section>
  )
}
