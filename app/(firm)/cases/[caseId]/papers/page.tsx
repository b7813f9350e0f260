import type { Metadata } from 'next'
import { idIn, shown } from '@/app/shown'
import { PaperList } from '@/components/case/paper-list'
import { Section } from '@/components/ui/section'
import { DropZone } from '@/components/upload/drop-zone'
import { may, requireActor } from '@/lib/access'
import { getCase } from '@/lib/cases'
import { listCasePapers } from '@/lib/documents'
import { paperRow } from '../../../paper-words'
import { CaseFrame } from '../case-frame'

export const metadata: Metadata = { title: 'Papers' }

export default async function CasePapersPage({ params }: PageProps<'/cases/[caseId]/papers'>) {
  const actor = await requireActor()
  const caseId = idIn((await params).caseId)
  const view = await shown(getCase(actor, caseId))
  const papers = await listCasePapers(actor, caseId)
  return (
    <CaseFrame actor={actor} view={view} tab="papers" papers={papers.length}>
      <Section id="papers" title="Papers" note="Newest first; nothing is ever deleted">
        {may(actor.role, 'document.receive') && (
          <DropZone url={`/api/documents?caseId=${caseId}`} title="Drop notices and transcripts here" />
        )}
        <PaperList papers={papers.map(paper => paperRow(paper, actor))} />
      </Section>
    </CaseFrame>
  )
}
