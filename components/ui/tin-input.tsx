'use client'

import { type ChangeEvent, type ComponentProps, useState } from 'react'
import { Button } from './button'
import { classNames } from './class-names'
import { fieldLook, oneLine } from './field-look'

type Props = Omit<ComponentProps<'input'>, 'type' | 'value' | 'onChange'> & { kind: 'ssn' | 'ein' }

/** A taxpayer identification number: hyphens fall into place, digits stay veiled until someone asks to see them. */
export function TinInput({ kind, className, defaultValue = '', ...rest }: Props) {
  const [typed, setTyped] = useState(() => withHyphens(String(defaultValue), kind))
  const [shown, setShown] = useState(false)
  const change = (event: ChangeEvent<HTMLInputElement>) => setTyped(withHyphens(event.target.value, kind))
  return (
    <span className={classNames('flex gap-1', className)}>
      <input
        inputMode="numeric"
        autoComplete="off"
        data-1p-ignore
        data-lpignore="true"
        spellCheck={false}
        {...rest}
        type="text"
        maxLength={kind === 'ssn' ? 11 : 10}
        value={typed}
        onChange={change}
        className={classNames(fieldLook, oneLine, !shown && typed !== '' && 'veiled')}
      />
      <Button variant="quiet" aria-pressed={shown} onClick={() => setShown(!shown)} className="min-h-8">
        {shown ? 'Hide' : 'Show'}
      </Button>
    </span>
  )
}

function withHyphens(text: string, kind: 'ssn' | 'ein'): string {
  const digits = text.replace(/\D/g, '').slice(0, 9)
  const cuts = kind === 'ssn' ? [3, 5] : [2]
  return [0, ...cuts]
    .map((from, at) => digits.slice(from, cuts[at]))
    .filter(Boolean)
    .join('-')
}
