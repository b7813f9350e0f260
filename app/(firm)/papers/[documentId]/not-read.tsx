import { SelectField, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Alert } from '@/components/ui/alert'
import { LinkButton } from '@/components/ui/link-button'
import { type Actor, may } from '@/lib/access'
import { PROOF_OF_PAYMENT } from '@/lib/cases/proof.schema'
import type { ReadingView } from '@/lib/documents'
import { unreadWords } from '../../paper-words'
import { enterNoticeAction, enterTranscriptAction, keepUnreadAction } from '../actions'
import { ReadAgain } from './read-again'

const KINDS = [
  'A tax return',
  'A transcript',
  PROOF_OF_PAYMENT,
  'A letter of the IRS',
  'A paper of the client',
  'Something else',
].map(value => ({ value, label: value }))

/** A paper that could not be read: why, and each way on. Nobody is left with it. */
export function NotRead({ actor, view }: { actor: Actor; view: ReadingView }) {
  const mayFile = may(actor.role, 'document.receive')
  const isProof = view.reading?.kind === 'other' && view.reading.proof !== undefined
  const hidden = (
    <>
      <input type="hidden" name="documentId" value={view.documentId} />
      <input type="hidden" name="version" value={view.version} />
    </>
  )
  return (
    <Alert
      kind={view.keptAs || isProof ? 'note' : 'warn'}
      title={unreadWords(view.notReadWhy)}
      actions={mayFile && <ReadAgain documentId={view.documentId} />}
    >
      <p>
        {view.keptAs ? `Kept as: ${view.keptAs}. ` : 'The file is kept as it came. '}
        {isProof ? 'It counts once a payment is made of it.' : 'Nothing from it counts in any judgement.'}
      </p>
      {isProof && view.keptAs !== PROOF_OF_PAYMENT && view.case && mayFile && (
        <Form action={keepUnreadAction} label="Keep it as a proof of payment" className="mt-2">
          {hidden}
          <input type="hidden" name="what" value={PROOF_OF_PAYMENT} />
          <SubmitButton>Keep it as a proof of payment</SubmitButton>
        </Form>
      )}
      {view.keptAs === PROOF_OF_PAYMENT && view.case && may(actor.role, 'case.write') && (
        <p className="mt-2">
          <LinkButton href={`/cases/${view.case.caseId}/payments?proof=${view.documentId}#proof`}>
            Make a payment of it
          </LinkButton>
        </p>
      )}
      <div className="mt-2 grid gap-3 desk:grid-cols-2">
        {may(actor.role, 'document.confirm') && (
          <Form
            action={enterNoticeAction}
            label="Enter a notice by hand"
            className="grid content-start gap-2"
          >
            {hidden}
            <TextField
              name="code"
              label="It is a notice: its code"
              hint="As printed at the top or the foot, like CP14 or LT11"
              limit={20}
              required
            />
            <div>
              <SubmitButton variant="plain">Enter what it says</SubmitButton>
            </div>
          </Form>
        )}
        {may(actor.role, 'document.confirm') && (
          <Form
            action={enterTranscriptAction}
            label="Enter an account transcript by hand"
            className="grid content-start gap-2"
          >
            {hidden}
            <TextField
              name="form"
              label="It is an account transcript: its form"
              hint="As printed, like 1040 or 941; its balance and day are then entered"
              limit={20}
              required
            />
            <div>
              <SubmitButton variant="plain">Enter its balance</SubmitButton>
            </div>
          </Form>
        )}
        {mayFile && view.case && (
          <Form action={keepUnreadAction} label="Keep it unread" className="grid content-start gap-2">
            {hidden}
            <SelectField
              name="what"
              label="It is something else"
              hint={`It stays with the papers of ${view.case.clientName} and waits for nobody`}
              choices={KINDS}
              defaultValue={view.keptAs ?? (isProof ? PROOF_OF_PAYMENT : undefined)}
            />
            <div>
              <SubmitButton variant="plain">Keep it so</SubmitButton>
            </div>
          </Form>
        )}
        {mayFile && !view.case && (
          <p className="text-soft">
            Anything else is kept with the papers of a case: file it below, then say what it is.
          </p>
        )}
      </div>
    </Alert>
  )
}
