import type { RuleReview } from '@/lib/resolution'
import { Citations } from '../finding/citations'
import { SeverityMark } from '../ui/severity-mark'
import { EntryTitle } from './entry-title'
import { LawStateTags } from './law-state-tags'

/** One rule of the escalation catalogue: what it says, why it matters, and where it is written. */
export function RuleEntry({ review: { rule, states } }: { review: RuleReview }) {
  return (
    <article
      id={rule.id}
      aria-labelledby={`${rule.id}-title`}
      className="grid gap-x-8 gap-y-2 border-b border-hair py-3 target:bg-pick desk:grid-cols-[minmax(0,1fr)_400px]"
    >
      <div className="min-w-0">
        <EntryTitle
          id={rule.id}
          title={
            <>
              <span className="text-soft">{rule.id}</span> {rule.title}
            </>
          }
          tags={
            <>
              <SeverityMark level={rule.severity} />
              <LawStateTags states={states} />
            </>
          }
        />
        <p className="mt-1.5 max-w-[80ch] border-l-2 border-act pl-2.5 text-13">{rule.rule}</p>
        <p className="mt-1 max-w-[80ch] pl-3 text-13 text-soft">{rule.why}</p>
      </div>
      <div className="min-w-0">
        <h4 className="mb-1 text-12 font-medium text-soft">Where it is written</h4>
        <Citations citations={rule.citations} />
      </div>
    </article>
  )
}
