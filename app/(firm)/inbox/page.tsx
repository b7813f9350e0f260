import type { Metadata } from 'next'
import { PaperList } from '@/components/case/paper-list'
import { Page } from '@/components/frame/page'
import { Empty } from '@/components/ui/empty'
import { Section } from '@/components/ui/section'
import { DropZone } from '@/components/upload/drop-zone'
import { may, requireActor } from '@/lib/access'
import { listInbox } from '@/lib/documents'
import { paperRow } from '../paper-words'

export const metadata: Metadata = { title: 'Inbox' }

export default async function InboxPage() {
  const actor = await requireActor()
  const papers = await listInbox(actor)
  const unfiled = papers.filter(paper => paper.caseId === null)
  const filed = papers.filter(paper => paper.caseId !== null)
  return (
    <Page
      crumbs={[{ label: 'Inbox' }]}
      title="Inbox"
      lede="Papers that wait for a person. A paper whose number and name fit one client is filed by itself; the rest wait here."
    >
      <div className="mt-4">
        {may(actor.role, 'document.receive') && (
          <DropZone url="/api/documents" title="Drop papers of any client here" />
        )}
      </div>
      <Section id="unfiled" title="On no case yet">
        <PaperList
          papers={unfiled.map(paper => paperRow(paper, actor))}
          empty={
            <Empty title="No paper waits for a case">
              <p>Drop notices and transcripts above; each is matched by last four and name.</p>
            </Empty>
          }
        />
      </Section>
      <Section id="waiting" title="On a case, waiting to be confirmed or looked at">
        <PaperList
          papers={filed.map(paper => ({
            ...paperRow(paper, actor),
            receivedWords: `${paper.clientName}; ${paperRow(paper, actor).receivedWords}`,
          }))}
          empty={<p className="py-2 text-13 text-soft">Nothing waits.</p>}
        />
      </Section>
    </Page>
  )
}
