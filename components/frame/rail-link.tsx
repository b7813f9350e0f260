'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { classNames } from '../ui/class-names'

interface Props {
  href: string
  icon: ReactNode
  label: string
  count?: { value: number; words: string; urgent?: boolean }
}

export function RailLink({ href, icon, label, count }: Props) {
  const path = usePathname()
  const current = path === href || path.startsWith(`${href}/`)
  return (
    <Link
      href={href}
      aria-current={current ? 'page' : undefined}
      className={classNames(
        'relative grid min-h-12 w-full justify-items-center gap-0.5 rounded-m pt-1.5 pb-1 text-11 font-medium',
        '[&_svg]:size-4.5',
        current
          ? 'bg-pick text-act-deep before:absolute before:inset-y-2 before:-left-1.5 before:w-0.5 before:bg-act max-rail:before:inset-x-3 max-rail:before:-top-0.5 max-rail:before:bottom-auto max-rail:before:left-3 max-rail:before:h-0.5 max-rail:before:w-auto'
          : 'text-soft hover:bg-wash hover:text-ink',
      )}
    >
      {icon}
      {label}
      {count && count.value > 0 && (
        <span
          className={classNames(
            'absolute top-0.5 left-[calc(50%+6px)] min-w-4 rounded-full px-1 text-center text-[10px] leading-4 font-semibold',
            count.urgent ? 'bg-urgent text-page' : 'bg-act-tint text-act-deep',
          )}
        >
          {count.value}
          <span className="sr-only"> {count.words}</span>
        </span>
      )}
    </Link>
  )
}
