'use client'

import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'
import { buttonLook } from '../ui/button-look'
import { isCommandKey } from '../ui/typing'

interface Props {
  title: string
  /** The same page without the drawer. */
  closeHref: string
  /** Where it stands among its like: `2 of 11`, with the addresses beside it. */
  position?: { words: string; previousHref: string | null; nextHref: string | null }
  footer?: ReactNode
  children: ReactNode
}

/**
 * The right-hand drawer. It keeps the page where it was, has its own address, takes the focus when it opens,
 * and gives it back to where it came from when it closes.
 */
export function Drawer({ title, closeHref, position, footer, children }: Props) {
  const router = useRouter()
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    const before = document.activeElement
    heading.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && isCommandKey(event)) router.push(closeHref, { scroll: false })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [router, closeHref])

  return (
    <aside
      aria-labelledby="drawer-title"
      className="fixed top-(--bar) right-0 bottom-0 z-25 flex w-(--drawer) max-w-full flex-col border-l border-line bg-desk shadow-lift dock:sticky dock:bottom-auto dock:z-10 dock:h-[calc(100dvh-var(--bar))] dock:shadow-none max-rail:top-auto max-rail:bottom-16 max-rail:h-[68dvh] max-rail:w-full max-rail:border-t max-rail:border-l-0"
    >
      <header className="flex h-11 flex-none items-center gap-0.5 border-b border-hair pr-2 pl-4">
        <h2 id="drawer-title" ref={heading} tabIndex={-1} className="mr-auto text-14 outline-none">
          {title}
        </h2>
        {position && <span className="mr-1 text-12 text-soft">{position.words}</span>}
        {position?.previousHref && (
          <Step href={position.previousHref} label="The one before">
            <ChevronLeft aria-hidden />
          </Step>
        )}
        {position?.nextHref && (
          <Step href={position.nextHref} label="The next one">
            <ChevronRight aria-hidden />
          </Step>
        )}
        <Step href={closeHref} label="Close">
          <X aria-hidden />
        </Step>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto px-4 pt-3 pb-5">{children}</div>
      {footer && (
        <footer className="flex flex-none flex-wrap items-center gap-1.5 border-t border-line px-4 py-2.5">
          {footer}
        </footer>
      )}
    </aside>
  )
}

function Step({ href, label, children }: { href: string; label: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      scroll={false}
      replace
      aria-label={label}
      className={buttonLook({ variant: 'quiet', size: 'icon' })}
    >
      {children}
    </Link>
  )
}
