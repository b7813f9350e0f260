import { DateField, SelectField, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FlagView } from '@/lib/cases'
import type { PlainDate } from '@/lib/resolution'
import { recordHearingRequestAction, takeBackHearingRequestAction } from '../actions'

const METHODS = [
  { value: 'certified-mail', label: 'Certified mail' },
  { value: 'fax', label: 'Fax' },
  { value: 'delivery-service', label: 'Delivery service' },
  { value: 'mail', label: 'Other mail' },
]

interface Props {
  caseId: string
  flag: FlagView
  asOf: PlainDate
}

/** Says that Form 12153 went out, or takes that back; nothing for a flag that is about no hearing. */
export function HearingSent({ caseId, flag, asOf }: Props) {
  const { hearing } = flag.finding
  if (!hearing) return null
  if (hearing.requestId !== null)
    return (
      <section aria-label="Form 12153" className="mt-3 border-t border-line pt-3">
        <h3 className="text-13 font-semibold">Form 12153 is recorded as sent</h3>
        <TakeBack caseId={caseId} requestId={hearing.requestId} />
      </section>
    )
  return (
    <section aria-label="Form 12153" className="mt-3 border-t border-line pt-3">
      <h3 className="text-13 font-semibold">Has Form 12153 gone out?</h3>
      <p className="text-12 text-soft">
        What counts is the day of the postmark, or of the fax. A request after the last day is one for an
        equivalent hearing, within a year.
      </p>
      <Form
        key={`${flag.id}${flag.version}`}
        action={recordHearingRequestAction}
        label="Record Form 12153 as sent"
        className="mt-2 grid gap-2"
      >
        <input type="hidden" name="flagId" value={flag.id} />
        <input type="hidden" name="version" value={flag.version} />
        <DateField name="sentOn" label="Sent on" min={hearing.noticeOn ?? undefined} max={asOf} required />
        <SelectField name="method" label="How" choices={METHODS} />
        <TextField
          name="proof"
          label="Number"
          hint="Of the certified mail or the fax confirmation"
          optional
          autoComplete="off"
        />
        <SubmitButton className="justify-self-start">Record it as sent</SubmitButton>
      </Form>
    </section>
  )
}

export function TakeBack({ caseId, requestId }: { caseId: string; requestId: string }) {
  return (
    <Form action={takeBackHearingRequestAction} label="Take back that Form 12153 was sent">
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="requestId" value={requestId} />
      <SubmitButton variant="quiet">Take the sending back</SubmitButton>
    </Form>
  )
}
