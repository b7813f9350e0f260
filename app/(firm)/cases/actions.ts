'use server'

import { refresh } from 'next/cache'
import { inputOf } from '@/app/input-of'
import { requireWriter } from '@/lib/access'
import {
  assignCase,
  changeCaseStatus,
  decideChecklistItem,
  editNote,
  enterPayment,
  enterPeriod,
  recordAuthority,
  recordHearingRequest,
  removePayment,
  takeBackHearingRequest,
  writeNote,
} from '@/lib/cases'
import type { Outcome } from '@/lib/operation'

export async function enterPeriodAction(_: unknown, form: FormData) {
  return shown(await enterPeriod(await requireWriter(), withoutEmptyVersion(inputOf(form))))
}

export async function enterPaymentAction(_: unknown, form: FormData) {
  return shown(await enterPayment(await requireWriter(), inputOf(form)))
}

export async function removePaymentAction(_: unknown, form: FormData) {
  return shown(await removePayment(await requireWriter(), inputOf(form)))
}

export async function recordHearingRequestAction(_: unknown, form: FormData) {
  return shown(await recordHearingRequest(await requireWriter(), inputOf(form)))
}

export async function takeBackHearingRequestAction(_: unknown, form: FormData) {
  return shown(await takeBackHearingRequest(await requireWriter(), inputOf(form)))
}

export async function assignCaseAction(_: unknown, form: FormData) {
  return shown(await assignCase(await requireWriter(), inputOf(form)))
}

export async function changeCaseStatusAction(_: unknown, form: FormData) {
  return shown(await changeCaseStatus(await requireWriter(), inputOf(form)))
}

export async function recordAuthorityAction(_: unknown, form: FormData) {
  return shown(await recordAuthority(await requireWriter(), inputOf(form)))
}

export async function decideChecklistItemAction(_: unknown, form: FormData) {
  return shown(await decideChecklistItem(await requireWriter(), inputOf(form)))
}

export async function writeNoteAction(_: unknown, form: FormData) {
  return shown(await writeNote(await requireWriter(), inputOf(form)))
}

export async function editNoteAction(_: unknown, form: FormData) {
  return shown(await editNote(await requireWriter(), inputOf(form)))
}

function shown<V>(outcome: Outcome<V>): Outcome<V> {
  if (outcome.ok) refresh()
  return outcome
}

/** A period that nobody has entered yet has no version to be stale against. */
function withoutEmptyVersion({ version, ...input }: Record<string, string>) {
  return version ? { ...input, version } : input
}
