'use client'

import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from './button'

interface Props {
  open: boolean
  onClose: () => void
  title: ReactNode
  children: ReactNode
}

/** The browser's own modal dialog: it holds the focus, closes on Esc and gives the focus back. */
export function Dialog({ open, onClose, title, children }: Props) {
  const box = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = box.current
    if (open && dialog && !dialog.open) dialog.showModal()
    if (!open && dialog?.open) dialog.close()
  }, [open])
  return (
    <dialog
      ref={box}
      aria-labelledby={titleId}
      onClose={onClose}
      className="m-auto w-[min(34rem,calc(100vw-2rem))] rounded-l border border-line bg-card p-0 text-ink shadow-lift backdrop:bg-ink/30"
    >
      {open && (
        <>
          <header className="flex items-center justify-between gap-3 border-b border-hair py-2 pr-2 pl-5">
            <h2 id={titleId} className="text-14">
              {title}
            </h2>
            <Button variant="quiet" size="icon" aria-label="Close" onClick={onClose}>
              <X aria-hidden />
            </Button>
          </header>
          <div className="px-5 py-4">{children}</div>
        </>
      )}
    </dialog>
  )
}
