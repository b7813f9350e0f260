import type { Citation, Mark } from '../assessment'
import type { Trigger } from '../escalation/trigger'
import { triggers } from '../escalation/triggers'
import { type FirmPolicy, firmPolicy } from '../parameters/firm-policy'
import { type InForce, inForce, type Parameter } from '../parameters/parameter'
import { addMonths } from '../time/calendar-steps'
import { daysBetween, type PlainDate } from '../time/plain-date'
import { type Subject, subjects } from './subjects'
import { listUses, type Use } from './uses'

/**
 * What a reader should know before leaning on a figure or a rule. `ended`: its last published day has passed. `ending`:
 * it soon will. `stale`: nobody looked it up for longer than the firm allows. `conflict`: a source says otherwise.
 * `unverified` and `secondary`: some text behind it was not read at its authority.
 */
export type LawState = 'ended' | 'ending' | 'stale' | 'conflict' | 'unverified' | 'secondary'

export interface FigureReview {
  parameter: Parameter<unknown>
  subject: Subject
  /** What holds on the day of the review, or that nothing is known then. */
  today: InForce<unknown>
  /** The day on which it becomes stale. */
  recheckOn: PlainDate
  states: readonly LawState[]
  uses: readonly Use[]
}

export interface RuleReview {
  rule: Trigger
  /** The day on which the first of its texts becomes stale; null where it leans on a policy of the firm alone. */
  recheckOn: PlainDate | null
  states: readonly LawState[]
}

/** A choice of the firm. It has no authority, and so nothing of it can be stale, unverified or contested. */
export interface PolicyReview {
  id: string
  policy: FirmPolicy<unknown>
  uses: readonly Use[]
}

export interface LawReview {
  on: PlainDate
  figures: readonly FigureReview[]
  rules: readonly RuleReview[]
  policies: readonly PolicyReview[]
}

/** How every figure of law and every rule stands on a day, with the tables that the firm imported for a subject. */
export function reviewLaw(
  on: PlainDate,
  imported: Readonly<Record<string, readonly Parameter<unknown>[]>> = {},
): LawReview {
  return {
    on,
    figures: subjects.flatMap(subject =>
      [...subject.parameters, ...(imported[subject.id] ?? [])].map(parameter =>
        reviewFigure(parameter, subject, on),
      ),
    ),
    rules: triggers.map(rule => reviewRule(rule, on)),
    policies: Object.entries(firmPolicy).map(([name, policy]) => ({
      id: `policy-${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`,
      policy,
      uses: listUses(`policy.${name}`),
    })),
  }
}

function reviewFigure(parameter: Parameter<unknown>, subject: Subject, on: PlainDate): FigureReview {
  const { history, validThrough, verifiedOn } = parameter
  const recheckOn = recheckDay(verifiedOn)
  const left = validThrough === null ? null : daysBetween(on, validThrough)
  const conflicts = history.some(({ otherwise = [] }) => otherwise.length > 0)
  return {
    parameter,
    subject,
    today: inForce(parameter, on),
    recheckOn,
    states: present({
      ended: left !== null && left < 0,
      ending: left !== null && left >= 0 && left <= firmPolicy.lawReview.value.endingWithinDays,
      stale: on >= recheckOn,
      conflict: conflicts,
      ...marksOf(history.map(({ source }) => source)),
    }),
    uses: listUses(parameter.table),
  }
}

function reviewRule(rule: Trigger, on: PlainDate): RuleReview {
  // A policy of the firm has no authority that could be read or go stale.
  const authorities = rule.citations.filter(({ kind }) => kind !== 'policy')
  const [recheckOn = null] = authorities.map(({ checkedOn }) => recheckDay(checkedOn)).sort()
  const stale = recheckOn !== null && on >= recheckOn
  return { rule, recheckOn, states: present({ stale, ...marksOf(authorities) }) }
}

function recheckDay(checkedOn: PlainDate): PlainDate {
  return addMonths(checkedOn, firmPolicy.lawReview.value.recheckAfterMonths)
}

function marksOf(citations: readonly Citation[]): Record<Exclude<Mark, 'official'>, boolean> {
  const some = (mark: Mark) => citations.some(citation => citation.mark === mark)
  return { unverified: some('unverified'), secondary: some('secondary') }
}

function present(states: Partial<Record<LawState, boolean>>): LawState[] {
  return (Object.keys(states) as LawState[]).filter(state => states[state])
}
