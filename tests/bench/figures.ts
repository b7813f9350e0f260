/** What was measured, in milliseconds, and what it should stay under. */
export interface Figure {
  what: string
  ms: readonly number[]
  aimMs: number
  /** Which of several runs the aim is for. */
  judged: 'median' | 'p95'
}

/** Prints one table. A figure over its aim is said to be over, and nothing fails: machines differ, and busy ones lie. */
export function printFigures(figures: readonly Figure[]): void {
  const rows = figures.map(({ what, ms, aimMs, judged }) => {
    const measured = { median: percentile(ms, 50), p95: percentile(ms, 95) }
    const [median, p95] = [inWords(measured.median), ms.length > 1 ? inWords(measured.p95) : '']
    const verdict = measured[judged] <= aimMs ? 'pass' : 'over'
    return [what, { runs: ms.length, median, p95, aim: `${judged} ${inWords(aimMs)}`, verdict }] as const
  })
  console.table(Object.fromEntries(rows))
}

/** The smallest run that at least so many percent of the runs do not exceed. */
export function percentile(ms: readonly number[], percent: number): number {
  const sorted = [...ms].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN
}

function inWords(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(2)} s`
}
