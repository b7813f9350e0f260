import { formatDay, type PolicyReview } from '@/lib/resolution'
import { Tag } from '../ui/tag'
import { EntryTitle } from './entry-title'
import { SaidFigures } from './said-figures'
import { UsedBy } from './used-by'

/** A figure that is nobody's law: the firm's own choice, with its reason. */
export function PolicyEntry({ review: { id, policy, uses } }: { review: PolicyReview }) {
  return (
    <article id={id} aria-labelledby={`${id}-title`} className="border-b border-hair py-3 target:bg-pick">
      <EntryTitle id={id} title={policy.title} tags={<Tag>Policy, not law</Tag>} />
      <SaidFigures said={policy.says(policy.value)} unit={policy.unit} />
      <p className="mt-1 max-w-[80ch] text-12 text-soft">{policy.why}</p>
      <p className="text-12 text-soft">
        Decided {formatDay(policy.decidedOn)}
        {uses.length > 0 && (
          <>
            . Used by: <UsedBy uses={uses} />
          </>
        )}
      </p>
    </article>
  )
}
