import type { ReactNode } from 'react'
import { Mark } from './mark'
import { SkipLink } from './skip-link'
import { ThemeToggle } from './theme-toggle'

interface Props {
  title: ReactNode
  lede?: ReactNode
  /** Wider, for pages that set something up. */
  wide?: boolean
  children: ReactNode
}

/** Before anyone is known: sign-in, set-up, an invitation. */
export function PublicFrame({ title, lede, wide = false, children }: Props) {
  return (
    <div className="grid min-h-dvh grid-rows-[var(--bar)_1fr] bg-desk">
      <SkipLink />
      <header className="flex items-center justify-between px-(--gutter)">
        <span className="flex items-center gap-2 text-14 font-semibold text-act-deep">
          <Mark />
          Resolvent
        </span>
        <ThemeToggle />
      </header>
      <main id="main" tabIndex={-1} className="px-4 pt-[6vh] pb-12 outline-none">
        <div className={`mx-auto ${wide ? 'max-w-2xl' : 'max-w-sm'}`}>
          <h1 className="text-20 tracking-[-0.017em]">{title}</h1>
          {lede && <div className="mt-0.5 text-14 text-soft">{lede}</div>}
          <div className="mt-4 rounded-l border border-line bg-page p-5">{children}</div>
        </div>
      </main>
    </div>
  )
}
