'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { inputOf } from '@/app/input-of'
import {
  confirmProven,
  confirmReading,
  enterNotice,
  enterTranscript,
  fileOnCase,
  keepUnread,
  readAgain,
  reclassify,
  rejectDocument,
  replaceVersion,
} from '@/lib/documents'
import { asWriter } from '@/lib/operation'

/** The screen sends `state.<field>` and `value.<field>`; what was called unreadable carries no value. */
export async function confirmReadingAction(_: unknown, form: FormData) {
  const entries = Object.entries(inputOf(form))
  const states = entries.flatMap(([key, state]) =>
    key.startsWith('state.') ? [[key.slice(6), state] as const] : [],
  )
  const values = entries.flatMap(([key, value]) =>
    key.startsWith('value.') ? [[key.slice(6), value] as const] : [],
  )
  const input = {
    documentId: form.get('documentId'),
    version: form.get('version'),
    values: Object.fromEntries(values),
    unreadable: states.filter(([, state]) => state === 'unreadable').map(([name]) => name),
    ...(form.has('despiteTin') ? { despiteTin: form.get('despiteTin') } : {}),
  }
  const outcome = await asWriter(writer => confirmReading(writer, input))
  if (!outcome.ok) return outcome
  // The frame around the page counts the papers that wait; a redirect alone would leave it as it was.
  refresh()
  redirect(`/cases/${outcome.value.caseId}`)
}

export async function rejectDocumentAction(_: unknown, form: FormData) {
  const { kind, reason, ...input } = inputOf(form)
  const outcome = await asWriter(writer =>
    rejectDocument(writer, {
      ...input,
      why: reason ? `${kind}. ${reason}` : '',
    }),
  )
  if (!outcome.ok) return outcome
  refresh()
  redirect(outcome.value.caseId ? `/cases/${outcome.value.caseId}` : '/inbox')
}

export async function replaceVersionAction(_: unknown, form: FormData) {
  const outcome = await asWriter(writer => replaceVersion(writer, inputOf(form)))
  if (outcome.ok) refresh()
  return outcome
}

export async function fileOnCaseAction(_: unknown, form: FormData) {
  const outcome = await asWriter(writer => fileOnCase(writer, inputOf(form)))
  if (outcome.ok) refresh()
  return outcome
}

export async function enterNoticeAction(_: unknown, form: FormData) {
  const outcome = await asWriter(writer => enterNotice(writer, inputOf(form)))
  if (outcome.ok) refresh()
  return outcome
}

export async function enterTranscriptAction(_: unknown, form: FormData) {
  const outcome = await asWriter(writer => enterTranscript(writer, inputOf(form)))
  if (outcome.ok) refresh()
  return outcome
}

export async function reclassifyAction(_: unknown, form: FormData) {
  const outcome = await asWriter(writer => reclassify(writer, inputOf(form)))
  if (outcome.ok) refresh()
  return outcome
}

export async function confirmProvenAction(_: unknown, form: FormData) {
  const outcome = await asWriter(writer => confirmProven(writer, inputOf(form)))
  if (outcome.ok) refresh()
  return outcome
}

export async function keepUnreadAction(_: unknown, form: FormData) {
  const outcome = await asWriter(writer => keepUnread(writer, inputOf(form)))
  if (outcome.ok) refresh()
  return outcome
}

export async function readAgainAction(_: unknown, form: FormData) {
  const outcome = await asWriter(writer => readAgain(writer, inputOf(form)))
  if (outcome.ok) refresh()
  return outcome
}
