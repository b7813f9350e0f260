'use server'

import { refresh } from 'next/cache'
import { inputOf } from '@/app/input-of'
import { requireWriter } from '@/lib/access'
import { changeContact, revealTin, takeInClient } from '@/lib/cases'

export async function takeInClientAction(_: unknown, form: FormData) {
  return takeInClient(await requireWriter(), inputOf(form))
}

export async function changeContactAction(_: unknown, form: FormData) {
  const outcome = await changeContact(await requireWriter(), inputOf(form))
  if (outcome.ok) refresh()
  return outcome
}

export async function revealTinAction(_: unknown, form: FormData) {
  return revealTin(await requireWriter(), inputOf(form))
}
