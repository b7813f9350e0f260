'use server'

import { refresh } from 'next/cache'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { inputOf } from '@/app/input-of'
import { sessionOptions } from '@/lib/access'
import {
  changePassword,
  changeRole,
  importHousingStandards,
  invitePerson,
  removePerson,
  renewRecoveryCodes,
  signOut,
  withdrawInvitation,
} from '@/lib/firm'
import { asWriter, type Outcome } from '@/lib/operation'

export async function signOutAction() {
  return leave(await asWriter(writer => signOut(writer, { sessions: 'this' })))
}

export async function signOutEverywhereAction() {
  return leave(await asWriter(writer => signOut(writer, { sessions: 'all' })))
}

/** The cookie goes once the session is over; while that can not be written down, the person is told so. */
async function leave(outcome: Outcome<null>) {
  if (!outcome.ok && outcome.failure.code !== 'signed-out') return outcome
  const name = sessionOptions().cookies?.sessionToken?.name
  if (name) (await cookies()).delete(name)
  redirect('/sign-in')
}

export async function invitePersonAction(_: unknown, form: FormData) {
  const outcome = await asWriter(writer => invitePerson(writer, inputOf(form)))
  if (outcome.ok) refresh()
  return outcome
}

export async function withdrawInvitationAction(_: unknown, form: FormData) {
  const outcome = await asWriter(writer => withdrawInvitation(writer, inputOf(form)))
  if (outcome.ok) refresh()
  return outcome
}

export async function changeRoleAction(_: unknown, form: FormData) {
  const outcome = await asWriter(writer => changeRole(writer, inputOf(form)))
  if (outcome.ok) refresh()
  return outcome
}

export async function removePersonAction(_: unknown, form: FormData) {
  const outcome = await asWriter(writer => removePerson(writer, inputOf(form)))
  if (outcome.ok) refresh()
  return outcome
}

export async function changePasswordAction(_: unknown, form: FormData) {
  const outcome = await asWriter(writer => changePassword(writer, inputOf(form)))
  if (outcome.ok) refresh()
  return outcome
}

export async function renewRecoveryCodesAction(_: unknown, form: FormData) {
  return asWriter(writer => renewRecoveryCodes(writer, inputOf(form)))
}

/** The table comes as a chosen file, or as text. */
export async function importHousingStandardsAction(_: unknown, form: FormData) {
  const chosen = form.get('table')
  const table = chosen instanceof File ? await chosen.text() : (chosen ?? '')
  const outcome = await asWriter(writer => importHousingStandards(writer, { ...inputOf(form), table }))
  if (outcome.ok) refresh()
  return outcome
}
