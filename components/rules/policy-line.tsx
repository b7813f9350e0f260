import { formatDay, type PolicyReview } from '@/lib/resolution'
import { Tag } from '../ui/tag'
import { EntryLine } from './entry-line'
import { saidLine } from './said-figures'
import { usesWords } from './used-by'

/** A figure that is nobody's law: the firm's own choice, with its reason. */
export function PolicyLine({ review: { id, policy, uses } }: { review: PolicyReview }) {
  return (
    <EntryLine id={id} title={policy.title} tags={<Tag>Policy, not law</Tag>}>
      <p>
        <b>{saidLine(policy.says(policy.value))}</b> {policy.unit}
      </p>
      <p className="foot">{`${policy.why} Decided ${formatDay(policy.decidedOn)}. ${usesWords(uses)}.`}</p>
    </EntryLine>
  )
}
