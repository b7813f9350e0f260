import type { FlagFinding } from '../assessment'
import { comparePeriods } from '../collection/period-label'
import { under } from './fold-causes'
import { compareFlags } from './order-flags'

/**
 * One question for one paper: where several rules wait for the same document, the weightiest asks for it and names what
 * the others wait for. Nothing that a rule cannot tell is dropped.
 */
export function foldUnknowns(flags: readonly FlagFinding[]): FlagFinding[] {
  const asking = new Map<string, FlagFinding[]>()
  for (const flag of flags) {
    if (flag.missing !== null)
      asking.set(flag.missing.document, [...(asking.get(flag.missing.document) ?? []), flag])
  }
  return [...flags.filter(flag => flag.missing === null), ...[...asking.values()].map(foldOne)]
}

function foldOne(group: readonly FlagFinding[]): FlagFinding {
  const [first, ...others] = [...group].sort(compareFlags)
  if (first === undefined || first.missing === null)
    throw new RangeError('A group of questions is never empty.')
  if (others.length === 0) return first
  const facts = new Set(
    [first, ...others].flatMap(flag => (flag.missing === null ? [] : [flag.missing.fact])),
  )
  return {
    ...first,
    periods: distinctPeriods([first, ...others]),
    missing: { fact: [...facts].join('; '), document: first.missing.document },
    folded: [...(first.folded ?? []), ...others.map(under)],
    wouldChange: [...new Set([first, ...others].flatMap(flag => flag.wouldChange))],
  }
}

function distinctPeriods(group: readonly FlagFinding[]): FlagFinding['periods'] {
  return group
    .flatMap(flag => flag.periods)
    .sort(comparePeriods)
    .filter((period, index, all) => {
      const before = all[index - 1]
      return before === undefined || comparePeriods(before, period) !== 0
    })
}
