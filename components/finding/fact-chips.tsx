import { FileText, PencilLine } from 'lucide-react'
import Link from 'next/link'
import type { Evidence, FactSource } from '@/lib/resolution'
import { classNames } from '../ui/class-names'

/** Where the paper of a fact can be seen, at the box; null where there is no paper. */
export type SourceHref = (source: FactSource) => string | null

const look =
  'grid grid-cols-[14px_minmax(0,1fr)] items-center gap-x-2 gap-y-px rounded-s border border-line bg-card px-2 py-1.5 text-12'

/** Each fact with its value, the paper it stands on, and who confirmed it. */
export function FactChips({
  evidence,
  sourceHref,
}: {
  evidence: readonly Evidence[]
  sourceHref: SourceHref
}) {
  return (
    <ul className="grid gap-1">
      {evidence.map(fact => {
        const href = sourceHref(fact.source)
        const key = `${fact.label}|${fact.value}|${fact.source.label}`
        return (
          <li key={key}>
            {href ? (
              <Link href={href} className={classNames(look, 'hover:border-act')}>
                <Fact fact={fact} />
              </Link>
            ) : (
              <span className={look}>
                <Fact fact={fact} />
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Fact({ fact }: { fact: Evidence }) {
  const Icon = fact.source.kind === 'entered' ? PencilLine : FileText
  const { place, confirmedBy, label } = fact.source
  return (
    <>
      <Icon aria-hidden className="size-3.5 text-faint" />
      <span className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="text-soft">{fact.label}</span>
        <span className="font-semibold">{fact.value}</span>
      </span>
      <span className="col-start-2 text-11 text-soft">
        {place ? `${label}, page ${place.page}` : label}
        {confirmedBy ? `. Confirmed by ${confirmedBy}` : '. Not confirmed yet'}
      </span>
    </>
  )
}
