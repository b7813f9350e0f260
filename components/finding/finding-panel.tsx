import type { ReactNode } from 'react'
import {
  type DeadlineFinding,
  type FlagFinding,
  type FoldedFlag,
  findTrigger,
  formatDay,
  type PlainDate,
} from '@/lib/resolution'
import { Deadline } from '../figures/deadline'
import { DeadlineKindTag } from '../figures/deadline-kind'
import { SeverityMark } from '../ui/severity-mark'
import { Tag } from '../ui/tag'
import { TextLink } from '../ui/text-link'
import { Citations } from './citations'
import { FactChips, type SourceHref } from './fact-chips'
import { MarkTag, markMeaning } from './mark-tag'
import { MissingFact } from './missing-fact'
import { Working } from './working'

interface Props {
  finding: FlagFinding
  asOf: PlainDate
  sourceHref: SourceHref
  /** `2026-11-24`, and the hash of the facts, by which the conclusion can be replayed. */
  stamp: { rulePack: string; factsHash: string | null }
  /** For a fact that is missing: how to get it. */
  ask?: ReactNode
}

/** One conclusion, shown in the same order everywhere. */
export function FindingPanel({ finding, asOf, sourceHref, stamp, ask }: Props) {
  const unknown = finding.outcome === 'unknown'
  return (
    <article className="text-13">
      <div className="flex flex-wrap items-center gap-1.5">
        <SeverityMark level={finding.severity} className="mr-auto" />
        <MarkTag mark={finding.mark} />
        <Tag kind={unknown ? 'open' : 'plain'}>{unknown ? 'Cannot tell yet' : 'Settled'}</Tag>
      </div>
      <p className="mt-1 text-12 text-soft">
        {unknown ? 'A fact is missing that decides it. ' : 'The facts on file decide it. '}
        {markMeaning[finding.mark]}
      </p>
      <p className="mt-1.5 text-16 font-semibold tracking-[-0.012em]">{finding.claim}</p>
      {finding.missing && <MissingFact missing={finding.missing} ask={ask} />}
      <Part title="Facts it rests on" when={finding.evidence.length > 0}>
        <FactChips evidence={finding.evidence} sourceHref={sourceHref} />
      </Part>
      <Part title="The rule">
        <p className="border-l-2 border-act pl-2.5">{finding.rule}</p>
        {finding.why && <p className="mt-1.5 text-soft">{finding.why}</p>}
      </Part>
      <Part title="Where it is written" when={finding.citations.length > 0}>
        <Citations citations={finding.citations} />
        {findTrigger(finding.ruleId) && (
          <p className="mt-1.5 text-12">
            <TextLink href={`/rules#${finding.ruleId}`}>Rule {finding.ruleId} among all rules</TextLink>
          </p>
        )}
      </Part>
      {finding.deadline && (
        <Part title="What ends, and what is left">
          <Ends deadline={finding.deadline} asOf={asOf} />
        </Part>
      )}
      <Part title="Next">
        <p>{finding.nextAction}</p>
      </Part>
      <Part title="Also covers" when={(finding.folded ?? []).length > 0}>
        <AlsoCovers folded={finding.folded ?? []} asOf={asOf} />
      </Part>
      <Part title="What would change this" when={finding.wouldChange.length > 0}>
        <DashList lines={finding.wouldChange} />
      </Part>
      <Working steps={finding.working} />
      <p className="mt-4 text-11 text-soft">
        Rule {finding.ruleId}, version {finding.ruleVersion}. Rule pack {stamp.rulePack.slice(0, 8)}
        {stamp.factsHash && <>, facts {stamp.factsHash.slice(0, 8)}</>}. As of {formatDay(asOf)}.
      </p>
    </article>
  )
}

/** Weaker flags of the same problem, which this one speaks for: nothing that they say is lost. */
function AlsoCovers({ folded, asOf }: { folded: readonly FoldedFlag[]; asOf: PlainDate }) {
  return (
    <ul className="grid gap-2">
      {folded.map(({ ruleId, subject, claim, nextAction, deadline }) => (
        <li key={`${ruleId} ${subject}`} className="grid gap-0.5 border-l-2 border-line pl-2.5">
          <span>{claim}</span>
          <span className="text-soft">{nextAction}</span>
          {deadline && <Ends deadline={deadline} asOf={asOf} />}
          <span className="text-11 text-soft">
            {findTrigger(ruleId) ? (
              <TextLink href={`/rules#${ruleId}`}>Rule {ruleId}</TextLink>
            ) : (
              `Rule ${ruleId}`
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Part({ title, when = true, children }: { title: string; when?: boolean; children: ReactNode }) {
  if (!when) return null
  return (
    <section>
      <h3 className="mt-4 mb-1.5 text-12 font-medium text-soft">{title}</h3>
      {children}
    </section>
  )
}

function Ends({ deadline, asOf }: { deadline: DeadlineFinding; asOf: PlainDate }) {
  return (
    <>
      <p className="mb-1.5 flex flex-wrap items-center gap-2">
        <Deadline date={deadline.lastDay} kind={deadline.kind} asOf={asOf} />
        <DeadlineKindTag kind={deadline.kind} />
      </p>
      <DashList lines={[`Ends: ${deadline.lost}`, `Left: ${deadline.left}`, `The day: ${deadline.basis}`]} />
    </>
  )
}

export function DashList({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="grid gap-1">
      {lines.map(line => (
        <li
          key={line}
          className="relative pl-3 before:absolute before:top-2 before:left-0 before:h-px before:w-1.5 before:bg-faint"
        >
          {line}
        </li>
      ))}
    </ul>
  )
}
