import type { Metadata } from 'next'
import { shown } from '@/app/shown'
import { sinceWords } from '@/components/figures/moment'
import { Page } from '@/components/frame/page'
import { Section } from '@/components/ui/section'
import { type Actor, requireActor } from '@/lib/access'
import { listRecord, recordSearch } from '@/lib/cases'
import { getRecordCheck, type RecordCheck, todayOf } from '@/lib/operation'
import { RecordLines } from '../../record-lines'

export const metadata: Metadata = { title: 'Record of the firm' }

const PATH = '/settings/record'

export default async function FirmRecordPage({ searchParams }: PageProps<'/settings/record'>) {
  const actor = await requireActor()
  const search = recordSearch.parse(await searchParams)
  const page = await shown(listRecord(actor, null, search))
  const check = await getRecordCheck(actor)
  return (
    <Page
      crumbs={[{ label: 'Settings', href: '/settings' }, { label: 'Record' }]}
      title="Record of the firm"
      lede="Who did what and when, in every case and outside of them. It is only ever added to, and each line seals the one before."
    >
      <Section id="lines" title="Lines" note={checkWords(actor, check)}>
        <RecordLines path={PATH} search={search} page={page} timeZone={actor.timeZone} />
      </Section>
    </Page>
  )
}

/** `Checked today, 3:05 AM: 214 lines, unbroken` */
function checkWords(actor: Actor, check: RecordCheck | null): string {
  if (!check) return 'Not checked yet: the first check comes within the hour.'
  const { checkedAt, lines, brokenAt } = check
  const when = `Checked ${sinceWords(checkedAt.toISOString(), actor.timeZone, todayOf(actor))}`
  return brokenAt === null ? `${when}: ${lines} lines, unbroken` : `${when}: broken at line ${brokenAt}`
}
