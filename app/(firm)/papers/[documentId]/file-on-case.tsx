import { SelectField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Alert } from '@/components/ui/alert'
import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import type { Actor } from '@/lib/access'
import { listCases } from '@/lib/cases'
import type { ReadingView } from '@/lib/documents'
import { fileOnCaseAction } from '../actions'

/** Asks whose paper it is; of one that is on a case already only where somebody looks for it. */
export async function FileOnCase({ actor, view }: { actor: Actor; view: ReadingView }) {
  const named = new Set(view.candidates.map(({ caseId }) => caseId))
  const { rows } = await listCases(actor, { sort: 'client' })
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
  const form = (submit: string) => (
    <Form action={fileOnCaseAction} label="File on a case" className="mt-1 flex flex-wrap items-end gap-2">
      <input type="hidden" name="documentId" value={view.documentId} />
      {view.case && <input type="hidden" name="from" value={view.case.caseId} />}
      <SelectField name="caseId" label="Case" choices={choices} required className="min-w-72" />
      <SubmitButton>{submit}</SubmitButton>
      <LinkButton href="/clients/new">Take in a new client</LinkButton>
    </Form>
  )
  if (!view.case || view.rejected)
    return (
      <Alert kind={view.case ? 'note' : 'warn'} title={whoseQuestion(view)}>
        {form('File it there')}
      </Alert>
    )
  return (
    <Disclosure summary="On the wrong case?">
      <p className="mt-1 text-13 text-soft">
        What was confirmed for {view.case.clientName} is taken back; it is confirmed anew on the other case.
      </p>
      {form('Move to this case')}
    </Disclosure>
  )
}

function whoseQuestion(view: ReadingView): string {
  if (view.rejected) return 'Set aside by mistake? File it where it belongs; it is then confirmed there.'
  return view.candidates.length > 1
    ? 'More than one case fits. Whose paper is this?'
    : 'No case fits for certain. Whose paper is this?'
}
