import type { FlagFinding } from '../assessment'
import { findTrigger } from './triggers'

const LEAST_PRECEDENCE = 10

/**
 * The order in which flags of one case are read: severity, then what kind of danger it is, then the nearer last day,
 * then what is certain before what cannot be told. A total order, so that no two runs differ.
 */
export function compareFlags(a: FlagFinding, b: FlagFinding): number {
  return (
    a.severity - b.severity ||
    precedenceOf(a) - precedenceOf(b) ||
    compareText(a.deadline?.lastDay ?? '9999', b.deadline?.lastDay ?? '9999') ||
    compareText(a.outcome, b.outcome) ||
    compareText(a.ruleId, b.ruleId) ||
    compareText(a.subject, b.subject)
  )
}

/** What kind of danger a flag tells of; a rule of another release comes last. */
export function precedenceOf(flag: FlagFinding): number {
  return findTrigger(flag.ruleId)?.precedence ?? LEAST_PRECEDENCE
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
