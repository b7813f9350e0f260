import type { Metadata } from 'next'
import { PaperList } from '@/components/case/paper-list'
import { Page } from '@/components/frame/page'
import { addressWith } from '@/components/table/address'
import { Empty } from '@/components/ui/empty'
import { Pager } from '@/components/ui/pager'
import { Section } from '@/components/ui/section'
import { Segments } from '@/components/ui/segments'
import { TextLink } from '@/components/ui/text-link'
import { DropZone } from '@/components/upload/drop-zone'
import { type Actor, may, requireActor } from '@/lib/access'
import { inboxSearch, listInbox, type PaperView } from '@/lib/documents'
import { paperRow } from '../paper-words'

export const metadata: Metadata = { title: 'Inbox' }

const PATH = '/inbox'

const SHOWS = [
  { show: undefined, label: 'All' },
  { show: 'unfiled', label: 'On no case yet' },
  { show: 'filed', label: 'On a case' },
  { show: 'not-read', label: 'Not read' },
] as const

export default async function InboxPage({ searchParams }: PageProps<'/inbox'>) {
  const actor = await requireActor()
  const search = inboxSearch.parse(await searchParams)
  const { rows, counts, next } = await listInbox(actor, search)
  const total = counts[search.show ?? 'all']
  const unfiled = rows.filter(paper => paper.caseId === null)
  const filed = rows.filter(paper => paper.caseId !== null)
  const oldestFirst = search.sort === 'received'
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
      <div className="mt-5 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <Segments
          label="Which papers"
          segments={SHOWS.map(({ show, label }) => ({
            href: addressWith(PATH, search, { show, after: undefined }),
            label,
            count: counts[show ?? 'all'],
            current: search.show === show,
          }))}
        />
        <TextLink
          href={addressWith(PATH, search, { sort: oldestFirst ? '-received' : 'received', after: undefined })}
        >
          {oldestFirst ? 'Newest first' : 'Oldest first'}
        </TextLink>
      </div>
      {total === 0 && (
        <div className="mt-4">
          <Empty title="No paper waits here">
            <p>Drop notices and transcripts above; each is matched by last four and name.</p>
          </Empty>
        </div>
      )}
      <Waiting id="unfiled" title="On no case yet" papers={unfiled} actor={actor} />
      <Waiting
        id="waiting"
        title="On a case, waiting to be confirmed or looked at"
        papers={filed}
        actor={actor}
      />
      {total > 0 && (
        <Pager
          summary={`${rows.length} shown of ${total}`}
          previousHref={search.after ? addressWith(PATH, search, { after: undefined }) : null}
          nextHref={next ? addressWith(PATH, search, { after: next }) : null}
        />
      )}
    </Page>
  )
}

interface WaitingProps {
  id: string
  title: string
  papers: readonly PaperView[]
  actor: Actor
}

function Waiting({ id, title, papers, actor }: WaitingProps) {
  if (papers.length === 0) return null
  return (
    <Section id={id} title={title}>
      <PaperList
        papers={papers.map(paper => {
          const row = paperRow(paper, actor)
          return paper.clientName
            ? { ...row, receivedWords: `${paper.clientName}; ${row.receivedWords}` }
            : row
        })}
      />
    </Section>
  )
}
