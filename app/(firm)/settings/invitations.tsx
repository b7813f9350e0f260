'use client'

import { useState } from 'react'
import { roleChoices, roleName } from '@/components/figures/roles'
import { SelectField, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Alert } from '@/components/ui/alert'
import { invitePersonAction, withdrawInvitationAction } from './actions'

interface OpenInvitation {
  email: string
  role: string
  invitedBy: string
  untilWords: string
}

interface MadeLink {
  link: string
  email: string
}

/** Who is invited and has not come yet, and the form for one more. A link is shown once, to be handed over. */
export function Invitations({ open }: { open: readonly OpenInvitation[] }) {
  const [made, setMade] = useState<MadeLink | null>(null)
  const shown = made && open.some(({ email }) => email === made.email) ? made : null
  return (
    <div className="grid gap-3 py-3">
      {open.length > 0 && <OpenInvitations open={open} onMade={setMade} />}
      <Form
        action={invitePersonAction}
        clears
        onDone={setMade}
        label="Invite a colleague"
        className="flex flex-wrap items-end gap-2"
      >
        <TextField name="email" label="Email of a colleague" type="email" required className="min-w-64" />
        <SelectField name="role" label="Role" defaultValue="practitioner" choices={roleChoices} />
        <SubmitButton variant="plain">Make an invitation</SubmitButton>
      </Form>
      {shown && (
        <Alert
          kind="good"
          title={`Hand this link to ${shown.email}. It works once, for three days, and is not shown again.`}
        >
          <p className="font-mono text-12 break-all">{shown.link}</p>
        </Alert>
      )}
    </div>
  )
}

interface OpenProps {
  open: readonly OpenInvitation[]
  onMade: (made: MadeLink) => void
}

function OpenInvitations({ open, onMade }: OpenProps) {
  return (
    <table className="ledger stacking">
      <caption className="py-1 text-left text-12 font-medium text-soft">Open invitations</caption>
      <thead>
        <tr>
          <th scope="col">Email</th>
          <th scope="col">Role</th>
          <th scope="col">Invited by</th>
          <th scope="col">Until</th>
          <th scope="col">
            <span className="sr-only">What to do with it</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {open.map(({ email, role, invitedBy, untilWords }) => (
          <tr key={email}>
            <th scope="row" className="lead break-all">
              {email}
            </th>
            <td className="end">{roleName(role)}</td>
            <td>
              <span className="rail:hidden">Invited by </span>
              {invitedBy}
            </td>
            <td className="text-soft">
              <span className="rail:hidden">Until </span>
              {untilWords}
            </td>
            <td>
              <div className="flex flex-wrap gap-2">
                <Form action={invitePersonAction} onDone={onMade} label={`New link for ${email}`}>
                  <input type="hidden" name="email" value={email} />
                  <input type="hidden" name="role" value={role} />
                  <SubmitButton variant="plain">New link</SubmitButton>
                </Form>
                <Form action={withdrawInvitationAction} label={`Withdraw the invitation of ${email}`}>
                  <input type="hidden" name="email" value={email} />
                  <SubmitButton variant="quiet">Withdraw</SubmitButton>
                </Form>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
