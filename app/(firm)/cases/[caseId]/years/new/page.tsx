import type { Metadata } from 'next'
import { idIn, shown } from '@/app/shown'
import { Page } from '@/components/frame/page'
import { requireActor } from '@/lib/access'
import { getCase } from '@/lib/cases'
import { PeriodForm } from '../period-form'

export const metadata: Metadata = { title: 'Enter a period' }

const EMPTY = {
  filed: 'unknown',
  balance: '',
  balanceAsOf: '',
  stage: 'unknown',
  stageNoticeDate: '',
  lien: 'unknown',
  levy: 'unknown',
}

export default async function NewPeriodPage({ params }: PageProps<'/cases/[caseId]/years/new'>) {
  const actor = await requireActor()
  const caseId = idIn((await params).caseId)
  const view = await shown(getCase(actor, caseId))
  const form = view.client.kind === 'business' ? '941' : '1040'
  return (
    <Page
      crumbs={[
        { label: 'Cases', href: '/cases' },
        { label: view.client.name, href: `/cases/${caseId}` },
        { label: 'Enter a period' },
      ]}
      title="Enter a period"
      lede="What is known without a paper. A transcript of the period says more and says it better."
    >
      <div className="mt-4">
        <PeriodForm caseId={caseId} values={{ form, periodEnd: '', ...EMPTY }} version={null} fixed={false} />
      </div>
    </Page>
  )
}
