import { formatCents } from '../money/cents'
import { formatDay } from '../time/plain-date'
import type { Finding, StepResult } from './finding'

/**
 * A finding as its reader is told it, a line for each thing: the working, what is asked for, what cannot be right, what
 * to know before relying on it, and the law that it rests on. For tests that hold an answer as a whole.
 */
export function toldBy({
  steps,
  missing,
  problems,
  marks,
  citations,
}: Omit<Finding<unknown>, 'value'>): string[] {
  return [
    ...steps.map(({ label, formula, result }) => `${label}: ${formula} = ${resultWords(result)}`),
    ...missing.map(({ fact, wouldTell, table }) => `Asked: ${fact} (${table ?? wouldTell})`),
    ...problems.map(({ name, detail }) => `Wrong: ${name}: ${detail}`),
    ...marks.map(({ kind, about }) => `Marked ${kind}: ${about}`),
    ...citations.map(({ cite }) => `By ${cite}`),
  ]
}

function resultWords(result: StepResult): string {
  switch (result.kind) {
    case 'money':
      return formatCents(result.cents)
    case 'day':
      return formatDay(result.day)
    case 'count':
      return `${result.count} ${result.unit}`
    case 'rate':
      return `${result.basisPoints} basis points`
    case 'words':
      return result.words
  }
}
