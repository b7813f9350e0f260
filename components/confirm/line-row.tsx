'use client'

import { Pencil, Undo2 } from 'lucide-react'
import { Money } from '../figures/money'
import { Button } from '../ui/button'
import type { BillLine } from './bill-lines'
import { valueId } from './field-row'
import { lineHistory } from './line-words'
import { typedCents } from './typed-cents'

interface Props {
  id: string
  line: BillLine
  onLook: () => void
  onEdit: () => void
  onPutBack: () => void
}

/** One line as it stands, with what was read where a person made something else of it. */
export function LineRow({ id, line, onLook, onEdit, onPutBack }: Props) {
  const { number, label, amount, takenOut } = line
  const name = label || `Line ${number}`
  return (
    <tr id={valueId(`lineLabel.${number}`)} onPointerDown={onLook}>
      <th scope="row">
        <span id={valueId(`line.${number}`)} className={takenOut ? 'text-soft line-through' : undefined}>
          {name}
        </span>
        <span className="block text-12 text-soft">{lineHistory(line)}</span>
      </th>
      <td className={`figure ${takenOut ? 'text-soft line-through' : ''}`}>
        <Money cents={typedCents(amount)} sign={false} unknown="No amount" />
      </td>
      <td className="w-8">
        <Button
          id={id}
          variant="quiet"
          size="icon"
          aria-label={takenOut ? `Put back: ${name}` : `Correct: ${name}`}
          onFocus={onLook}
          onClick={takenOut ? onPutBack : onEdit}
        >
          {takenOut ? <Undo2 aria-hidden /> : <Pencil aria-hidden />}
        </Button>
      </td>
    </tr>
  )
}
