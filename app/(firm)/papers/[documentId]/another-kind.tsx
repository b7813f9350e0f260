import { SelectField, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Disclosure } from '@/components/ui/disclosure'
import type { ReadingView } from '@/lib/documents'
import { reclassifyAction } from '../actions'

const KINDS = [
  { value: '', label: 'Choose what it is' },
  { value: 'notice', label: 'A notice or letter, by its code' },
  { value: 'account-transcript', label: 'An account transcript' },
  { value: 'record-of-account', label: 'A record of account' },
  { value: 'return-transcript', label: 'A return transcript' },
  { value: 'wage-and-income', label: 'A wage and income transcript' },
  { value: 'verification-of-non-filing', label: 'A verification of non-filing' },
]

/** Says that a paper is of another kind than it was taken for, and has it read as that. */
export function AnotherKind({ view }: { view: ReadingView }) {
  return (
    <Disclosure summary="Is it something else?">
      <Form
        action={reclassifyAction}
        label="Read it as another kind"
        className="mt-1 flex flex-wrap items-end gap-2"
      >
        <input type="hidden" name="documentId" value={view.documentId} />
        <input type="hidden" name="version" value={view.version} />
        <SelectField name="as" label="It is" choices={KINDS} required className="min-w-60" />
        <TextField name="code" label="Code, for a notice" limit={20} />
        <SubmitButton variant="plain">Read it as that</SubmitButton>
      </Form>
      {view.confirmed && (
        <p className="mt-1 text-13 text-soft">What was confirmed of it as another kind is taken back.</p>
      )}
    </Disclosure>
  )
}
