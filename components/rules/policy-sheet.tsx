import { formatDay, type PolicyReview } from '@/lib/resolution'
import { Section } from '../ui/section'
import { Tag } from '../ui/tag'
import { SaidFigures } from './said-figures'
import { UsedBy } from './used-by'

/** All of one choice of the firm: what it is, why, and what leans on it. */
export function PolicySheet({ review: { policy, uses } }: { review: PolicyReview }) {
  return (
    <Section id="policy" title="What the firm decided">
      <p className="mt-2">
        <Tag>Policy, not law</Tag>
      </p>
      <SaidFigures said={policy.says(policy.value)} unit={policy.unit} />
      <p className="mt-1 max-w-[80ch] text-13 text-soft">{policy.why}</p>
      <p className="mt-1 text-12 text-soft">Decided {formatDay(policy.decidedOn)}</p>
      <p className="mt-1 text-12 text-soft">
        Used by: <UsedBy uses={uses} />
      </p>
    </Section>
  )
}
