import type { Citation } from '../assessment'
import { agreed, type Condition } from '../finding/conditions'
import { type Draft, draftFinding } from '../finding/draft'
import type { Finding, FindingMark, Step } from '../finding/finding'
import type { DoctrineStep, Gate } from './option'

interface Behind {
  step?: DoctrineStep
  citations: readonly Citation[]
  marks?: readonly FindingMark[]
  working?: readonly Step[]
}

/** A condition as a gate, with the texts behind it. Its label is its identity within an option. */
export function gate(condition: Condition, behind: Behind): Gate {
  const { label, formula, holds, missing } = condition
  return {
    id: label.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    step: behind.step ?? 'option',
    label,
    formula,
    state: holds === null ? 'need' : holds ? 'pass' : 'fail',
    need: holds === null ? missing : null,
    citations: behind.citations,
    marks: behind.marks ?? [],
    working: behind.working ?? [],
  }
}

/** A plain fact that must be so, as a gate. */
export function fact(
  { label, rule, holds, tells }: { label: string; rule: string; holds: boolean | null; tells: string },
  ...citations: readonly Citation[]
): Gate {
  return gate({ label, formula: rule, holds, missing: { fact: label, wouldTell: tells } }, { citations })
}

export type ConditionsOf = (draft: Draft) => readonly Condition[] | null

/**
 * The conditions of one rule as gates, each at every reading of what is not exactly known: what all readings agree on,
 * else a need. Where the table of the rule has no row for the day, one gate says so.
 */
export function ruleGates(rule: string, readings: readonly [ConditionsOf, ...ConditionsOf[]]): Gate[] {
  const draft = draftFinding()
  const told = readings.map(conditionsOf => conditionsOf(draft))
  const { citations, marks, missing, problems } = draft.settle(null)
  const [first, ...others] = told
  if (!first || others.some(other => other === null)) {
    const lacking = missing[0] ?? { fact: rule, wouldTell: problems[0]?.detail ?? 'The facts of the case' }
    const why = problems[0]?.detail ?? 'Not known'
    return [gate({ label: rule, formula: why, holds: null, missing: lacking }, { citations, marks })]
  }
  return first.map((condition, index) =>
    gate(merge([condition, ...others.flatMap(other => other?.[index] ?? [])]), { citations, marks }),
  )
}

function merge(conditions: readonly Condition[]): Condition {
  const [first] = conditions
  if (first === undefined) throw new RangeError('A gate of no condition')
  const formulas = [...new Set(conditions.map(({ formula }) => formula))]
  const open = conditions.find(({ holds }) => holds === null)
  return {
    label: first.label,
    formula: formulas.join('; or '),
    holds: agreed(conditions.map(({ holds }) => holds)),
    missing: (open ?? first).missing,
  }
}

/** Of several cases one is enough: any that holds passes, and all must fail to fail. */
export function anyHolds(cases: readonly (boolean | null)[]): boolean | null {
  if (cases.some(holds => holds === true)) return true
  return cases.every(holds => holds === false) ? false : null
}

/** Every case must hold: any that does not fails. */
export function everyHolds(cases: readonly (boolean | null)[]): boolean | null {
  if (cases.some(holds => holds === false)) return false
  return cases.every(holds => holds === true) ? true : null
}

export function not(holds: boolean | null): boolean | null {
  return holds === null ? null : !holds
}

/** The first thing that a finding says is missing, for the need of a gate that rests on it. */
export function needOf(finding: Finding<unknown>, otherwise: string) {
  return finding.missing[0] ?? { fact: otherwise, wouldTell: 'Form 433-F or 433-A with its papers' }
}
