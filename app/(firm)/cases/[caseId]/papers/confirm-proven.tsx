import { confirmProvenAction } from '@/app/(firm)/papers/actions'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Alert } from '@/components/ui/alert'

/** Transcripts whose arithmetic proves their reading, to be confirmed in one press. */
export function ConfirmProven({ caseId, proven }: { caseId: string; proven: number }) {
  const what = proven === 1 ? '1 transcript adds up' : `${proven} transcripts add up`
  return (
    <div className="mt-3">
      <Alert
        kind="note"
        title={`${what} to the cent, with the client’s number, period and day read clearly.`}
        actions={
          <Form action={confirmProvenAction} label="Confirm the transcripts that add up">
            <input type="hidden" name="caseId" value={caseId} />
            <SubmitButton>
              {proven === 1 ? 'Confirm it as read' : `Confirm all ${proven} as read`}
            </SubmitButton>
          </Form>
        }
      >
        Each stays open to be looked at and corrected.
      </Alert>
    </div>
  )
}
