'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { Kbd } from './kbd'

interface Props {
  children: ReactNode
  /** Called once: when the seconds are over or the person dismisses it. */
  onGone: () => void
  onUndo?: () => void
  seconds?: number
}

/** What was done, with the way back for ten seconds. The clock stands still while it is pointed at or focused. */
export function Toast({ children, onGone, onUndo, seconds = 10 }: Props) {
  const [left, setLeft] = useState(seconds)
  const [held, setHeld] = useState(false)

  useEffect(() => {
    if (held) return
    if (left <= 0) {
      onGone()
      return
    }
    const timer = setTimeout(() => setLeft(left - 1), 1000)
    return () => clearTimeout(timer)
  }, [left, held, onGone])

  return (
    <div
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="fixed right-4 bottom-4 z-40 flex max-w-[calc(100vw-2rem)] items-center gap-4 rounded-l bg-toast py-2 pr-2.5 pl-3.5 text-13 text-on-toast shadow-lift max-rail:bottom-20"
    >
      <span>{children}</span>
      {onUndo && (
        <button
          type="button"
          onClick={onUndo}
          className="inline-flex min-h-7 items-center gap-2 rounded-s px-1.5 font-semibold underline underline-offset-2 outline-current focus-visible:outline-current"
        >
          Undo <Kbd>Z</Kbd>
        </button>
      )}
      <span aria-hidden className="min-w-7 text-right opacity-85">
        {left} s
      </span>
    </div>
  )
}
