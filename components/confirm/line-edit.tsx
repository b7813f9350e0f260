'use client'

import { type Dispatch, type KeyboardEvent, useRef } from 'react'
import { BILLING_LINE_KINDS } from '@/lib/resolution'
import { Button } from '../ui/button'
import { MoneyInput, Select, TextInput } from '../ui/inputs'
import { Kbd } from '../ui/kbd'
import type { BillLine, LineStep } from './bill-lines'
import { valueId } from './field-row'
import { LINE_KIND_WORDS } from './line-words'
import { typedCents } from './typed-cents'

interface Props {
  line: BillLine
  step: Dispatch<LineStep>
  onLook: () => void
  onLeave: () => void
  onTakeOut: () => void
}

const LABEL_MAX = 120

/** One line in hand: Enter keeps it, Esc leaves it as it was before. */
export function LineEdit({ line, step, onLook, onLeave, onTakeOut }: Props) {
  const { number, kind, label, amount, read } = line
  const before = useRef({ kind, label, amount })
  const isNew = read === null && before.current.label === '' && before.current.amount === ''
  const change = (values: Partial<BillLine>) => step({ type: 'change', number, values })
  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || (event.key !== 'Enter' && event.key !== 'Escape')) return
    if (event.target instanceof HTMLButtonElement && event.key === 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') return onLeave()
    if (isNew) return onTakeOut()
    change(before.current)
    onLeave()
  }
  return (
    <tr onKeyDown={key} onFocus={onLook} data-current="true">
      <td colSpan={3}>
        <div className="grid grid-cols-[minmax(0,1fr)_8.5rem] gap-1.5 py-1">
          <TextInput
            id={valueId(`lineLabel.${number}`)}
            aria-label="What the line says"
            placeholder="As printed: Interest charges"
            value={label}
            maxLength={LABEL_MAX}
            autoFocus
            onChange={event => change({ label: event.target.value })}
          />
          <MoneyInput
            id={valueId(`line.${number}`)}
            aria-label="Amount of the line; a credit has a minus"
            value={amount}
            aria-invalid={(amount !== '' && typedCents(amount) === null) || undefined}
            onChange={event => change({ amount: event.target.value })}
          />
          <Select
            id={valueId(`lineKind.${number}`)}
            aria-label="What the line is for"
            value={kind}
            onChange={event => change({ kind: event.target.value as BillLine['kind'] })}
          >
            {BILLING_LINE_KINDS.map(each => (
              <option key={each} value={each}>
                {LINE_KIND_WORDS[each]}
              </option>
            ))}
          </Select>
          <span className="flex justify-end gap-1.5">
            <Button onClick={onLeave}>Keep</Button>
          </span>
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 pb-1 text-12 text-soft">
          <span>
            {read ? `Read as “${read.label} ${read.amount}”. ` : ''}Credits have a minus.{' '}
            <span className="max-phone:hidden pointer-coarse:hidden">
              <Kbd>Esc</Kbd> as it was
            </span>
          </span>
          <Button variant="quiet" onClick={onTakeOut}>
            {read ? 'Not on the paper' : 'Take it out'}
          </Button>
        </div>
      </td>
    </tr>
  )
}
