import { formatCents, formatDay, type Step, type WorkingStep } from '@/lib/resolution'

/** The steps of a computation as the lines of its working. */
export function workingOf(steps: readonly Step[]): WorkingStep[] {
  return steps.map(({ label, formula, result }) => ({
    text: formula ? `${label}: ${formula}` : label,
    value: sayResult(result),
  }))
}

function sayResult(result: Step['result']): string {
  switch (result.kind) {
    case 'money':
      return formatCents(result.cents)
    case 'day':
      return formatDay(result.day)
    case 'count':
      return `${result.count} ${result.unit}`
    case 'rate':
      return `${result.basisPoints / 100}%`
    case 'words':
      return result.words
  }
}
