import type { DeadlineFinding, PlainDate } from '@/lib/resolution'
import { Deadline } from '../figures/deadline'
import { DeadlineKindTag } from '../figures/deadline-kind'
import { TextLink } from '../ui/text-link'

export interface DeadlineRow {
  id: string
  deadline: DeadlineFinding
  /** null for a day that no rule has to warn of yet. */
  whyHref: string | null
}

/** Each last day with what is lost at its midnight, or that nothing is. */
export function DeadlineList({ rows, asOf }: { rows: readonly DeadlineRow[]; asOf: PlainDate }) {
  if (rows.length === 0)
    return <p className="py-2 text-13 text-soft">No last day follows from the facts at hand.</p>
  return (
    <ul>
      {rows.map(({ id, deadline, whyHref }) => (
        <li
          key={id}
          className="grid grid-cols-[8.25rem_minmax(0,1fr)_auto] gap-x-3 border-b border-hair py-1.5 text-13 max-phone:grid-cols-[minmax(0,1fr)_auto]"
        >
          <Deadline date={deadline.lastDay} asOf={asOf} stacked />
          <div className="max-phone:col-span-2 max-phone:row-start-2">
            <p>
              {whyHref ? (
                <TextLink href={whyHref} scroll={false}>
                  {deadline.what}
                </TextLink>
              ) : (
                deadline.what
              )}
            </p>
            <p className="text-12 text-soft">
              {deadline.lost}. {deadline.basis}
            </p>
          </div>
          <span>
            <DeadlineKindTag kind={deadline.kind} />
          </span>
        </li>
      ))}
    </ul>
  )
}
