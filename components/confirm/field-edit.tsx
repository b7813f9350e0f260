'use client'

import { type Dispatch, type KeyboardEvent, useState } from 'react'
import { Button } from '../ui/button'
import { DateInput, MoneyInput, TextInput } from '../ui/inputs'
import type { ConfirmField, FieldDecision } from './confirm-field'
import type { ConfirmStep } from './decisions'

interface Props {
  field: ConfirmField
  decision: FieldDecision | undefined
  step: Dispatch<ConfirmStep>
}

const inputs = { text: TextInput, date: DateInput, money: MoneyInput }

/** Typing over a value: Enter keeps what was typed, Esc leaves it as it was. What was read stays beside it. */
export function FieldEdit({ field, decision, step }: Props) {
  const before = decision && decision.state !== 'unreadable' ? decision.value : (field.value ?? '')
  const [typed, setTyped] = useState(before)
  const Input = inputs[field.input]
  const settle = () => step({ type: 'settle', name: field.name, value: typed })
  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter') {
      event.preventDefault()
      settle()
    }
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      step({ type: 'leave-edit' })
    }
  }
  return (
    <span className="flex gap-1.5 max-phone:col-span-2 max-phone:col-start-2 max-phone:row-start-2">
      <Input
        aria-label={field.label}
        value={typed}
        onChange={event => setTyped(event.target.value)}
        onKeyDown={key}
        autoFocus
        className="flex-1"
      />
      <Button onClick={settle} className="min-h-8">
        Keep
      </Button>
    </span>
  )
}
