import type { Metadata } from 'next'
import { shown } from '@/app/shown'
import { Page } from '@/components/frame/page'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/access'
import { listRecord, recordSearch } from '@/lib/cases'
import { RecordLines } from '../../record-lines'

export const metadata: Metadata = { title: 'Record of the firm' }

const PATH = '/settings/record'

export default async function FirmRecordPage({ searchParams }: PageProps<'/settings/record'>) {
  const actor = await requireActor()
  const search = recordSearch.parse(await searchParams)
  const page = await shown(listRecord(actor, null, search))
  return (
    <Page
      crumbs={[{ label: 'Settings', href: '/settings' }, { label: 'Record' }]}
      title="Record of the firm"
      lede="Who did what and when, in every case and outside of them. It is only ever added to, and each line seals the one before."
    >
      <Section id="lines" title="Lines">
        <RecordLines path={PATH} search={search} page={page} timeZone={actor.timeZone} />
      </Section>
    </Page>
  )
}
