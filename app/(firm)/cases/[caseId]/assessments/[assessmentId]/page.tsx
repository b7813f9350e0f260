import type { Metadata } from 'next'
import { idIn, shown } from '@/app/shown'
import { OutcomeMoves } from '@/components/rules/outcome-moves'
import { ScrollX } from '@/components/table/scroll-x'
import { Section } from '@/components/ui/section'
import { SeverityMark } from '@/components/ui/severity-mark'
import { TextLink } from '@/components/ui/text-link'
import { requireActor } from '@/lib/access'
import { getAssessment, getCase } from '@/lib/cases'
import { listCasePapers } from '@/lib/documents'
import { findTrigger, formatDay, formatDeadline } from '@/lib/resolution'
import { CaseFrame } from '../../case-frame'

export const metadata: Metadata = { title: 'Assessment' }

type Kept = Awaited<ReturnType<typeof getAssessment>>

export default async function AssessmentPage({
  params,
}: PageProps<'/cases/[caseId]/assessments/[assessmentId]'>) {
  const actor = await requireActor()
  const { caseId: caseText, assessmentId: text } = await params
  const [caseId, assessmentId] = [idIn(caseText), idIn(text)]
  const view = await shown(getCase(actor, caseId))
  const papers = await listCasePapers(actor, caseId)
  const kept = await shown(getAssessment(actor, { caseId, assessmentId }))
  return (
    <CaseFrame actor={actor} view={view} tab="record" papers={papers.length}>
      <Section
        id="assessment"
        title={`Assessment for ${formatDay(kept.judgedOn)}`}
        note="As it was kept. It is never changed; a later one is kept beside it."
        end={<TextLink href={`/cases/${caseId}/record#assessments`}>All assessments</TextLink>}
      >
        <MadeFrom kept={kept} />
      </Section>
      <Section id="flags" title={`What it came to: flags, ${kept.outcome.flags.length}`}>
        <Flags flags={kept.outcome.flags} />
        <p className="py-2 text-13">
          <span className="text-soft">Next step:</span> {kept.outcome.next.sentence}
        </p>
      </Section>
      <Section id="moved" title="What moved since the one before">
        <Since caseId={caseId} since={kept.since} />
        {kept.nextId && (
          <p className="py-2 text-13">
            <TextLink href={`/cases/${caseId}/assessments/${kept.nextId}`}>The one after it</TextLink>
          </p>
        )}
      </Section>
    </CaseFrame>
  )
}

/** By these it is known again: `npm run replay` judges from the same facts and compares. */
function MadeFrom({ kept: { id, factsHash, resultHash, pack } }: { kept: Kept }) {
  const rows = [
    ['Assessment', id],
    ['Rule pack', `${pack.number}, ${pack.hash}${pack.isOurs ? '' : ' (not the one in force now)'}`],
    ['Facts', factsHash],
    ['Result', resultHash],
  ]
  return (
    <dl className="grid gap-x-4 gap-y-1 py-2 text-13 phone:grid-cols-[auto_1fr]">
      {rows.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-soft">{label}</dt>
          <dd className="font-mono text-12 break-all">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Flags({ flags }: { flags: Kept['outcome']['flags'] }) {
  if (flags.length === 0) return <p className="py-2 text-13 text-soft">It raised none.</p>
  return (
    <ScrollX label="Flags of this assessment">
      <table className="ledger top">
        <caption className="sr-only">Flags of this assessment</caption>
        <thead>
          <tr>
            <th scope="col">Rule</th>
            <th scope="col">Severity</th>
            <th scope="col">What it said</th>
            <th scope="col">Last day</th>
          </tr>
        </thead>
        <tbody>
          {flags.map(({ ruleId, subject, severity, outcome, claim, lastDay }) => (
            <tr key={`${ruleId} ${subject}`}>
              <th scope="row">
                {ruleId} {findTrigger(ruleId)?.title}
              </th>
              <td>
                <SeverityMark level={severity} />
              </td>
              <td>
                {claim}
                {outcome === 'unknown' && <span className="block text-11 text-soft">Could not be told</span>}
              </td>
              <td>{lastDay === null ? <span className="text-soft">None</span> : formatDeadline(lastDay)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  )
}

function Since({ caseId, since }: { caseId: string; since: Kept['since'] }) {
  if (since === null)
    return <p className="py-2 text-13 text-soft">It is the first of the case that was kept.</p>
  const { assessmentId, judgedOn, factsMoved, packMoved, moves } = since
  const other = [factsMoved && 'other facts', packMoved && 'another rule pack'].filter(Boolean)
  return (
    <>
      <p className="py-2 text-13">
        <TextLink href={`/cases/${caseId}/assessments/${assessmentId}`}>
          The one before, for {formatDay(judgedOn)}
        </TextLink>
        {other.length > 0 ? `. Since then: ${other.join(' and ')}.` : '. Only the day is another.'}
      </p>
      {moves.length === 0 ? (
        <p className="py-2 text-13 text-soft">No flag, day, paper or step moved.</p>
      ) : (
        <OutcomeMoves moves={moves} />
      )}
    </>
  )
}
