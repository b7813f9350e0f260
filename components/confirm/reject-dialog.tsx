'use client'

import { useState } from 'react'
import { SelectField, TextAreaField } from '../form/fields'
import { Form } from '../form/form'
import type { FormAction } from '../form/outcome'
import { SubmitButton } from '../form/submit-button'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'

interface Props {
  /** `Not a CP14…` */
  label: string
  /** `Go on confirming`: what happens to the paper when it is not set aside. */
  stay: string
  hidden: Readonly<Record<string, string>>
  kinds: readonly { value: string; label: string }[]
  /** Fields: the hidden ones, `kind`, `reason`. */
  action: FormAction
}

/** The paper is not what it was taken for. It is kept; only what it says is set aside, with a reason. */
export function RejectDialog({ label, stay, hidden, kinds, action }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={label.replace('…', '')}>
        <Form action={action} onDone={() => setOpen(false)} className="grid gap-3">
          <HiddenFields values={hidden} />
          <p className="text-13 text-soft">
            The paper stays on file and waits for nobody. Nothing that was read from it counts or sets a date.
          </p>
          <SelectField name="kind" label="What it is" choices={kinds} />
          <TextAreaField name="reason" label="How you can tell" limit={450} required />
          <div className="flex gap-2">
            <SubmitButton>Set it aside</SubmitButton>
            <Button variant="quiet" onClick={() => setOpen(false)}>
              {stay}
            </Button>
          </div>
        </Form>
      </Dialog>
    </>
  )
}

export function HiddenFields({ values }: { values: Readonly<Record<string, string>> }) {
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}
