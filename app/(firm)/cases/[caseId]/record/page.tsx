import type { Metadata } from 'next'
import { idIn, shown } from '@/app/shown'
import { momentWords } from '@/components/figures/moment'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { requireActor } from '@/lib/access'
import { getCase, listAssessments, listRecord, recordSearch } from '@/lib/cases'
import { listCasePapers } from '@/lib/documents'
import { formatDay } from '@/lib/resolution'
import { RecordLines } from '../../../record-lines'
import { CaseFrame } from '../case-frame'

export const metadata: Metadata = { title: 'Record' }

export default async function CaseRecordPage({ params, searchParams }: PageProps<'/cases/[caseId]/record'>) {
  const actor = await requireActor()
  const caseId = idIn((await params).caseId)
  const search = recordSearch.parse(await searchParams)
  const view = await shown(getCase(actor, caseId))
  const [page, papers, assessments] = await Promise.all([
    listRecord(actor, caseId, search),
    listCasePapers(actor, caseId),
    shown(listAssessments(actor, caseId)),
  ])
  return (
    <CaseFrame actor={actor} view={view} tab="record" papers={papers.length}>
      <Section
        id="record"
        title="Record"
        note="Who did what and when. It is only ever added to, and each line seals the one before."
      >
        <RecordLines path={`/cases/${caseId}/record`} search={search} page={page} timeZone={actor.timeZone} />
      </Section>
      <Section
        id="assessments"
        title={`Assessments that were kept, ${assessments.total}`}
        note="One for each time that facts, rules or what was judged had moved."
      >
        <AssessmentList caseId={caseId} assessments={assessments} timeZone={actor.timeZone} />
      </Section>
    </CaseFrame>
  )
}

interface ListProps {
  caseId: string
  assessments: Awaited<ReturnType<typeof listAssessments>>
  timeZone: string
}

function AssessmentList({ caseId, assessments: { rows, total }, timeZone }: ListProps) {
  return (
    <>
      <ul className="text-13">
        {rows.map(({ id, judgedOn, madeAt, packNumber, moved, factsMoved }) => (
          <li key={id} className="border-b border-hair py-1.5">
            <TextLink href={`/cases/${caseId}/assessments/${id}`}>
              For {formatDay(judgedOn)}, made {momentWords(madeAt, timeZone)}
            </TextLink>
            <span className="text-soft">
              , rule pack {packNumber}
              {factsMoved && ', other facts'}
              {moved ? ', something moved' : ', nothing moved'}
            </span>
          </li>
        ))}
      </ul>
      {total > rows.length && (
        <p className="py-2 text-12 text-soft">
          The newest {rows.length} of {total}; each leads to the one before it.
        </p>
      )}
    </>
  )
}
