'use client'

import { DateField, SelectField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TheirVersion } from '@/components/form/their-version'
import { Disclosure } from '@/components/ui/disclosure'
import { type AuthorizationFacts, formatDay, periodLabel } from '@/lib/resolution'
import { changeAuthorizationAction } from '../../actions'
import { CorrectAuthorization } from './authorization-form'
import { postedChoices, postedValue } from './posted'

interface Props {
  caseId: string
  authorizations: readonly (AuthorizationFacts & { version: number; typedCovers: string })[]
  write: boolean
}

/** What was signed, and how each stands with the IRS. */
export function AuthorizationList({ caseId, authorizations, write }: Props) {
  return (
    <ul>
      {authorizations.map(authorization => (
        <li key={authorization.authorizationId} className="grid gap-2 border-b border-hair py-2.5 text-13">
          <p>
            <span className="font-medium">
              Form {authorization.form}, {authorization.representative}
            </span>
            , signed {formatDay(authorization.signedOn)}
            {authorization.revokedOn && `, revoked ${formatDay(authorization.revokedOn)}`}
          </p>
          <p className="text-12 text-soft">{authorization.covers.map(coveredWords).join('; ')}</p>
          {write && <Standing caseId={caseId} authorization={authorization} />}
          {write && (
            <Disclosure
              summary={
                <>
                  Correct<span className="sr-only"> Form {authorization.form}</span>
                </>
              }
            >
              <CorrectAuthorization caseId={caseId} authorization={authorization} />
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  )
}

const words = {
  posted: { label: 'In the file of the IRS (CAF)', choices: postedChoices },
  revokedOn: { label: 'Revoked on' },
}

function Standing({
  caseId,
  authorization: { authorizationId, version, posted, revokedOn, representative, form },
}: {
  caseId: string
  authorization: Props['authorizations'][number]
}) {
  return (
    <Form
      key={version}
      action={changeAuthorizationAction}
      label={`Form ${form} of ${representative}`}
      className="flex flex-wrap items-end gap-3"
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="authorizationId" value={authorizationId} />
      <TheirVersion version={version} words={words} className="basis-full" />
      <SelectField
        name="posted"
        label="In the file of the IRS (CAF)"
        choices={postedChoices}
        defaultValue={postedValue(posted)}
      />
      <DateField name="revokedOn" label="Revoked on" optional defaultValue={revokedOn ?? ''} />
      <SubmitButton variant="plain">Record</SubmitButton>
    </Form>
  )
}

function coveredWords({ form, from, to }: AuthorizationFacts['covers'][number]): string {
  const first = periodLabel({ form, periodEnd: from })
  if (from === to) return /^1040/.test(form) ? `Form ${form}, ${first}` : first
  const last = /^1040/.test(form) || to.endsWith('-12-31') ? to.slice(0, 4) : formatDay(to)
  return /^1040/.test(form) ? `Form ${form}, ${first} to ${last}` : `${first} to ${last}`
}
