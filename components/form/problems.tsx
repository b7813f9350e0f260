'use client'

import { useEffect, useRef } from 'react'
import { Alert } from '../ui/alert'
import { fieldId, useFormState } from './form-state'

/** What is wrong, together, above the form; it takes the focus, so that nobody has to look for it. */
export function Problems() {
  const { id, failure } = useFormState()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (failure) box.current?.focus()
  }, [failure])
  if (!failure) return null
  const fields = Object.entries(failure.fields ?? {}).filter(([, messages]) => messages.length > 0)
  return (
    <div ref={box} tabIndex={-1} role="alert" className="mb-3 group-has-data-conflict/form:hidden">
      <Alert kind="wrong" title={failure.message}>
        {failure.code === 'signed-out' && (
          <a className="link" href="/sign-in" target="_blank" rel="noreferrer">
            Sign in in another tab
          </a>
        )}
        {fields.length > 0 && (
          <ul className="grid gap-0.5">
            {fields.map(([name, messages]) => (
              <li key={name}>
                <a className="link" href={`#${fieldId(id, name)}`}>
                  {messages.map(message => (
                    <span key={message} className="block">
                      {message}
                    </span>
                  ))}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Alert>
    </div>
  )
}
