'use client'

import { Plus } from 'lucide-react'
import { type Dispatch, useEffect, useId, useRef, useState } from 'react'
import type { Cents } from '@/lib/resolution'
import { Money } from '../figures/money'
import { Button } from '../ui/button'
import { Hollow } from '../ui/hollow'
import { type BillLine, gapOf, type LineStep, nextNumber, sumOfLines } from './bill-lines'
import { LineEdit } from './line-edit'
import { LineRow } from './line-row'

interface Props {
  lines: readonly BillLine[]
  amountDue: Cents | null
  step: Dispatch<LineStep>
  /** The line in hand, to be shown on its page. */
  onLook: (line: BillLine) => void
}

/**
 * The lines of the bill, each of which can be corrected, taken out, or added; sum and difference follow every key. The
 * sum is the referee, never the judge.
 */
export function BillingLines({ lines, amountDue, step, onLook }: Props) {
  const [editing, setEditing] = useState<number | null>(null)
  const [leaving, setLeaving] = useState<number | null>(null)
  const adding = useRef<HTMLButtonElement>(null)
  const prefix = useId()

  // The focus comes back to the line that was left, or to the button that adds one where the line is gone.
  useEffect(() => {
    if (leaving === null) return
    const button = document.getElementById(`${prefix}-${leaving}`)
    ;(button ?? adding.current)?.focus()
    setLeaving(null)
  }, [leaving, prefix])

  const leave = (number: number) => {
    setEditing(null)
    setLeaving(number)
  }
  const stepAndLeave = (taken: LineStep & { number: number }) => {
    step(taken)
    leave(taken.number)
  }
  return (
    <section aria-labelledby={`${prefix}-title`}>
      <table className="ledger dense">
        <caption id={`${prefix}-title`} className="py-1.5 text-left text-12 text-soft">
          Billing lines
        </caption>
        <tbody>
          {lines.map(line =>
            line.number === editing ? (
              <LineEdit
                key={line.number}
                line={line}
                step={step}
                onLook={() => onLook(line)}
                onLeave={() => leave(line.number)}
                onTakeOut={() => stepAndLeave({ type: 'take-out', number: line.number })}
              />
            ) : (
              <LineRow
                key={line.number}
                id={`${prefix}-${line.number}`}
                line={line}
                onLook={() => onLook(line)}
                onEdit={() => setEditing(line.number)}
                onPutBack={() => stepAndLeave({ type: 'put-back', number: line.number })}
              />
            ),
          )}
        </tbody>
        <SumFoot lines={lines} amountDue={amountDue} />
      </table>
      <Button
        ref={adding}
        variant="quiet"
        onClick={() => {
          step({ type: 'add' })
          setEditing(nextNumber(lines))
        }}
      >
        <Plus aria-hidden className="size-3.5" /> Add a line
      </Button>
    </section>
  )
}

function SumFoot({ lines, amountDue }: Pick<Props, 'lines' | 'amountDue'>) {
  if (lines.length === 0) return null
  const gap = gapOf(lines, amountDue)
  const total = sumOfLines(lines)
  return (
    <tfoot className={gap === 0 ? 'checked' : 'unchecked'} aria-live="polite">
      {gap !== null && gap !== 0 && (
        <tr>
          <th scope="row" className="text-soon">
            Unexplained: the amount due less the lines
          </th>
          <td className="figure text-soon">
            <Money cents={gap} sign={false} />
          </td>
          <td />
        </tr>
      )}
      <tr>
        <th scope="row">{gap === 0 ? 'Adds up to the amount due' : 'Sum of the lines'}</th>
        <td className="figure">
          <Money cents={total} sign={false} unknown="An amount is missing" />
        </td>
        <td />
      </tr>
      {amountDue === null && (
        <tr>
          <th scope="row">Amount due</th>
          <td className="figure">
            <Hollow>Not known yet</Hollow>
          </td>
          <td />
        </tr>
      )}
    </tfoot>
  )
}
