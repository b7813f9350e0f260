import type { Metadata } from 'next'
import { idIn, shown } from '@/app/shown'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/access'
import { getCase, listRecord, recordSearch } from '@/lib/cases'
import { listCasePapers } from '@/lib/documents'
import { RecordLines } from '../../../record-lines'
import { CaseFrame } from '../case-frame'

export const metadata: Metadata = { title: 'Record' }

export default async function CaseRecordPage({ params, searchParams }: PageProps<'/cases/[caseId]/record'>) {
  const actor = await requireActor()
  const caseId = idIn((await params).caseId)
  const search = recordSearch.parse(await searchParams)
  const view = await shown(getCase(actor, caseId))
  const [page, papers] = await Promise.all([listRecord(actor, caseId, search), listCasePapers(actor, caseId)])
  return (
    <CaseFrame actor={actor} view={view} tab="record" papers={papers.length}>
      <Section
        id="record"
        title="Record"
        note="Who did what and when. It is only ever added to, and each line seals the one before."
      >
        <RecordLines path={`/cases/${caseId}/record`} search={search} page={page} timeZone={actor.timeZone} />
      </Section>
    </CaseFrame>
  )
}
