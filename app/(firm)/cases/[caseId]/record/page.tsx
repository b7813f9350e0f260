import type { Metadata } from 'next'
import { idIn, shown } from '@/app/shown'
import { RecordList } from '@/components/case/record-list'
import { momentWords } from '@/components/figures/moment'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/access'
import { getCase, listRecord } from '@/lib/cases'
import { listCasePapers } from '@/lib/documents'
import { eventDetail, eventSentence } from '../../../event-words'
import { CaseFrame } from '../case-frame'

export const metadata: Metadata = { title: 'Record' }

export default async function CaseRecordPage({ params }: PageProps<'/cases/[caseId]/record'>) {
  const actor = await requireActor()
  const caseId = idIn((await params).caseId)
  const view = await shown(getCase(actor, caseId))
  const [events, papers] = await Promise.all([listRecord(actor, caseId), listCasePapers(actor, caseId)])
  return (
    <CaseFrame actor={actor} view={view} tab="record" papers={papers.length}>
      <Section
        id="record"
        title="Record"
        note="Who did what and when. It is only ever added to, and each line seals the one before."
      >
        <RecordList
          rows={events.map(({ seq, at, actor: who, type, data, about }) => ({
            seq,
            atWords: momentWords(at, actor.timeZone),
            actor: who,
            sentence: eventSentence({ type, data, about }),
            detail: eventDetail(type, data),
          }))}
        />
      </Section>
    </CaseFrame>
  )
}
