'use server'

import { refresh } from 'next/cache'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { inputOf } from '@/app/input-of'
import { requireWriter, sessionOptions } from '@/lib/access'
import {
  changePassword,
  changeRole,
  importHousingStandards,
  invitePerson,
  removePerson,
  renewRecoveryCodes,
  signOut,
} from '@/lib/firm'

export async function signOutAction(_: FormData): Promise<void> {
  await signOut(await requireWriter(), { sessions: 'this' })
  await forgetCookie()
}

export async function signOutEverywhereAction(_: FormData): Promise<void> {
  await signOut(await requireWriter(), { sessions: 'all' })
  await forgetCookie()
}

async function forgetCookie(): Promise<never> {
  const name = sessionOptions().cookies?.sessionToken?.name
  if (name) (await cookies()).delete(name)
  redirect('/sign-in')
}

export async function invitePersonAction(_: unknown, form: FormData) {
  return invitePerson(await requireWriter(), inputOf(form))
}

export async function changeRoleAction(_: unknown, form: FormData) {
  const outcome = await changeRole(await requireWriter(), inputOf(form))
  if (outcome.ok) refresh()
  return outcome
}

export async function removePersonAction(_: unknown, form: FormData) {
  const outcome = await removePerson(await requireWriter(), inputOf(form))
  if (outcome.ok) refresh()
  return outcome
}

export async function changePasswordAction(_: unknown, form: FormData) {
  const outcome = await changePassword(await requireWriter(), inputOf(form))
  if (outcome.ok) refresh()
  return outcome
}

export async function renewRecoveryCodesAction(_: unknown, form: FormData) {
  return renewRecoveryCodes(await requireWriter(), inputOf(form))
}

/** The table comes as a chosen file, or as text. */
export async function importHousingStandardsAction(_: unknown, form: FormData) {
  const writer = await requireWriter()
  const chosen = form.get('table')
  const table = chosen instanceof File ? await chosen.text() : (chosen ?? '')
  const outcome = await importHousingStandards(writer, { ...inputOf(form), table })
  if (outcome.ok) refresh()
  return outcome
}
