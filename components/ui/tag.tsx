import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type TagKind = 'plain' | 'hard' | 'good' | 'warn' | 'open'

const looks: Record<TagKind, string> = {
  plain: 'border-line text-soft',
  hard: 'border-soft text-ink',
  good: 'border-act-line text-act-deep',
  warn: 'border-soon-line text-soon',
  open: 'border-dashed border-strong text-soft',
}

export function Tag({ kind = 'plain', children }: { kind?: TagKind; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'inline-block h-max rounded-s border px-1.5 text-11 leading-4 font-medium whitespace-nowrap',
        looks[kind],
      )}
    >
      {children}
    </span>
  )
}
