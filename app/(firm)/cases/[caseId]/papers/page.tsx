import type { Metadata } from 'next'
import { idIn, shown } from '@/app/shown'
import { PaperList } from '@/components/case/paper-list'
import { Section } from '@/components/ui/section'
import { DropZone } from '@/components/upload/drop-zone'
import { may, requireActor } from '@/lib/access'
import { getCase } from '@/lib/cases'
import { countProven, listCasePapers } from '@/lib/documents'
import { paperRow } from '../../../paper-words'
import { CaseFrame } from '../case-frame'
import { ConfirmProven } from './confirm-proven'

export const metadata: Metadata = { title: 'Papers' }

export default async function CasePapersPage({ params }: PageProps<'/cases/[caseId]/papers'>) {
  const actor = await requireActor()
  const caseId = idIn((await params).caseId)
  const view = await shown(getCase(actor, caseId))
  const [papers, proven] = await Promise.all([listCasePapers(actor, caseId), countProven(actor, caseId)])
  return (
    <CaseFrame actor={actor} view={view} tab="papers" papers={papers.length}>
      <Section id="papers" title="Papers" note="Newest first; nothing is ever deleted">
        {may(actor.role, 'document.receive') && (
          <DropZone url={`/api/documents?caseId=${caseId}`} title="Drop notices and transcripts here" />
        )}
        {proven > 0 && may(actor.role, 'document.confirm') && (
          <ConfirmProven caseId={caseId} proven={proven} />
        )}
        <PaperList papers={papers.map(paper => paperRow(paper, actor))} />
      </Section>
    </CaseFrame>
  )
}
