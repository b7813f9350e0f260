import { classNames } from './class-names'

/** 1 act today, 2 soon, 3 before submission, 4 information. */
export type SeverityLevel = 1 | 2 | 3 | 4

export const severityWords: Record<SeverityLevel, string> = {
  1: 'Act today',
  2: 'Soon',
  3: 'Before submission',
  4: 'Information',
}

const colors: Record<SeverityLevel, string> = {
  1: 'text-urgent',
  2: 'text-soon',
  3: 'text-before',
  4: 'text-plain',
}

interface Props {
  level: SeverityLevel
  /** Instead of the word, for instance a count; the word is then said to those who listen. */
  children?: React.ReactNode
  /** Only the shape is seen; the word is still said. */
  bare?: boolean
  className?: string
}

/** Shape, word and colour together: none of the three carries the meaning alone. */
export function SeverityMark({ level, children, bare = false, className }: Props) {
  const word = severityWords[level]
  return (
    <span
      className={classNames(
        'inline-flex items-start gap-1.5 text-12 font-semibold',
        colors[level],
        className,
      )}
    >
      <SeverityShape level={level} />
      {bare && <span className="sr-only">{word}</span>}
      {!bare && children === undefined && word}
      {!bare && children !== undefined && (
        <>
          <span className="sr-only">{word}: </span>
          {children}
        </>
      )}
    </span>
  )
}

export function SeverityShape({ level }: { level: SeverityLevel }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={classNames('mt-px size-3.5', colors[level])}>
      {shapes[level]}
    </svg>
  )
}

const bang = (top: number, bottom: number, dot: number, stroke: string) => (
  <path d={`M8 ${top}V${bottom}M8 ${dot}v.05`} stroke={stroke} strokeWidth="1.7" strokeLinecap="round" />
)

const shapes: Record<SeverityLevel, React.ReactNode> = {
  1: (
    <>
      <path d="M4.9 1h6.2L15 4.9v6.2L11.1 15H4.9L1 11.1V4.9z" fill="currentColor" />
      {bang(4.4, 8.6, 11.4, 'var(--page)')}
    </>
  ),
  2: (
    <>
      <path d="M8 1.2 15.4 14.2H.6z" fill="currentColor" />
      {bang(5.9, 9.4, 12, 'var(--page)')}
    </>
  ),
  3: (
    <>
      <path d="M8 1.6 14.4 8 8 14.4 1.6 8z" fill="none" stroke="currentColor" strokeWidth="1.7" />
      {bang(5.4, 8.2, 10.5, 'currentColor')}
    </>
  ),
  4: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.5" />
      {bang(7.6, 10.8, 5.1, 'currentColor')}
    </>
  ),
}
