'use server'

import { refresh } from 'next/cache'
import { inputOf } from '@/app/input-of'
import {
  assignCase,
  changeAuthorization,
  changeCaseStatus,
  correctAuthorization,
  correctPayment,
  decideChecklistItem,
  decideOption,
  editNote,
  enterAuthorization,
  enterFinances,
  enterInterview,
  enterPayment,
  enterPeriod,
  importPayments,
  previewPayments,
  recordAuthority,
  recordHearingRequest,
  removePayment,
  takeBackHearingRequest,
  writeNote,
} from '@/lib/cases'
import { asWriter, type Outcome } from '@/lib/operation'

export async function enterPeriodAction(_: unknown, form: FormData) {
  return shown(await asWriter(writer => enterPeriod(writer, withoutEmptyVersion(inputOf(form)))))
}

export async function enterPaymentAction(_: unknown, form: FormData) {
  return shown(await asWriter(writer => enterPayment(writer, inputOf(form))))
}

export async function correctPaymentAction(_: unknown, form: FormData) {
  return shown(await asWriter(writer => correctPayment(writer, inputOf(form))))
}

export async function previewPaymentsAction(_: unknown, form: FormData) {
  const input = await withTable(form)
  return asWriter(writer => previewPayments(writer, input))
}

export async function importPaymentsAction(_: unknown, form: FormData) {
  const input = await withTable(form)
  return shown(await asWriter(writer => importPayments(writer, input)))
}

export async function removePaymentAction(_: unknown, form: FormData) {
  return shown(await asWriter(writer => removePayment(writer, inputOf(form))))
}

export async function recordHearingRequestAction(_: unknown, form: FormData) {
  return shown(await asWriter(writer => recordHearingRequest(writer, inputOf(form))))
}

export async function takeBackHearingRequestAction(_: unknown, form: FormData) {
  return shown(await asWriter(writer => takeBackHearingRequest(writer, inputOf(form))))
}

export async function enterFinancesAction(_: unknown, form: FormData) {
  return shown(await asWriter(writer => enterFinances(writer, inputOf(form))))
}

export async function enterInterviewAction(_: unknown, form: FormData) {
  return shown(await asWriter(writer => enterInterview(writer, inputOf(form))))
}

export async function enterAuthorizationAction(_: unknown, form: FormData) {
  return shown(await asWriter(writer => enterAuthorization(writer, inputOf(form))))
}

export async function correctAuthorizationAction(_: unknown, form: FormData) {
  return shown(await asWriter(writer => correctAuthorization(writer, inputOf(form))))
}

export async function changeAuthorizationAction(_: unknown, form: FormData) {
  return shown(await asWriter(writer => changeAuthorization(writer, inputOf(form))))
}

export async function decideOptionAction(_: unknown, form: FormData) {
  return shown(await asWriter(writer => decideOption(writer, inputOf(form))))
}

export async function assignCaseAction(_: unknown, form: FormData) {
  return shown(await asWriter(writer => assignCase(writer, inputOf(form))))
}

export async function changeCaseStatusAction(_: unknown, form: FormData) {
  return shown(await asWriter(writer => changeCaseStatus(writer, inputOf(form))))
}

export async function recordAuthorityAction(_: unknown, form: FormData) {
  return shown(await asWriter(writer => recordAuthority(writer, inputOf(form))))
}

export async function decideChecklistItemAction(_: unknown, form: FormData) {
  return shown(await asWriter(writer => decideChecklistItem(writer, inputOf(form))))
}

export async function writeNoteAction(_: unknown, form: FormData) {
  return shown(await asWriter(writer => writeNote(writer, inputOf(form))))
}

export async function editNoteAction(_: unknown, form: FormData) {
  return shown(await asWriter(writer => editNote(writer, inputOf(form))))
}

/** The table comes as a file at first, and as its text once somebody has looked at it. */
async function withTable(form: FormData) {
  const table = form.get('table')
  return { ...inputOf(form), table: table instanceof File ? await table.text() : (table ?? '') }
}

function shown<V>(outcome: Outcome<V>): Outcome<V> {
  if (outcome.ok) refresh()
  return outcome
}

/** A period that nobody has entered yet has no version to be stale against. */
function withoutEmptyVersion({ version, ...input }: Record<string, string>) {
  return version ? { ...input, version } : input
}
