import { formatDay, type RuleReview, ruleHistoryOf, rulePack } from '@/lib/resolution'
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
      <Section
        id="examples"
        title="Cases that show it"
        note="Each is a test of this release: it must come out as it says here."
      >
        <dl className="max-w-[80ch] pt-2 text-13">
          {listExamples(rule).map(({ answer, tells }) => (
            <div key={answer} className="grid grid-cols-[9rem_minmax(0,1fr)] gap-2 py-1">
              <dt className="text-soft">{answer}</dt>
              <dd>{tells}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section id="history" title="History" note={`Version ${rule.version}, in rule pack ${rulePack.number}`}>
        <ul className="max-w-[80ch] pt-2 text-13">
          {ruleHistoryOf(rule).map(({ version, on, what }) => (
            <li key={version} className="py-0.5">
              Version {version}, {formatDay(on)}: {what}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

function listExamples({ examples }: RuleReview['rule']): { answer: string; tells: string }[] {
  const { fires, quiet, unknown } = examples
  return [
    { answer: 'It fires', tells: fires.tells },
    { answer: 'It does not', tells: quiet.tells },
    { answer: 'It cannot tell', tells: typeof unknown === 'string' ? unknown : unknown.tells },
  ]
}
