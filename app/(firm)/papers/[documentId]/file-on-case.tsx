import { SelectField, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { FilterBar } from '@/components/table/filter-bar'
import { Alert } from '@/components/ui/alert'
import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import { type Actor, may } from '@/lib/access'
import { caseSearch, listCases } from '@/lib/cases'
import type { ReadingView } from '@/lib/documents'
import { fileOnCaseAction } from '../actions'

/**
 * Asks whose paper it is; of one that is on a case already only where somebody looks for it. Whom number or name fit
 * come first; of the others as many as a page of cases holds, narrowed by `find`, and it says when there are more.
 */
export async function FileOnCase({ actor, view, find }: { actor: Actor; view: ReadingView; find: unknown }) {
  const named = new Set(view.candidates.map(({ caseId }) => caseId))
  const search = caseSearch.parse({ q: find })
  const { rows, total } = await listCases(actor, search)
  const isHere = (caseId: string) => !view.rejected && caseId === view.case?.caseId
  const others = rows.filter(({ caseId }) => !named.has(caseId) && !isHere(caseId))
  // None of them stands ready: the paper goes to the case that a person picked, never to the first of a list.
  const choices = [
    { value: '', label: 'Choose a case' },
    ...view.candidates.map(({ caseId, clientName, because }) => ({
      value: caseId,
      label: `${clientName} (${because.toLowerCase()})`,
    })),
    ...others.map(({ caseId, clientName, number }) => ({
      value: caseId,
      label: `${clientName}, case ${String(number).padStart(4, '0')}`,
    })),
  ]
  const address = `/papers/${view.documentId}`
  const form = (submit: string) => (
    <>
      {(search.q || total > rows.length) && (
        <div className="mt-1">
          <FilterBar path={address} label="Find the case" keep={{}}>
            <TextField name="find" label="Client, case number or last four" defaultValue={search.q ?? ''} />
            {search.q && <LinkButton href={address}>All cases</LinkButton>}
          </FilterBar>
          <p className="mt-1 text-12 text-soft">{foundWords(rows.length, total, search.q)}</p>
        </div>
      )}
      <Form action={fileOnCaseAction} label="File on a case" className="mt-1 flex flex-wrap items-end gap-2">
        <input type="hidden" name="documentId" value={view.documentId} />
        {view.case && <input type="hidden" name="from" value={view.case.caseId} />}
        <SelectField name="caseId" label="Case" choices={choices} required className="min-w-72" />
        <SubmitButton>{submit}</SubmitButton>
        <TakeInOwner actor={actor} view={view} />
      </Form>
    </>
  )
  if (!view.case || view.rejected)
    return (
      <Alert kind={view.case ? 'note' : 'warn'} title={whoseQuestion(view)}>
        {form('File it there')}
      </Alert>
    )
  return (
    <Disclosure summary="On the wrong case?" open={search.q !== undefined}>
      <p className="mt-1 text-13 text-soft">
        What was confirmed for {view.case.clientName} is taken back; it is confirmed anew on the other case.
      </p>
      {form('Move to this case')}
    </Disclosure>
  )
}

/** Whom the paper names is offered by name where nobody fits; the form is prefilled with what is printed. */
function TakeInOwner({ actor, view }: { actor: Actor; view: ReadingView }) {
  if (!may(actor.role, 'client.write')) return null
  if (view.case) return <LinkButton href="/clients/new">Take in a new client</LinkButton>
  const name = view.fields.find(field => field.name === 'taxpayerName')?.value
  const fitsNobody = view.candidates.length === 0
  return (
    <LinkButton href={`/clients/new?paper=${view.documentId}`}>
      {name && fitsNobody ? `Take in ${name} as a client` : 'Take in a new client'}
    </LinkButton>
  )
}

function foundWords(shown: number, total: number, q: string | undefined): string {
  if (total === 0) return `No open case is found for “${q}”.`
  if (shown < total) return `${shown} of ${total} open cases shown; type part of the name.`
  return total === 1 ? '1 open case found.' : `${total} open cases found.`
}

function whoseQuestion(view: ReadingView): string {
  if (view.rejected) return 'Set aside by mistake? File it where it belongs; it is then confirmed there.'
  return view.candidates.length > 1
    ? 'More than one case fits. Whose paper is this?'
    : 'No case fits for certain. Whose paper is this?'
}
