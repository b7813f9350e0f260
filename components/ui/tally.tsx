import { type SeverityLevel, SeverityMark } from './severity-mark'

export type SeverityCounts = Partial<Record<SeverityLevel, number>>

const levels = [1, 2, 3, 4] as const

/** How many of each severity; what there is none of is left out. */
export function Tally({ counts }: { counts: SeverityCounts }) {
  const present = levels.filter(level => (counts[level] ?? 0) > 0)
  return (
    <span className="inline-flex flex-wrap gap-x-2">
      {present.map(level => (
        <SeverityMark key={level} level={level} className="gap-0.5">
          {counts[level]}
        </SeverityMark>
      ))}
    </span>
  )
}
