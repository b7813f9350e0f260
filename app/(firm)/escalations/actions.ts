'use server'

import { refresh } from 'next/cache'
import { inputOf } from '@/app/input-of'
import { acknowledgeFlag, type DecidedFlag, overrideFlag, reopenFlag, snoozeFlag } from '@/lib/cases'
import { asWriter, type Outcome } from '@/lib/operation'

export async function acknowledgeFlagAction(_: unknown, form: FormData) {
  return answer(await asWriter(writer => acknowledgeFlag(writer, inputOf(form))), 'Acknowledged')
}

export async function snoozeFlagAction(_: unknown, form: FormData) {
  return answer(await asWriter(writer => snoozeFlag(writer, inputOf(form))), 'Snoozed')
}

export async function overrideFlagAction(_: unknown, form: FormData) {
  return answer(await asWriter(writer => overrideFlag(writer, inputOf(form))), 'Overridden')
}

/** Takes the last decision back; its word names the flag, the version it was left at, and how it stood before. */
export async function undoDecisionAction(_: unknown, form: FormData) {
  const [flagId, version, to] = String(form.get('undo') ?? '').split('|')
  return answer(await asWriter(writer => reopenFlag(writer, { flagId, version, to })), 'Taken back')
}

function answer(outcome: Outcome<DecidedFlag>, done: string) {
  if (!outcome.ok) return outcome
  refresh()
  const { flagId, version, clientName, before } = outcome.value
  const undo = done === 'Taken back' ? null : [flagId, version, before].join('|')
  return { ok: true as const, value: { said: `${done}: ${clientName}.`, undo } }
}
