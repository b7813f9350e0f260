import type { Metadata } from 'next'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { Page } from '@/components/frame/page'
import { Alert } from '@/components/ui/alert'
import { requireActor } from '@/lib/access'
import { findProspect } from '@/lib/documents'
import { IntakeForm } from './intake-form'

export const metadata: Metadata = { title: 'Take in a client' }

export default async function NewClientPage({ searchParams }: PageProps<'/clients/new'>) {
  const actor = await requireActor()
  const paper = z.uuid().safeParse((await searchParams).paper)
  const prospect = paper.success ? await findProspect(actor, paper.data) : null
  return (
    <Page
      crumbs={[{ label: 'Clients', href: '/clients' }, { label: 'Take in a client' }]}
      title="Take in a client"
      lede="This opens a case. A name is enough to begin; everything else may come later."
    >
      {prospect && (
        <Alert kind="note" title={`From ${prospect.fileName}, which is filed on the new case`}>
          What the paper prints is filled in below. Compare it: transcripts cut names and streets short.
        </Alert>
      )}
      <IntakeForm clientId={uuidv7()} prospect={prospect} />
    </Page>
  )
}
