import { Check, CircleDashed, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ChecklistFinding } from '@/lib/resolution'
import { Tag } from '../ui/tag'
import { TextLink } from '../ui/text-link'

export interface ChecklistRow extends Omit<ChecklistFinding, 'state' | 'satisfiedBy'> {
  id: string
  version: number
  state: ChecklistFinding['state'] | 'accepted'
  paperHref: string | null
  /** Why a person decided otherwise than the rule. */
  reason: string | null
}

const suppliers: Record<ChecklistFinding['supplier'], string> = {
  client: 'From the client',
  firm: 'From us',
  irs: 'From the IRS',
}

const states = {
  needed: { word: 'Needed', Icon: CircleDashed, ink: 'text-soft', look: 'open' },
  received: { word: 'Received', Icon: Check, ink: 'text-act', look: 'good' },
  accepted: { word: 'Accepted', Icon: Check, ink: 'text-act', look: 'good' },
  'not-needed': { word: 'Not needed', Icon: Minus, ink: 'text-faint', look: 'plain' },
} as const

interface Props {
  rows: readonly ChecklistRow[]
  /** What a person may do about an item: accept it, call it not needed. */
  actions?: (row: ChecklistRow) => ReactNode
}

/** What, why we ask, what it decides, how it stands. */
export function Checklist({ rows, actions }: Props) {
  return (
    <ul>
      {rows.map(row => {
        const { word, Icon, ink, look } = states[row.state]
        return (
          <li
            key={row.id}
            id={row.id}
            className="grid scroll-mt-16 grid-cols-[16px_minmax(0,1fr)_auto] gap-x-2.5 gap-y-1 border-b border-hair py-2 text-13"
          >
            <Icon aria-hidden className={`mt-0.5 size-4 ${ink}`} />
            <div>
              <p className="font-medium">
                {row.paperHref ? <TextLink href={row.paperHref}>{row.title}</TextLink> : row.title}
              </p>
              <p className="text-12 text-soft">
                {row.why} Decides: {row.decides}.{row.freshness && ` ${row.freshness}.`}
              </p>
              {row.reason && <p className="text-12 text-soft">Because: {row.reason}</p>}
            </div>
            <div className="grid justify-items-end gap-1">
              <Tag kind={look}>{word}</Tag>
              <span className="text-11 text-soft">{suppliers[row.supplier]}</span>
            </div>
            {actions && <div className="col-start-2 flex flex-wrap gap-2">{actions(row)}</div>}
          </li>
        )
      })}
    </ul>
  )
}
