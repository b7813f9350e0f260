import type { Metadata } from 'next'
import { PaperList } from '@/components/case/paper-list'
import { Page } from '@/components/frame/page'
import { addressWith } from '@/components/table/address'
import { Empty } from '@/components/ui/empty'
import { Pager } from '@/components/ui/pager'
import { Section } from '@/components/ui/section'
import { Segments } from '@/components/ui/segments'
import { DropZone } from '@/components/upload/drop-zone'
import { type Actor, may, requireActor } from '@/lib/access'
import { type InboxSearch, inboxSearch, listInbox, type PaperView } from '@/lib/documents'
import { paperRow } from '../paper-words'

export const metadata: Metadata = { title: 'Inbox' }

const PATH = '/inbox'

const SHOWS = [
  { show: undefined, label: 'All' },
  { show: 'unfiled', label: 'On no case yet' },
  { show: 'filed', label: 'On a case' },
  { show: 'not-read', label: 'Not read' },
] as const

const SORTS = [
  { sort: 'act-by', label: 'Most urgent first' },
  { sort: '-received', label: 'Newest first' },
  { sort: 'received', label: 'Oldest first' },
] as const

export default async function InboxPage({ searchParams }: PageProps<'/inbox'>) {
  const actor = await requireActor()
  const search = inboxSearch.parse(await searchParams)
  const { rows, prospects, counts, next } = await listInbox(actor, search)
  const total = counts[search.show ?? 'all']
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
        <Segments
          label="In which order"
          segments={SORTS.map(({ sort, label }) => ({
            href: addressWith(PATH, search, { sort, after: undefined }),
            label,
            current: search.sort === sort,
          }))}
        />
      </div>
      {total === 0 && (
        <div className="mt-4">
          <Empty title="No paper waits here">
            <p>Drop notices and transcripts above; each is matched by last four and name.</p>
          </Empty>
        </div>
      )}
      <Waiting papers={rows} prospects={prospects} order={search.sort} actor={actor} />
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
  papers: readonly PaperView[]
  prospects: ReadonlyMap<string, string>
  order: InboxSearch['sort']
  actor: Actor
}

function Waiting({ papers, prospects, order, actor }: WaitingProps) {
  if (papers.length === 0) return null
  return (
    <Section
      id="waiting"
      title="Papers waiting to be filed, confirmed or looked at"
      note={
        order === 'act-by'
          ? 'By the first day that a paper asks to pay or answer by, else by the day it came; what is still being read comes last'
          : undefined
      }
    >
      <PaperList
        papers={papers.map(paper => {
          const row = paperRow(paper, actor)
          const receivedWords = `${paper.clientName ?? 'On no case yet'}; ${row.receivedWords}`
          return { ...row, receivedWords, other: takeInLink(paper, prospects, actor) }
        })}
      />
    </Section>
  )
}

/** For a paper that fits nobody: its owner may become a client, with the paper on the new case. */
function takeInLink({ documentId }: PaperView, prospects: WaitingProps['prospects'], { role }: Actor) {
  const name = prospects.get(documentId)
  if (!name || !may(role, 'client.write')) return null
  return { href: `/clients/new?paper=${documentId}`, label: `Take in ${name} as a client` }
}
