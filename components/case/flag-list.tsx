import type { ReactNode } from 'react'
import { type FlagFinding, findTrigger, formatDay, type PlainDate } from '@/lib/resolution'
import { classNames } from '../ui/class-names'
import { SeverityMark, severityWords } from '../ui/severity-mark'
import { Tag } from '../ui/tag'
import { TextLink } from '../ui/text-link'

export interface FlagRow {
  id: string
  finding: FlagFinding
  state: 'open' | 'acknowledged' | 'snoozed' | 'overridden' | 'resolved'
  snoozedUntil: PlainDate | null
  /** Why somebody snoozed or overrode it. */
  reason: string | null
  /** Opens the drawer. */
  href: string
  current: boolean
  /** For an unknown: the control that asks for what is missing. */
  ask?: ReactNode
}

/** What stands, by severity; what cannot be told yet follows, dashed. */
export function FlagList({ flags }: { flags: readonly FlagRow[] }) {
  if (flags.length === 0)
    return <p className="py-2 text-13 text-soft">No flag stands on the facts at hand.</p>
  return (
    <ul>
      {flags.map(flag =>
        flag.finding.outcome === 'unknown' ? (
          <Unknown key={flag.id} flag={flag} />
        ) : (
          <Flag key={flag.id} flag={flag} />
        ),
      )}
    </ul>
  )
}

function Flag({ flag }: { flag: FlagRow }) {
  const { finding, href, current } = flag
  return (
    <li
      className={classNames(
        'grid grid-cols-[14px_minmax(0,1fr)_auto] gap-x-2.5 border-b border-hair py-1.5 text-13',
        current && '-mx-2 bg-pick px-2',
      )}
    >
      <SeverityMark level={finding.severity} bare className="mt-0.5" />
      <div>
        <p>{finding.claim}</p>
        <p className="flex flex-wrap items-center gap-x-2 text-12 text-soft">
          {finding.evidence[0]?.source.label ?? `Rule ${finding.ruleId}`}
          <FlagState flag={flag} />
        </p>
      </div>
      <Why href={href} claim={finding.claim} current={current} />
    </li>
  )
}

function Unknown({ flag }: { flag: FlagRow }) {
  const { finding, href, ask, current } = flag
  return (
    <li
      className={classNames(
        'dashed-box mt-2 grid grid-cols-[14px_minmax(0,1fr)_auto] gap-x-2.5 px-2 py-1.5 text-13',
        current && 'bg-pick',
      )}
    >
      <SeverityMark level={finding.severity} bare className="mt-0.5" />
      <div>
        <p>
          <span className="sr-only">Cannot tell yet: </span>
          {finding.claim}
        </p>
        {ifSo(finding) && <p className="text-12 text-soft">{ifSo(finding)}</p>}
        {finding.missing && (
          <p className="text-12 text-soft">
            Missing: {finding.missing.fact}. Told by {finding.missing.document}.
          </p>
        )}
        <FlagState flag={flag} />
        {ask && <div className="mt-1.5">{ask}</div>}
      </div>
      <Why href={href} claim={finding.claim} current={current} />
    </li>
  )
}

/** What a question weighs if it turns out true, where that is more than the question itself. */
function ifSo({ ruleId, severity }: FlagFinding): string | null {
  const weighs = findTrigger(ruleId)?.severity ?? severity
  return weighs < severity ? `If it turns out so: ${severityWords[weighs]}.` : null
}

function Why({ href, claim, current }: { href: string; claim: string; current: boolean }) {
  return (
    <TextLink
      href={href}
      scroll={false}
      aria-label={`Why? ${claim}`}
      aria-current={current ? 'true' : undefined}
      className="self-start py-0.5"
    >
      Why?
    </TextLink>
  )
}

function FlagState({ flag }: { flag: FlagRow }) {
  if (flag.state === 'open') return null
  const words = {
    acknowledged: 'Acknowledged',
    snoozed: flag.snoozedUntil ? `Snoozed until ${formatDay(flag.snoozedUntil)}` : 'Snoozed',
    overridden: 'Overridden',
    resolved: 'Resolved',
  }[flag.state]
  return (
    <>
      <Tag>{words}</Tag>
      {flag.reason && <span className="text-12 text-soft">{flag.reason}</span>}
    </>
  )
}
