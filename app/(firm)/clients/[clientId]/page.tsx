import type { Metadata } from 'next'
import { idIn, shown } from '@/app/shown'
import { Page } from '@/components/frame/page'
import { Section } from '@/components/ui/section'
import { SeverityMark } from '@/components/ui/severity-mark'
import { TextLink } from '@/components/ui/text-link'
import { DropZone } from '@/components/upload/drop-zone'
import { may, requireActor } from '@/lib/access'
import { getClient } from '@/lib/cases'
import { type Arrangement, type LadderStage, type Severity, stageWords } from '@/lib/resolution'
import { ContactForm } from './contact-form'
import { CorrectPerson } from './correct-person'
import { PersonLine } from './person-line'

export const metadata: Metadata = { title: 'Client' }

export default async function ClientPage({ params }: PageProps<'/clients/[clientId]'>) {
  const actor = await requireActor()
  const client = await shown(getClient(actor, idIn((await params).clientId)))
  return (
    <Page
      crumbs={[{ label: 'Clients', href: '/clients' }, { label: client.name }]}
      title={client.name}
      lede={
        { individual: 'One person', couple: 'A couple filing jointly', business: 'A business' }[client.kind]
      }
    >
      <Section id="cases" title="Cases">
        <ul>
          {client.cases.map(one => (
            <li
              key={one.id}
              className="flex flex-wrap items-center gap-x-4 border-b border-hair py-1.5 text-13"
            >
              <TextLink href={`/cases/${one.id}`}>Case {String(one.number).padStart(4, '0')}</TextLink>
              <span>
                {stageWords[one.stage as LadderStage]}
                {one.arrangement && one.arrangement !== one.stage && (
                  <span className="text-soft">
                    , {stageWords[one.arrangement as Arrangement].toLowerCase()}
                  </span>
                )}
              </span>
              {one.queueSeverity ? (
                <SeverityMark level={one.queueSeverity as Severity} />
              ) : (
                <span className="text-soft">Nothing open</span>
              )}
              {one.status === 'closed' && <span className="text-soft">Closed</span>}
            </li>
          ))}
        </ul>
      </Section>
      {may(actor.role, 'document.receive') && <DropOnClient client={client} />}
      <Section
        id="persons"
        title="Who they are"
        note="A full number is shown once, to one person, and recorded."
      >
        <ul>
          {client.persons.map(person => (
            <PersonLine
              key={person.id}
              clientId={client.id}
              person={person}
              mayReveal={may(actor.role, 'client.reveal-tin')}
              correct={may(actor.role, 'client.write') && <CorrectPerson client={client} person={person} />}
            />
          ))}
        </ul>
      </Section>
      {may(actor.role, 'client.write') && (
        <Section id="contact" title="How to reach them">
          <ContactForm client={client} />
        </Section>
      )}
    </Page>
  )
}

/** Papers go to the newest case that is open; where none is, it says so instead of choosing one that is closed. */
function DropOnClient({ client: { name, cases } }: { client: Awaited<ReturnType<typeof getClient>> }) {
  const newest = cases
    .filter(({ status }) => status === 'open')
    .reduce<(typeof cases)[number] | null>(
      (last, one) => (last && last.number > one.number ? last : one),
      null,
    )
  if (!newest)
    return (
      <p className="mt-4 text-13 text-soft">
        Papers cannot be dropped here: every case of this client is closed. Open one of them again first.
      </p>
    )
  return (
    <div className="mt-4">
      <DropZone url={`/api/documents?caseId=${newest.id}`} title={`Drop papers of ${name} here`}>
        They go to case {String(newest.number).padStart(4, '0')}, the newest that is open.
      </DropZone>
    </div>
  )
}
