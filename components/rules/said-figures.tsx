import type { Said } from '@/lib/resolution'
import { classNames } from '../ui/class-names'

/** A value in words: one figure large, several as a list of what is what. */
export function SaidFigures({ said, unit }: { said: readonly Said[]; unit?: string }) {
  const [only] = said
  if (only?.label === null)
    return (
      <p>
        <span className="text-16 font-medium tracking-[-0.011em]">{only.words}</span>
        {unit && <span className="text-12 text-soft"> {unit}</span>}
      </p>
    )
  return (
    <>
      {unit && <p className="text-12 text-soft">{unit}</p>}
      <dl
        className={classNames(
          'mt-0.5',
          said.length > 8 ? 'max-w-3xl phone:columns-2 phone:gap-8' : 'max-w-xl',
        )}
      >
        {said.map(({ label, words }) => (
          <div
            key={label}
            className="flex break-inside-avoid items-baseline justify-between gap-4 border-b border-hair py-0.5 text-13"
          >
            <dt className="text-soft">{label}</dt>
            <dd className="text-right font-medium">{words}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** The same in one line: `Under 65 $90.00; 65 or older $163.00`. */
export function saidLine(said: readonly Said[]): string {
  return said.map(({ label, words }) => (label === null ? words : `${label}: ${words}`)).join('; ')
}
