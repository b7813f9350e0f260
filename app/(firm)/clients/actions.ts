'use server'

import { refresh } from 'next/cache'
import { inputOf } from '@/app/input-of'
import { changeContact, correctPerson, revealTin, takeInClient } from '@/lib/cases'
import { takeInFromPaper } from '@/lib/documents'
import { asWriter } from '@/lib/operation'

export async function takeInClientAction(_: unknown, form: FormData) {
  return asWriter(writer => takeInClient(writer, inputOf(form)))
}

export async function takeInFromPaperAction(_: unknown, form: FormData) {
  const outcome = await asWriter(writer => takeInFromPaper(writer, inputOf(form)))
  // The frame around the page counts the papers that wait.
  if (outcome.ok) refresh()
  return outcome
}

export async function changeContactAction(_: unknown, form: FormData) {
  const outcome = await asWriter(writer => changeContact(writer, inputOf(form)))
  if (outcome.ok) refresh()
  return outcome
}

export async function correctPersonAction(_: unknown, form: FormData) {
  const outcome = await asWriter(writer => correctPerson(writer, inputOf(form)))
  if (outcome.ok) refresh()
  return outcome
}

export async function revealTinAction(_: unknown, form: FormData) {
  return asWriter(writer => revealTin(writer, inputOf(form)))
}
