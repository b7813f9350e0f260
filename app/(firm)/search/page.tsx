import type { Metadata } from 'next'
import { Page } from '@/components/frame/page'
import { Empty } from '@/components/ui/empty'
import { TextLink } from '@/components/ui/text-link'
import { requireActor } from '@/lib/access'
import { type SearchHit, searchFirm } from '@/lib/cases'
import { displayNoticeCode, formatDay } from '@/lib/resolution'

export const metadata: Metadata = { title: 'Search' }

export default async function SearchPage({ searchParams }: PageProps<'/search'>) {
  const actor = await requireActor()
  const { q } = await searchParams
  const text = typeof q === 'string' ? q : ''
  const hits = await searchFirm(actor, text)
  return (
    <Page
      crumbs={[{ label: 'Search' }]}
      title={text ? `Found for “${text.slice(0, 80)}”` : 'Search'}
      lede="By name, last four, case number, or notice code."
    >
      {hits.length === 0 ? (
        <div className="mt-4">
          <Empty title={text ? 'Nothing found' : 'Type what you look for'}>
            <p>Part of a name will do, the last four of a number, a case number, or a code like CP14.</p>
          </Empty>
        </div>
      ) : (
        <ul className="mt-4">
          {hits.map(hit => (
            <li
              key={hit.notice?.documentId ?? hit.clientId}
              className="flex flex-wrap gap-x-4 border-b border-hair py-2 text-13"
            >
              <TextLink href={hrefOf(hit)}>{hit.clientName}</TextLink>
              <span className="text-soft">{aboutOf(hit)}</span>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}

function hrefOf({ notice, case: found, clientId }: SearchHit): string {
  if (notice) return `/papers/${notice.documentId}`
  return found ? `/cases/${found.id}` : `/clients/${clientId}`
}

function aboutOf({ notice, case: found }: SearchHit): string {
  const number = found
    ? `Case ${String(found.number).padStart(4, '0')}${found.open ? '' : ', closed'}`
    : 'No case'
  if (!notice) return number
  const dated = notice.noticeDate ? ` of ${formatDay(notice.noticeDate)}` : ', date not read'
  return `${displayNoticeCode(notice.code)}${dated}. ${number}`
}
