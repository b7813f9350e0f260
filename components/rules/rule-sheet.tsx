import type { RuleReview } from '@/lib/resolution'
import { Citations } from '../finding/citations'
import { Section } from '../ui/section'
import { SeverityMark } from '../ui/severity-mark'
import { LawStateTags } from './law-state-tags'

/** All of one rule of the escalation catalogue: what it says, why it matters, and where it is written. */
export function RuleSheet({ review: { rule, states } }: { review: RuleReview }) {
  return (
    <>
      <Section id="rule" title="What it says">
        <p className="mt-2 flex flex-wrap gap-2">
          <SeverityMark level={rule.severity} />
          <LawStateTags states={states} />
        </p>
        <p className="mt-1.5 max-w-[80ch] border-l-2 border-act pl-2.5 text-14">{rule.rule}</p>
        <p className="mt-1 max-w-[80ch] pl-3 text-13 text-soft">{rule.why}</p>
      </Section>
      <Section id="written" title="Where it is written" className="max-w-3xl">
        <div className="pt-2">
          <Citations citations={rule.citations} />
        </div>
      </Section>
    </>
  )
}
