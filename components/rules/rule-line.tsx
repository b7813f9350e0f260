import { formatDay, type RuleReview } from '@/lib/resolution'
import { markWord } from '../finding/mark-tag'
import { SeverityMark } from '../ui/severity-mark'
import { EntryLine } from './entry-line'
import { LawStateTags } from './law-state-tags'

/** A rule among all others, with the texts that it rests on. Why it matters stands on its own page. */
export function RuleLine({ review: { rule, states } }: { review: RuleReview }) {
  return (
    <EntryLine
      id={rule.id}
      before={<span className="text-soft">{rule.id} </span>}
      title={rule.title}
      tags={
        <>
          <SeverityMark level={rule.severity} />
          <LawStateTags states={states} />
        </>
      }
    >
      <p className="max-w-[80ch] text-ink">{rule.rule}</p>
      <p className="foot">{rule.citations.map(citationWords).join('; ')}</p>
    </EntryLine>
  )
}

function citationWords({ kind, cite, mark, checkedOn }: RuleReview['rule']['citations'][number]): string {
  if (kind === 'policy') return `${cite} (not law, chosen ${formatDay(checkedOn)})`
  return `${cite} (${mark === 'official' ? '' : `${markWord(mark)}, `}checked ${formatDay(checkedOn)})`
}
