import type { Metadata } from 'next'
import { Page } from '@/components/frame/page'
import { Empty } from '@/components/ui/empty'
import { TextLink } from '@/components/ui/text-link'
import { requireActor } from '@/lib/access'
import { searchFirm } from '@/lib/cases'

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
      lede="By name, last four, or case number."
    >
      {hits.length === 0 ? (
        <div className="mt-4">
          <Empty title={text ? 'Nothing found' : 'Type what you look for'}>
            <p>Part of a name will do, the last four of a number, or a case number.</p>
          </Empty>
        </div>
      ) : (
        <ul className="mt-4">
          {hits.map(({ clientId, clientName, caseId, caseNumber }) => (
            <li key={clientId} className="flex gap-4 border-b border-hair py-2 text-13">
              <TextLink href={caseId ? `/cases/${caseId}` : `/clients/${clientId}`}>{clientName}</TextLink>
              <span className="text-soft">
                {caseNumber === null ? 'No open case' : `Case ${String(caseNumber).padStart(4, '0')}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
