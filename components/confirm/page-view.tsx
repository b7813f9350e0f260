'use client'

import type { Place } from '@/lib/resolution'
import type { ConfirmField, ConfirmPage, FieldDecision } from './confirm-field'

interface Props {
  page: ConfirmPage
  fields: readonly ConfirmField[]
  decisions: Readonly<Record<string, FieldDecision>>
  active: string
  onLook: (name: string) => void
  /** A place in hand that is no field's: a line of the bill. */
  marked: Place | null
}

/** The page with its boxes; the number on a box is the number of its field. */
export function PageView({ page, fields, decisions, active, onLook, marked }: Props) {
  if (!page.src)
    return <p className="dashed-box p-8 text-center text-13 text-soft">Page {page.number} is missing.</p>
  const here = fields.flatMap((field, at) =>
    field.page === page.number && field.box ? [{ field, box: field.box, number: at + 1 }] : [],
  )
  return (
    <svg
      viewBox={`0 0 ${page.width} ${page.height}`}
      className="block h-auto w-full bg-scan shadow-lift"
      role="img"
      aria-label={`Page ${page.number} with the places of ${here.length} fields`}
    >
      <image href={page.src} width={page.width} height={page.height} preserveAspectRatio="none" />
      {marked?.page === page.number && (
        <rect
          x={marked.box.x - 2}
          y={marked.box.y - 2}
          width={marked.box.width + 4}
          height={marked.box.height + 4}
          className="box sure at pointer-events-none"
        />
      )}
      {here.map(({ field, box, number }) => {
        const state = boxState(field, decisions[field.name])
        return (
          // The field itself is reached by keyboard in the list; the box is a second way for the pointer.
          <g key={field.name} onPointerDown={() => onLook(field.name)} className="cursor-pointer">
            <rect
              x={box.x - 2}
              y={box.y - 2}
              width={box.width + 4}
              height={box.height + 4}
              className={`box ${state} ${field.name === active ? 'at' : ''}`}
            />
            <rect
              x={box.x + box.width + 3}
              y={box.y - 1}
              width="11"
              height="11"
              rx="1"
              className={`box-tag ${state}`}
            />
            <text x={box.x + box.width + 8.5} y={box.y + 7.2} textAnchor="middle" className="box-number">
              {number}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

/** Solid when decided, dashed while open, in the doubtful ink where something disagrees. */
function boxState(field: ConfirmField, decision: FieldDecision | undefined): 'sure' | 'open' | 'doubt' {
  if (decision && decision.state !== 'unreadable') return 'sure'
  return field.agrees ? 'open' : 'doubt'
}
