'use client'

import { Menu as Base } from '@base-ui/react/menu'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { buttonLook } from './button-look'

export interface MenuLink {
  href: string
  label: ReactNode
}

const itemLook =
  'flex min-h-8 w-full items-center rounded-s px-2.5 text-13 no-underline outline-none data-highlighted:bg-pick pointer-coarse:min-h-11'

interface Props {
  /** What the closed menu shows, and what it is called. */
  label: string
  trigger: ReactNode
  head?: ReactNode
  links: readonly MenuLink[]
  /** A form or another control that belongs at the end, such as signing out. */
  foot?: ReactNode
}

export function Menu({ label, trigger, head, links, foot }: Props) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger aria-label={label} className={buttonLook({ variant: 'quiet', className: 'gap-2' })}>
        {trigger}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={6} align="end" className="z-40 outline-none">
          <Base.Popup className="min-w-48 rounded-l border border-line bg-card p-1 text-ink shadow-lift outline-none">
            {head && (
              <div className="mb-1 border-b border-hair px-2.5 pt-1 pb-2 text-12 text-soft">{head}</div>
            )}
            {links.map(({ href, label: words }) => (
              <Base.LinkItem key={href} closeOnClick className={itemLook} render={<Link href={href} />}>
                {words}
              </Base.LinkItem>
            ))}
            {foot && <div className="mt-1 border-t border-hair pt-1">{foot}</div>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
