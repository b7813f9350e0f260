'use client'

import { type FormEvent, type ReactNode, useActionState, useId, useRef, useState, useTransition } from 'react'
import { classNames } from '../ui/class-names'
import { answerOf } from './answer-of'
import { FormStateProvider } from './form-state'
import type { FormAction, FormOutcome } from './outcome'
import { Problems } from './problems'
import { tooLong } from './too-long'

interface Props<T> {
  action: FormAction<T>
  /** Called once for each accepted answer. */
  onDone?: (value: T) => void
  /** Empties the fields after an accepted answer: for composers, not for settings. */
  clears?: boolean
  label?: string
  /** Prefix of the fields' ids, where something outside the form must know them. */
  id?: string
  className?: string
  children: ReactNode
}

/**
 * The one form. Without a script the browser posts it to the action; with one the typed text stays where it was,
 * a second press is ignored while the first is under way, and problems are said at the field and together on top.
 */
export function Form<T>({ action, onDone, clears = false, label, id: ownId, className, children }: Props<T>) {
  const [posted, post] = useActionState<FormOutcome<T> | null, FormData>(action, null)
  const [answered, setAnswered] = useState<FormOutcome<T> | null>(null)
  const [pending, start] = useTransition()
  const form = useRef<HTMLFormElement>(null)
  const madeId = useId()
  const id = ownId ?? madeId
  const outcome = answered ?? posted

  // A form's own action would empty the fields after every answer, the refused ones too. And the answer may take the
  // form away before it is drawn again, so those who wait for it are told here, not once it is on the screen.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending) return
    const submitter = (event.nativeEvent as SubmitEvent).submitter
    const entries = new FormData(event.currentTarget, submitter)
    const refused = tooLong(event.currentTarget, entries)
    if (refused) return setAnswered({ ok: false, failure: refused })
    start(async () => {
      const answer = await answerOf(action, outcome, entries)
      setAnswered(answer)
      if (!answer.ok) return
      if (clears) form.current?.reset()
      onDone?.(answer.value)
    })
  }

  const failure = outcome && !outcome.ok ? outcome.failure : null
  return (
    <form
      ref={form}
      action={post}
      onSubmit={submit}
      aria-label={label}
      noValidate
      className={classNames('group/form', className)}
    >
      <FormStateProvider value={{ id, failure, pending }}>
        <Problems />
        {children}
      </FormStateProvider>
    </form>
  )
}
