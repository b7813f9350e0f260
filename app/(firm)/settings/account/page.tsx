import type { Metadata } from 'next'
import { momentWords } from '@/components/figures/moment'
import { roleName } from '@/components/figures/roles'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Page } from '@/components/frame/page'
import { Section } from '@/components/ui/section'
import { Tag } from '@/components/ui/tag'
import { requireActor } from '@/lib/access'
import { listSessions } from '@/lib/firm'
import { signOutEverywhereAction } from '../actions'
import { PasswordForm, RecoveryCodesForm } from './account-forms'

export const metadata: Metadata = { title: 'Your account' }

export default async function AccountPage() {
  const actor = await requireActor()
  const sessions = await listSessions(actor)
  return (
    <Page
      crumbs={[{ label: 'Settings', href: '/settings' }, { label: 'Your account' }]}
      title={actor.name}
      lede={`${roleName(actor.role)}, ${actor.firmName}`}
    >
      <Section
        id="sessions"
        title="Open sessions"
        note="A session ends after 30 minutes without use, and after 12 hours in any case."
      >
        <table className="ledger max-w-3xl">
          <caption className="sr-only">Your open sessions, the latest used first</caption>
          <thead>
            <tr>
              <th scope="col">Signed in</th>
              <th scope="col">Last used</th>
              <th scope="col">
                <span className="sr-only">Which</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map(({ openedAt, lastSeenAt, own }) => (
              <tr key={`${openedAt} ${lastSeenAt}`}>
                <td>{momentWords(openedAt, actor.timeZone)}</td>
                <td>{momentWords(lastSeenAt, actor.timeZone)}</td>
                <td>{own && <Tag>This one</Tag>}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Form action={signOutEverywhereAction} label="Sign out everywhere" className="py-3">
          <SubmitButton variant="plain">Sign out everywhere</SubmitButton>
        </Form>
      </Section>
      <Section id="password" title="Password" note="Every other session of yours ends with the old one.">
        <PasswordForm />
      </Section>
      <Section
        id="recovery-codes"
        title="Recovery codes"
        note="Ten new ones; the old ones then open nothing."
      >
        <RecoveryCodesForm />
      </Section>
    </Page>
  )
}
