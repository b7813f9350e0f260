import type { Metadata } from 'next'
import { momentWords } from '@/components/figures/moment'
import { roleChoices, roleName } from '@/components/figures/roles'
import { Page } from '@/components/frame/page'
import { ScrollX } from '@/components/table/scroll-x'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { may, permissions, requireActor } from '@/lib/access'
import { listInvitations, listPeople } from '@/lib/firm'
import { housingSearch } from './housing-search'
import { HousingSection } from './housing-section'
import { Invitations } from './invitations'
import { PersonRole } from './person-role'

export const metadata: Metadata = { title: 'Settings' }

export default async function SettingsPage({ searchParams }: PageProps<'/settings'>) {
  const actor = await requireActor()
  const search = housingSearch.parse(await searchParams)
  const [people, invitations] = await Promise.all([listPeople(actor), listInvitations(actor)])
  const manages = may(actor.role, 'firm.manage')
  return (
    <Page
      crumbs={[{ label: 'Settings' }]}
      title={actor.firmName}
      lede={`Days begin and end in ${actor.timeZone.replaceAll('_', ' ')}. `}
      actions={
        <div className="flex flex-wrap gap-x-4">
          {manages && <TextLink href="/settings/record">Record of the firm</TextLink>}
          <TextLink href="/rules">Rules and policy</TextLink>
          <TextLink href="/settings/account">Your account</TextLink>
        </div>
      }
    >
      <Section id="people" title="People">
        <table className="ledger stacking">
          <caption className="sr-only">People of the firm</caption>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Email</th>
              <th scope="col">Joined</th>
              <th scope="col">Role</th>
            </tr>
          </thead>
          <tbody>
            {people.map(person => (
              <tr key={person.userId}>
                <th scope="row" className="lead">
                  {person.name}
                </th>
                <td className="lead">{person.email}</td>
                <td className="end text-soft">{momentWords(person.joinedAt, actor.timeZone)}</td>
                <td>
                  {manages && person.userId !== actor.userId ? (
                    <PersonRole person={person} />
                  ) : (
                    roleName(person.role)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {manages && (
          <Invitations
            open={invitations.map(({ expiresAt, ...invitation }) => ({
              ...invitation,
              untilWords: momentWords(expiresAt, actor.timeZone),
            }))}
          />
        )}
      </Section>
      <Section id="roles" title="What each role may do">
        <ScrollX label="Permissions by role">
          <table className="ledger dense">
            <caption className="sr-only">Permissions by role</caption>
            <thead>
              <tr>
                <th scope="col">Permission</th>
                {roleChoices.map(({ value, label }) => (
                  <th key={value} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {Object.entries(permissions).map(([name, { does, roles }]) => (
                <tr key={name}>
                  <th scope="row">{does}</th>
                  {roleChoices.map(({ value }) => (
                    <td key={value}>
                      {(roles as readonly string[]).includes(value) ? (
                        'Yes'
                      ) : (
                        <span className="text-faint">No</span>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      </Section>
      <HousingSection actor={actor} search={search} />
    </Page>
  )
}
