'use client'

import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { classNames } from './class-names'

export interface Tab {
  href: string
  label: string
  note?: string | number
  current: boolean
}

/** Tabs are links: each page of a case has its own address and works without a script. On a phone the current one is brought into view. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const nav = useRef<HTMLElement>(null)
  const current = tabs.find(tab => tab.current)?.href
  useEffect(() => {
    const link = current && nav.current?.querySelector<HTMLElement>('[aria-current]')
    if (link && nav.current) nav.current.scrollLeft = link.offsetLeft - nav.current.clientWidth / 2
  }, [current])
  return (
    <nav
      ref={nav}
      aria-label={label}
      className="relative print:hidden mt-3 overflow-x-auto border-b border-line"
    >
      <ul className="flex gap-5">
        {tabs.map(tab => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.current ? 'page' : undefined}
              className={classNames(
                'block border-b-2 pt-1.5 pb-1.5 text-13 font-medium whitespace-nowrap pointer-coarse:py-3',
                tab.current ? 'border-act text-ink' : 'border-transparent text-soft hover:text-ink',
              )}
            >
              {tab.label}
              {tab.note !== undefined && <span className="ml-1 font-normal text-faint">{tab.note}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
