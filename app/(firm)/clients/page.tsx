import type { Metadata } from 'next'
import { ClientTable } from '@/components/case/client-table'
import { TextField } from '@/components/form/fields'
import { Page } from '@/components/frame/page'
import { addressWith } from '@/components/table/address'
import { FilterBar } from '@/components/table/filter-bar'
import { LinkButton } from '@/components/ui/link-button'
import { Pager } from '@/components/ui/pager'
import { may, requireActor } from '@/lib/access'
import { clientSearch, listClients } from '@/lib/cases'

export const metadata: Metadata = { title: 'Clients' }

const PATH = '/clients'

export default async function ClientsPage({ searchParams }: PageProps<'/clients'>) {
  const actor = await requireActor()
  const search = clientSearch.parse(await searchParams)
  const page = await listClients(actor, search)
  return (
    <Page
      crumbs={[{ label: 'Clients' }]}
      title="Clients"
      lede={`${page.total} ${page.total === 1 ? 'client' : 'clients'}`}
      actions={
        may(actor.role, 'client.write') && (
          <LinkButton href="/clients/new" variant="go">
            Take in a client
          </LinkButton>
        )
      }
    >
      <div className="mt-3">
        <FilterBar path={PATH} label="Narrow the list" keep={{ sort: search.sort }}>
          <TextField name="q" label="Name or last four" defaultValue={search.q ?? ''} />
        </FilterBar>
      </div>
      <ClientTable rows={page.rows} search={search} path={PATH} filtered={Boolean(search.q)} />
      <Pager
        summary={`${page.rows.length} shown of ${page.total}`}
        previousHref={search.after ? addressWith(PATH, search, { after: undefined }) : null}
        nextHref={page.next ? addressWith(PATH, search, { after: page.next }) : null}
      />
    </Page>
  )
}
