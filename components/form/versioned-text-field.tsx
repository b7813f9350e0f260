'use client'

import { type ReactNode, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { TextArea } from '../ui/inputs'
import { ConflictNotice } from './conflict-notice'
import { FormField } from './form-field'
import { useFormState } from './form-state'
import { useRoomLeft } from './room-left'

interface Props {
  name: string
  label: ReactNode
  text: string
  version: number
  rows?: number
  /** The most characters that it holds. */
  limit: number
}

/**
 * A text that somebody else may save first. The refusal brings their text and version (`theirs[name]`,
 * `theirs.version`, `theirs.by`); both stand side by side until the person has settled on one.
 */
export function VersionedTextField({ name, label, text, version, rows = 4, limit }: Props) {
  const { failure, pending } = useFormState()
  const [mine, setMine] = useState(text)
  const [seen, setSeen] = useState(String(version))
  const area = useRef<HTMLTextAreaElement>(null)
  const room = useRoomLeft(limit, text)
  const theirs = failure?.theirs
  const theirVersion = theirs?.version
  const conflict = theirs !== undefined && theirVersion !== undefined && theirVersion !== seen

  const settle = (settled: string) => {
    flushSync(() => {
      setMine(settled)
      if (theirVersion !== undefined) setSeen(theirVersion)
    })
    area.current?.form?.requestSubmit()
  }

  return (
    <>
      <input type="hidden" name="version" value={seen} />
      <div hidden={conflict}>
        <FormField name={name} label={label} hint={room.words}>
          {ids => (
            <TextArea
              ref={area}
              {...room.control}
              {...ids}
              name={name}
              rows={rows}
              value={mine}
              onChange={event => setMine(event.target.value)}
            />
          )}
        </FormField>
      </div>
      {conflict && (
        <ConflictNotice
          said={`${theirs.by ?? 'Somebody'} saved this before you.`}
          mine={mine}
          theirs={theirs[name] ?? ''}
          onSettle={settle}
          pending={pending}
        />
      )}
    </>
  )
}
