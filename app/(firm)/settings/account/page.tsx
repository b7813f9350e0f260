import type { Metadata } from 'next'
import { roleName } from '@/components/figures/roles'
import { Page } from '@/components/frame/page'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/access'
import { signOutEverywhereAction } from '../actions'

export const metadata: Metadata = { title: 'Your account' }

export default async function AccountPage() {
  const actor = await requireActor()
  return (
    <Page
      crumbs={[{ label: 'Settings', href: '/settings' }, { label: 'Your account' }]}
      title={actor.name}
      lede={`${roleName(actor.role)}, ${actor.firmName}`}
    >
      <Section
        id="sessions"
        title="Sessions"
        note="A session ends after 30 minutes without use, and after 12 hours in any case."
      >
        <form action={signOutEverywhereAction} className="py-3">
          <Button type="submit">Sign out everywhere</Button>
        </form>
      </Section>
    </Page>
  )
}
