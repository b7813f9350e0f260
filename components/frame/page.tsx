import type { ReactNode } from 'react'
import { classNames } from '../ui/class-names'
import { type Crumb, Crumbs } from './crumbs'

interface Props {
  crumbs: readonly Crumb[]
  title: ReactNode
  lede?: ReactNode
  actions?: ReactNode
  /** What opens at the right for anything with a reason; it has its own address. */
  drawer?: ReactNode
  children: ReactNode
}

/** One page of work: its place, its one h1, a line that says how things stand, then sections. */
export function Page({ crumbs, title, lede, actions, drawer, children }: Props) {
  return (
    <div
      className={classNames(
        'grid min-w-0',
        Boolean(drawer) && 'dock:grid-cols-[minmax(0,1fr)_var(--drawer)]',
      )}
    >
      <Crumbs crumbs={crumbs} />
      <main id="main" tabIndex={-1} className="max-w-[1440px] min-w-0 px-(--gutter) pt-4 pb-20 outline-none">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <div className="min-w-0">
            <h1 className="text-20 tracking-[-0.017em]">{title}</h1>
            {lede && <div className="max-w-[110ch] text-14 text-soft">{lede}</div>}
          </div>
          {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </div>
        {children}
      </main>
      {drawer}
    </div>
  )
}
