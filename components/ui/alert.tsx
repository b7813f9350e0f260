import { CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type AlertKind = 'wrong' | 'warn' | 'good' | 'note'

const looks: Record<AlertKind, { edge: string; ink: string; Icon: typeof Info; word: string }> = {
  wrong: { edge: 'border-l-urgent', ink: 'text-urgent', Icon: OctagonAlert, word: 'Problem' },
  warn: { edge: 'border-l-soon', ink: 'text-soon', Icon: TriangleAlert, word: 'Mind this' },
  good: { edge: 'border-l-act', ink: 'text-act', Icon: CircleCheck, word: 'Done' },
  note: { edge: 'border-l-act', ink: 'text-act', Icon: Info, word: 'Note' },
}

interface Props {
  kind?: AlertKind
  title?: ReactNode
  children?: ReactNode
  actions?: ReactNode
  className?: string
}

export function Alert({ kind = 'note', title, children, actions, className }: Props) {
  const { edge, ink, Icon, word } = looks[kind]
  return (
    <div
      className={classNames(
        'flex gap-2.5 rounded-m border border-l-3 border-line bg-card px-4 py-3',
        edge,
        className,
      )}
    >
      <Icon aria-hidden className={classNames('mt-px size-4.5', ink)} />
      <div className="grid min-w-0 flex-1 gap-1 text-13">
        <span className="sr-only">{word}</span>
        {title && <p className="text-14 font-semibold">{title}</p>}
        {children}
        {actions && <div className="mt-1 flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
    </div>
  )
}
