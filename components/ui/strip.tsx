import type { ReactNode } from 'react'
import { classNames } from './class-names'

export interface Figure {
  label: string
  value: ReactNode
  note?: ReactNode
  urgent?: boolean
}

/** Figures side by side, label over value, divided by hairs. */
export function Strip({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="mt-3 grid grid-flow-dense grid-cols-2 border-y border-hair rail:flex rail:flex-wrap">
      {figures.map(({ label, value, note, urgent }) => (
        <div
          key={label}
          className={classNames(
            'py-1.5 pr-4 max-rail:border-b max-rail:border-hair rail:border-l rail:border-hair rail:pl-4 rail:first:border-l-0 rail:first:pl-0',
            isLong(note) && 'max-rail:col-span-2',
          )}
        >
          <dt className="text-12 text-soft">{label}</dt>
          <dd className={classNames('text-16 font-medium tracking-[-0.011em]', urgent && 'text-urgent')}>
            {value}
            {note && <span className="text-12 font-normal tracking-normal text-soft"> {note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Half a phone's width breaks such a note after every second word. */
function isLong(note: ReactNode): boolean {
  return typeof note === 'string' && note.length > 24
}
