import { asDay } from '@/lib/platform'
import type { FlagFinding, PlainDate } from '@/lib/resolution'
import { endsARight } from './ends-a-right'
import type { FlagView } from './flag-view'

interface DecidedFlag {
  state: FlagView['state']
  severity: number
  snoozedUntil: Date | null
}

/** Whether a finding states other things than when it was last seen: not its wording of the rule, but of the case. */
export function saysOther(flag: { finding: unknown }, now: FlagFinding): boolean {
  return statementOf(flag.finding as FlagFinding) !== statementOf(now)
}

function statementOf({ claim, periods, evidence, deadline, missing }: FlagFinding): string {
  const named = periods.map(({ form, periodEnd }) => [form, periodEnd])
  const seen = evidence.map(({ label, value, source }) => [label, value, source.documentId])
  return JSON.stringify([
    [claim, named, seen],
    [deadline?.kind, deadline?.lastDay],
    [missing?.fact, missing?.document],
  ])
}

/**
 * A resolved flag that holds again, a snoozed one whose day has come or whose right would end in its sleep, an
 * override that was made about other facts, and any decided one that grew worse.
 */
export function wakesUp(
  flag: DecidedFlag,
  finding: FlagFinding,
  { today, changed }: { today: PlainDate; changed: boolean },
): boolean {
  if (flag.state === 'open') return false
  if (flag.state === 'resolved' || finding.severity < flag.severity) return true
  if (flag.state === 'overridden') return changed
  const until = asDay(flag.snoozedUntil)
  if (flag.state !== 'snoozed' || until === null) return false
  return until <= today || endsARight(finding.deadline, { from: today, to: until })
}
