import type { Metadata } from 'next'
import { CaseTable } from '@/components/case/case-table'
import { sinceWords } from '@/components/figures/moment'
import { SelectField, TextField } from '@/components/form/fields'
import { Page } from '@/components/frame/page'
import { addressWith } from '@/components/table/address'
import { FilterBar } from '@/components/table/filter-bar'
import { LinkButton } from '@/components/ui/link-button'
import { Pager } from '@/components/ui/pager'
import { may, requireActor } from '@/lib/access'
import { caseSearch, listCases } from '@/lib/cases'
import { todayOf } from '@/lib/operation'
import { ladderStages, stageWords } from '@/lib/resolution'

export const metadata: Metadata = { title: 'Cases' }

const PATH = '/cases'

export default async function CasesPage({ searchParams }: PageProps<'/cases'>) {
  const actor = await requireActor()
  const search = caseSearch.parse(await searchParams)
  const page = await listCases(actor, search)
  const today = todayOf(actor)
  const rows = page.rows.map(({ lastTouchedAt, ...row }) => ({
    ...row,
    touched: sinceWords(lastTouchedAt, actor.timeZone, today),
  }))
  return (
    <Page
      crumbs={[{ label: 'Cases' }]}
      title="Cases"
      lede={`${page.total} ${page.total === 1 ? 'case' : 'cases'}`}
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
          <TextField name="q" label="Client, case number or last four" defaultValue={search.q ?? ''} />
          <SelectField
            name="stage"
            label="Stage"
            defaultValue={search.stage ?? ''}
            choices={[
              { value: '', label: 'Any stage' },
              ...ladderStages.map(value => ({ value, label: stageWords[value] })),
            ]}
          />
          <SelectField
            name="status"
            label="Status"
            defaultValue={search.status ?? 'open'}
            choices={[
              { value: 'open', label: 'Open' },
              { value: 'closed', label: 'Closed' },
            ]}
          />
        </FilterBar>
      </div>
      <CaseTable
        rows={rows}
        search={search}
        path={PATH}
        today={today}
        filtered={Boolean(search.q || search.stage)}
      />
      <Pager
        summary={`${page.rows.length} shown of ${page.total}`}
        previousHref={search.after ? addressWith(PATH, search, { after: undefined }) : null}
        nextHref={page.next ? addressWith(PATH, search, { after: page.next }) : null}
      />
    </Page>
  )
}
