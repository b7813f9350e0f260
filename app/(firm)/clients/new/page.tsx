import type { Metadata } from 'next'
import { uuidv7 } from 'uuidv7'
import { Page } from '@/components/frame/page'
import { requireActor } from '@/lib/access'
import { IntakeForm } from './intake-form'

export const metadata: Metadata = { title: 'Take in a client' }

export default async function NewClientPage() {
  await requireActor()
  return (
    <Page
      crumbs={[{ label: 'Clients', href: '/clients' }, { label: 'Take in a client' }]}
      title="Take in a client"
      lede="This opens a case. A name is enough to begin; everything else may come later."
    >
      <IntakeForm clientId={uuidv7()} />
    </Page>
  )
}
