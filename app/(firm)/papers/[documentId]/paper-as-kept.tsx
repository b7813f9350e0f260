import type { ConfirmField, ConfirmPage } from '@/components/confirm/confirm-field'
import { RejectDialog } from '@/components/confirm/reject-dialog'
import { momentWords } from '@/components/figures/moment'
import { Page } from '@/components/frame/page'
import { Alert } from '@/components/ui/alert'
import { LinkButton } from '@/components/ui/link-button'
import { Section } from '@/components/ui/section'
import { type Actor, may } from '@/lib/access'
import type { ReadingView } from '@/lib/documents'
import type { Place } from '@/lib/resolution'
import { PLACE_ID } from '../../paper-place'
import { AnotherKind } from './another-kind'
import { BillAsKept } from './bill-as-kept'
import { confirmFields, pagesOf, scanWords } from './confirm-view'
import { FileOnCase } from './file-on-case'
import { NotRead } from './not-read'
import { OthersOfFile } from './others-of-file'
import { ReadAgain } from './read-again'
import { setAsideOf } from './set-aside'
import { Versions } from './versions'

interface Props {
  actor: Actor
  view: ReadingView
  find: unknown
  /** The box of the fact that the paper was opened for. */
  place: Place | null
}

/** A paper that is not open on the confirm screen: confirmed, not read, set aside, or on no case yet. */
export async function PaperAsKept({ actor, view, find, place }: Props) {
  const mayFile = may(actor.role, 'document.receive')
  const crumbs = view.case
    ? [
        { label: 'Cases', href: '/cases' },
        { label: view.case.clientName, href: `/cases/${view.case.caseId}` },
        { label: view.fileName },
      ]
    : [{ label: 'Inbox', href: '/inbox' }, { label: view.fileName }]
  return (
    <Page
      crumbs={crumbs}
      title={view.fileName}
      lede={`Received ${momentWords(view.receivedAt, actor.timeZone)}, by ${view.receivedBy}. ${scanWords(view)}`}
      actions={
        may(actor.role, 'document.download') &&
        view.threat === null && (
          <LinkButton href={`/api/documents/${view.documentId}/file`} prefetch={false}>
            Download the file
          </LinkButton>
        )
      }
    >
      <div className="mt-4 grid gap-4">
        <OthersOfFile view={view} />
        <Versions view={view} mayReplace={may(actor.role, 'document.confirm')} />
        <State actor={actor} view={view} />
        {mayFile && <FileOnCase actor={actor} view={view} find={find} />}
        {may(actor.role, 'document.confirm') && <WaysBack view={view} />}
      </div>
      {view.fields.length > 0 && <Fields view={view} />}
      <BillAsKept view={view} />
      {pagesOf(view).length > 0 && (
        <Section id="pages" title="Pages">
          <div className="grid gap-4 py-3">
            {pagesOf(view).map(page => (
              <a
                key={page.number}
                id={`page-${page.number}`}
                href={`#page-${page.number}`}
                aria-label={`Page ${page.number}`}
                className="relative block max-w-3xl border border-line bg-white"
              >
                <img
                  src={page.src ?? ''}
                  alt={`Page ${page.number} of ${view.fileName}`}
                  width={page.width}
                  height={page.height}
                  className="h-auto w-full"
                  loading={place?.page === page.number ? 'eager' : 'lazy'}
                />
                {place?.page === page.number && <PlaceMark place={place} page={page} />}
              </a>
            ))}
          </div>
        </Section>
      )}
    </Page>
  )
}

/** The box on its page; the browser comes to it by its id. */
function PlaceMark({ place: { box }, page }: { place: Place; page: ConfirmPage }) {
  return (
    <svg
      viewBox={`0 0 ${page.width} ${page.height}`}
      className="pointer-events-none absolute inset-0 size-full"
      role="img"
      aria-label="The fact stands here"
    >
      <rect
        id={PLACE_ID}
        x={box.x - 2}
        y={box.y - 2}
        width={box.width + 4}
        height={box.height + 4}
        className="box sure at scroll-mt-40"
      />
    </svg>
  )
}

function State({ actor, view }: { actor: Actor; view: ReadingView }) {
  const again = may(actor.role, 'document.receive') && <ReadAgain documentId={view.documentId} />
  if (view.rejected) return <Alert kind="note" title={`Set aside: ${view.rejectedWhy}`} actions={again} />
  if (view.state === 'not_read') return <NotRead actor={actor} view={view} />
  if (view.state === 'received')
    return <Alert kind="note" title="Stored; waiting to be read." actions={again} />
  if (view.state === 'reading')
    return <Alert kind="note" title="Being read. This page shows it when you come back." />
  if (view.confirmed)
    return (
      <Alert kind="good" title="Confirmed. Its facts count on this case." actions={view.olderReader && again}>
        {view.olderReader &&
          'It was read by an earlier reader. Read again, what was confirmed stays and what is new is added.'}
      </Alert>
    )
  return null
}

/** What was confirmed is corrected by confirming it again; what is not the firm's work is set aside with a reason. */
function WaysBack({ view }: { view: ReadingView }) {
  if (view.rejected) return null
  const settled = view.state === 'read' || view.state === 'not_read'
  return (
    <div className="flex flex-wrap items-start gap-2">
      {view.confirmed && (
        <LinkButton href={`/papers/${view.documentId}?correct=1`} variant="quiet">
          Correct what was confirmed
        </LinkButton>
      )}
      {settled && <AnotherKind view={view} />}
      <RejectDialog label="Set this paper aside…" stay="Leave it as it is" {...setAsideOf(view)} />
    </div>
  )
}

function Fields({ view }: { view: ReadingView }) {
  return (
    <Section
      id="fields"
      title="What was read"
      note={view.confirmed ? undefined : 'Not confirmed by anybody yet'}
    >
      <table className="ledger">
        <caption className="sr-only">Fields of this paper</caption>
        <tbody>
          {confirmFields(view).map(field => {
            const stored = view.fields.find(({ name }) => name === field.name)
            return (
              <tr key={field.name}>
                <th scope="row">{field.label}</th>
                <td>{stored?.unreadable ? 'Cannot be read' : field.display}</td>
                <td className="text-soft">{basisWords(field)}</td>
                <td className="text-soft">
                  {stored?.confirmedBy ? `Confirmed by ${stored.confirmedBy}` : 'Not confirmed'}
                  {stored?.confirmedBy && stored.readValue !== stored.value && stored.readValue
                    ? `; the reader saw ${stored.readValue}`
                    : ''}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Section>
  )
}

function basisWords({ basis, remark }: ConfirmField): string {
  if (basis === 'printed') return 'Printed'
  if (basis === 'entered') return 'Entered by hand from the paper'
  return `${basis === 'computed' ? 'Computed' : 'Inferred'}. ${remark ?? ''}`
}
