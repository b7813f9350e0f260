import { type Step, sayResult, type WorkingStep } from '@/lib/resolution'

/** The steps of a computation as the lines of its working. */
export function workingOf(steps: readonly Step[]): WorkingStep[] {
  return steps.map(({ label, formula, result }) => ({
    text: formula ? `${label}: ${formula}` : label,
    value: sayResult(result),
  }))
}
