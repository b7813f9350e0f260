import { asDay } from '@/lib/platform'
import type { FlagFinding, PlainDate } from '@/lib/resolution'

export interface FlagView {
  id: string
  version: number
  finding: FlagFinding
  state: 'open' | 'acknowledged' | 'snoozed' | 'overridden' | 'resolved'
  snoozedUntil: PlainDate | null
  reason: string | null
}

interface FlagRow {
  id: string
  version: number
  finding: unknown
  state: FlagView['state']
  snoozedUntil: Date | null
  reason: string | null
}

export function flagView(flag: FlagRow): FlagView {
  return {
    id: flag.id,
    version: flag.version,
    finding: flag.finding as FlagFinding,
    state: flag.state,
    snoozedUntil: asDay(flag.snoozedUntil),
    reason: flag.reason,
  }
}

/** What can be told before what can not, then the more severe, then the nearer day. */
export function bySeverity(a: FlagView, b: FlagView): number {
  const unknown = Number(a.finding.outcome === 'unknown') - Number(b.finding.outcome === 'unknown')
  const far = '9999-12-31'
  return (
    unknown ||
    a.finding.severity - b.finding.severity ||
    (a.finding.deadline?.lastDay ?? far).localeCompare(b.finding.deadline?.lastDay ?? far) ||
    a.finding.ruleId.localeCompare(b.finding.ruleId) ||
    a.finding.subject.localeCompare(b.finding.subject)
  )
}
