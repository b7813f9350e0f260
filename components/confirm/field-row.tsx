'use client'

import { Check, CircleSlash, TriangleAlert } from 'lucide-react'
import type { Dispatch, KeyboardEvent, MouseEvent } from 'react'
import { fieldId } from '../form/form-state'
import { Button } from '../ui/button'
import { classNames } from '../ui/class-names'
import { Kbd } from '../ui/kbd'
import type { ConfirmField, ConfirmPage, FieldDecision } from './confirm-field'
import type { ConfirmStep } from './decisions'
import { FieldCrop } from './field-crop'
import { FieldEdit } from './field-edit'
import { shownValue } from './shown-value'

interface Props {
  field: ConfirmField
  number: number
  page: ConfirmPage | undefined
  decision: FieldDecision | undefined
  active: boolean
  editing: boolean
  step: Dispatch<ConfirmStep>
}

export const FIELD_PREFIX = 'confirm'

export function valueId(name: string): string {
  return fieldId(FIELD_PREFIX, name)
}

/** One field: its number, what was read, how sure that is; in hand it shows its place on the page. */
export function FieldRow({ field, number, page, decision, active, editing, step }: Props) {
  const { name } = field
  const doubtful = !decision && !field.agrees
  const press = (event: MouseEvent) => {
    // A pointer only takes the field in hand; Enter, which comes as a click without a pointer, confirms.
    step(event.detail === 0 ? { type: 'confirm', name } : { type: 'look', name })
  }
  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const reading = field.readings[Number(event.key) - 1]
    const pressed = event.key.toLowerCase()
    if (pressed === 'e') step({ type: 'edit', name })
    else if (pressed === 'x') step({ type: 'unreadable', name })
    else if (reading) step({ type: 'settle', name, value: reading.value })
    else return
    event.preventDefault()
  }
  return (
    <li
      aria-current={active || undefined}
      className={classNames(
        'grid grid-cols-[18px_7.25rem_minmax(0,1fr)_auto] items-center gap-x-2.5 border-b border-hair px-5 py-1 text-13 max-phone:grid-cols-[18px_minmax(0,1fr)_auto] max-phone:px-4',
        active && 'bg-pick shadow-[inset_2px_0_0_var(--act)] pb-3',
      )}
    >
      <NumberMark number={number} decided={Boolean(decision)} doubtful={doubtful} />
      <span className={active ? 'font-semibold' : 'text-soft'}>{field.label}</span>
      {active && editing ? (
        <FieldEdit field={field} decision={decision} step={step} />
      ) : (
        <button
          type="button"
          id={valueId(name)}
          onClick={press}
          onKeyDown={key}
          onFocus={() => step({ type: 'look', name })}
          aria-keyshortcuts="Enter e x"
          className={classNames(
            'min-h-7 justify-self-start rounded-s border px-1.5 text-left break-words max-phone:col-span-2 max-phone:col-start-2 max-phone:row-start-2 pointer-coarse:min-h-10',
            decision ? 'border-transparent font-semibold' : 'border-dashed border-strong font-medium',
            doubtful && 'border-soon',
          )}
        >
          <span className="sr-only">{field.label}: </span>
          {shownValue(field, decision)}
          <span className="sr-only">, {decision ? decisionWords(decision, field) : 'not confirmed'}</span>
        </button>
      )}
      <Surety field={field} decision={decision} doubtful={doubtful} />
      {!active && doubtful && field.remark && (
        <p className="col-span-2 col-start-3 line-clamp-2 text-12 text-soft max-phone:col-start-2">
          {field.remark}
        </p>
      )}
      {active && (
        <div className="col-span-3 col-start-2 mt-1.5 grid gap-2 max-phone:col-span-2">
          <FieldCrop field={field} page={page} />
          {field.remark && field.box && <p className="text-12 text-soft">{field.remark}</p>}
          {decision?.state === 'corrected' && (
            <p className="text-12 text-soft">
              {field.raw
                ? `Read as “${field.raw}”; that stays beside your value.`
                : field.basis === 'entered'
                  ? 'Entered by hand from the paper.'
                  : 'Nothing was read here; the value is yours.'}
            </p>
          )}
          {!editing && <FieldActions field={field} step={step} />}
        </div>
      )}
    </li>
  )
}

/** For the pointer; the keyboard has Enter, E, X and the digits on the field itself, so that Tab goes field by field. */
function FieldActions({ field, step }: { field: ConfirmField; step: Dispatch<ConfirmStep> }) {
  const { name, readings, value } = field
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {readings.length > 1 &&
        readings.map((reading, at) => (
          <Button
            key={reading.value}
            tabIndex={-1}
            onClick={() => step({ type: 'settle', name, value: reading.value })}
          >
            {reading.display} <Kbd>{at + 1}</Kbd>
          </Button>
        ))}
      {readings.length < 2 && value !== null && (
        <Button tabIndex={-1} onClick={() => step({ type: 'confirm', name })}>
          Confirm <Kbd>Enter</Kbd>
        </Button>
      )}
      <Button variant="quiet" tabIndex={-1} onClick={() => step({ type: 'edit', name })}>
        Edit <Kbd>E</Kbd>
      </Button>
      <Button variant="quiet" tabIndex={-1} onClick={() => step({ type: 'unreadable', name })}>
        {field.basis === 'entered' ? 'Not on the paper' : 'Cannot read'} <Kbd>X</Kbd>
      </Button>
    </div>
  )
}

function NumberMark({ number, decided, doubtful }: { number: number; decided: boolean; doubtful: boolean }) {
  const look = decided
    ? 'bg-act text-on-act'
    : `border border-dashed ${doubtful ? 'border-soon text-soon' : 'border-strong text-soft'}`
  return (
    <span
      aria-hidden
      className={classNames(
        'grid size-4 place-items-center rounded-[2px] text-[10px] leading-none font-semibold',
        look,
      )}
    >
      {number}
    </span>
  )
}

function Surety({
  field,
  decision,
  doubtful,
}: {
  field: ConfirmField
  decision?: FieldDecision
  doubtful: boolean
}) {
  if (decision) {
    const Icon = decision.state === 'unreadable' ? CircleSlash : Check
    return (
      <span className="inline-flex items-center gap-1 text-12 text-soft">
        <Icon aria-hidden className="size-3.5 text-act" />
        {decisionWords(decision, field)}
      </span>
    )
  }
  const words = suretyWords(field)
  if (!doubtful) return <span className="text-12 text-soft">{words}</span>
  return (
    <span className="inline-flex items-center gap-1 text-12 font-semibold text-soon">
      <TriangleAlert aria-hidden className="size-3.5" />
      {words}
    </span>
  )
}

function suretyWords(field: ConfirmField): string {
  if (field.basis === 'entered') return field.value === null ? 'Enter it from the paper' : 'Entered by hand'
  if (field.value === null) return 'Not read'
  const percent = `${Math.floor(field.confidence * 100)}%`
  return { printed: `Read, ${percent}`, computed: 'Computed', inferred: `Inferred, ${percent}` }[field.basis]
}

function decisionWords(decision: FieldDecision, { basis }: ConfirmField): string {
  if (decision.state !== 'unreadable' && decision.borneOut) return decision.by
  const by = decision.by === 'you' ? 'by you' : `by ${decision.by}`
  if (basis === 'entered') return decision.state === 'unreadable' ? `Not on it, ${by}` : `Entered ${by}`
  return { confirmed: `Confirmed ${by}`, corrected: `Corrected ${by}`, unreadable: `Unreadable, ${by}` }[
    decision.state
  ]
}
