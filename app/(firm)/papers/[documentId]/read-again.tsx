import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { readAgainAction } from '../actions'

export function ReadAgain({ documentId }: { documentId: string }) {
  return (
    <Form action={readAgainAction} label="Read again">
      <input type="hidden" name="documentId" value={documentId} />
      <SubmitButton variant="plain">Read it again</SubmitButton>
    </Form>
  )
}
