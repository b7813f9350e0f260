'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { MaskedTin } from '@/components/case/case-header'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Hollow } from '@/components/ui/hollow'
import { revealTinAction } from '../actions'

const SHOWN_MS = 30_000

interface Props {
  clientId: string
  person: {
    id: string
    part: 'primary' | 'spouse' | 'business'
    firstName: string | null
    lastName: string
    tinLast4: string | null
  }
  mayReveal: boolean
  /** The correcting of name and number, for those who may. */
  correct?: ReactNode
}

/** A person with a masked number. Showing it whole is a separate act, is recorded, and ends by itself. */
export function PersonLine({ clientId, person, mayReveal, correct }: Props) {
  const [tin, setTin] = useState<string | null>(null)
  useEffect(() => {
    if (!tin) return
    const timer = setTimeout(() => setTin(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [tin])
  const kind = person.part === 'business' ? 'ein' : 'ssn'
  return (
    <li className="flex min-h-10 flex-wrap items-center gap-x-4 border-b border-hair py-1 text-13">
      <span className="min-w-48 font-medium">
        {[person.firstName, person.lastName].filter(Boolean).join(' ')}
      </span>
      <span className="text-soft">
        {{ primary: 'Taxpayer', spouse: 'Spouse', business: 'Business' }[person.part]}
      </span>
      {!person.tinLast4 && <Hollow>Number not known</Hollow>}
      {person.tinLast4 &&
        (tin ? (
          <output className="font-medium">{written(tin, kind)}</output>
        ) : (
          <MaskedTin last4={person.tinLast4} kind={kind} />
        ))}
      {person.tinLast4 && mayReveal && !tin && (
        <Form
          action={revealTinAction}
          onDone={value => setTin(value.tin)}
          label={`Show the number of ${person.lastName}`}
        >
          <input type="hidden" name="clientId" value={clientId} />
          <input type="hidden" name="personId" value={person.id} />
          <SubmitButton variant="quiet">Show, and record it</SubmitButton>
        </Form>
      )}
      {correct}
    </li>
  )
}

function written(tin: string, kind: 'ssn' | 'ein'): string {
  return kind === 'ssn'
    ? `${tin.slice(0, 3)}-${tin.slice(3, 5)}-${tin.slice(5)}`
    : `${tin.slice(0, 2)}-${tin.slice(2)}`
}
