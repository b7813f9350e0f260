'use client'

import { Plus } from 'lucide-react'
import { Button } from '../ui/button'
import type { Addable, ConfirmField } from './confirm-field'

interface Props {
  addable: readonly Addable[]
  /** The fields that are there. */
  fields: readonly ConfirmField[]
  onAdd: (fields: readonly ConfirmField[]) => void
}

/** What the reader did not see and a person enters from the paper. */
export function AddFields({ addable, fields, onAdd }: Props) {
  const there = new Set(fields.map(({ name }) => name))
  const open = addable.filter(({ fields: [first] }) => first && !there.has(first.name))
  const once = open.filter(({ label }, at) => open.findIndex(other => other.label === label) === at)
  if (once.length === 0) return null
  return (
    <div className="flex flex-wrap gap-x-2">
      {once.map(({ label, fields: added }) => (
        <Button key={label} variant="quiet" onClick={() => onAdd(added)}>
          <Plus aria-hidden className="size-3.5" /> {label}
        </Button>
      ))}
    </div>
  )
}
