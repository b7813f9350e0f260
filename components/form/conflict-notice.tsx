'use client'

import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Button } from '../ui/button'
import { TextArea } from '../ui/inputs'

interface Props {
  /** `Ines Calloway saved this note 2 minutes before you.` */
  said: ReactNode
  mine: string
  theirs: string
  /** Called with the text that the person settled on. */
  onSettle: (text: string) => void
  pending?: boolean
}

type Choice = 'mine' | 'theirs' | 'merged'

/** Somebody saved first. Nothing is overwritten unseen: both texts stand here until the person picks, or merges. */
export function ConflictNotice({ said, mine, theirs, onSettle, pending = false }: Props) {
  const [choice, setChoice] = useState<Choice | null>(null)
  const [merged, setMerged] = useState(`${theirs}\n\n${mine}`)
  const id = useId()
  const box = useRef<HTMLFieldSetElement>(null)
  useEffect(() => box.current?.focus(), [])
  const texts: Record<Choice, string> = { mine, theirs, merged }
  return (
    <fieldset
      ref={box}
      tabIndex={-1}
      data-conflict
      aria-describedby={id}
      className="rounded-l border border-line bg-card p-4"
    >
      <legend className="sr-only">Two versions</legend>
      <p id={id} className="text-14 font-semibold">
        {said}
      </p>
      <p className="mt-0.5 text-13 text-soft">
        Choose which text stays, or merge the two. A text that is not chosen is not kept.
      </p>
      <div className="mt-3 grid gap-3 phone:grid-cols-2">
        <Version
          id={`${id}-mine`}
          title="Yours"
          text={mine}
          chosen={choice === 'mine'}
          onChoose={() => setChoice('mine')}
        />
        <Version
          id={`${id}-theirs`}
          title="Theirs"
          text={theirs}
          chosen={choice === 'theirs'}
          onChoose={() => setChoice('theirs')}
        />
      </div>
      <label className="mt-3 flex min-h-7 items-center gap-2 text-13">
        <input
          type="radio"
          name={id}
          checked={choice === 'merged'}
          onChange={() => setChoice('merged')}
          className="size-4 accent-act"
        />
        Merge by hand
      </label>
      {choice === 'merged' && (
        <TextArea
          aria-label="Merged text"
          rows={6}
          value={merged}
          onChange={event => setMerged(event.target.value)}
        />
      )}
      <Button
        variant="go"
        className="mt-3"
        disabled={choice === null}
        pending={pending}
        onClick={() => choice && onSettle(texts[choice])}
      >
        {choice === null ? 'Choose a version' : 'Save this version'}
      </Button>
    </fieldset>
  )
}

function Version(props: { id: string; title: string; text: string; chosen: boolean; onChoose: () => void }) {
  return (
    <label
      htmlFor={props.id}
      className="block rounded-m border border-line p-3 text-13 has-checked:border-act has-checked:bg-pick"
    >
      <span className="flex items-center gap-2 font-medium">
        <input
          type="radio"
          id={props.id}
          name={props.id.replace(/-(mine|theirs)$/, '')}
          checked={props.chosen}
          onChange={props.onChoose}
          className="size-4 accent-act"
        />
        {props.title}
      </span>
      <span className="mt-1.5 block break-words whitespace-pre-wrap">{props.text || 'Empty'}</span>
    </label>
  )
}
