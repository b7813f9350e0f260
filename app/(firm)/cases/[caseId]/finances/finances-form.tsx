'use client'

import { useRouter } from 'next/navigation'
import { DateField, MoneyField, SelectField, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TheirVersion } from '@/components/form/their-version'
import { enterFinancesAction } from '../../actions'
import { answers, type FormEntry, parts, words } from './finances-entries'

interface Props {
  caseId: string
  version: number
  asOf: string
  values: Readonly<Record<string, string>>
}

/** What the client earns, spends, owns and can pay. Empty is unknown; zero is written as 0. */
export function FinancesForm({ caseId, version, asOf, values }: Props) {
  const router = useRouter()
  return (
    <Form
      action={enterFinancesAction}
      onDone={() => router.push(`/cases/${caseId}/options`)}
      label="Finances"
      className="mt-4 grid max-w-4xl gap-5"
    >
      <input type="hidden" name="caseId" value={caseId} />
      <TheirVersion version={version} words={words} />
      <DateField name="asOf" label="True as of" defaultValue={asOf} required className="max-w-xs" />
      {parts.map(({ title, note, entries }) => (
        <fieldset
          key={title}
          className="grid gap-3 border-t border-strong pt-2 phone:grid-cols-2 rail:grid-cols-3"
        >
          <legend className="pr-3 text-14 font-semibold">{title}</legend>
          {note && <p className="col-span-full text-12 text-soft">{note}</p>}
          {entries.map(entry => (
            <Entry key={entry.name} entry={entry} value={values[entry.name] ?? ''} />
          ))}
        </fieldset>
      ))}
      <SubmitButton className="justify-self-start" size="large">
        Save the finances
      </SubmitButton>
    </Form>
  )
}

function Entry({ entry, value }: { entry: FormEntry; value: string }) {
  const { kind, ...shared } = entry
  if (kind === 'money') return <MoneyField {...shared} defaultValue={value} />
  if (kind === 'answer')
    return <SelectField {...shared} choices={answers} defaultValue={value || 'unknown'} />
  return <TextField {...shared} inputMode={kind === 'number' ? 'numeric' : 'text'} defaultValue={value} />
}
