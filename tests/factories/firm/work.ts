import { createHash, randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access'
import {
  changeCaseStatus,
  decideOption,
  enterAuthorization,
  enterFinances,
  enterInterview,
  enterPayment,
  enterPeriod,
  getCase,
  getOptions,
  recordAuthority,
  recordHearingRequest,
  takeInClient,
  writeNote,
} from '@/lib/cases'
import { confirmReading, getReading, readStoredDocument, receiveDocument } from '@/lib/documents'
import type { Outcome } from '@/lib/operation'
import { compareOptions } from '@/lib/resolution'

/** The value of an outcome, or the reason as an error: factories do nothing that may be refused. */
export function done<V>(outcome: Outcome<V>): V {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return outcome.value
}

/** Takes in a client; everything that a case does not care about is left empty. */
export async function takeIn(actor: Actor, client: Record<string, string>): Promise<string> {
  return done(await takeInClient(actor, { kind: 'individual', ...client })).caseId
}

/** Drops a file as the upload route does; the bytes are stored before this returns. */
export function drop(
  actor: Actor,
  file: { bytes: Uint8Array; fileName: string; caseId?: string | null; idempotencyKey?: string },
) {
  async function* body() {
    yield file.bytes
  }
  return receiveDocument(actor, {
    caseId: file.caseId ?? null,
    fileName: file.fileName,
    idempotencyKey: file.idempotencyKey ?? randomUUID(),
    expectedBytes: file.bytes.byteLength,
    expectedSha256: createHash('sha256').update(file.bytes).digest('hex'),
    body: body(),
  })
}

/** Drops a file and lets the reader read it at once. */
export async function dropAndRead(
  actor: Actor,
  file: { bytes: Uint8Array; fileName: string; caseId?: string | null },
): Promise<string> {
  const { documentId } = done(await drop(actor, file))
  await readStoredDocument({ firmId: actor.firmId, documentId })
  return documentId
}

/** Confirms everything that was read, as it was read; what the paper does not print is called unreadable. */
export async function confirmAsRead(actor: Actor, documentId: string): Promise<void> {
  done(await confirmReading(actor, await decisionsAsRead(actor, documentId)))
}

/** What the confirm screen sends when a person agrees with the reader in everything. */
export async function decisionsAsRead(actor: Actor, documentId: string) {
  const { fields, version, required } = await getReading(actor, documentId)
  const values: Record<string, string> = Object.fromEntries(
    fields.flatMap(({ name, value }) => (value === null ? [] : [[name, value]])),
  )
  return { documentId, version, values, unreadable: required.filter(name => !(name in values)) as string[] }
}

export async function enter(actor: Actor, caseId: string, period: Record<string, string>): Promise<string> {
  return done(await enterPeriod(actor, { caseId, form: '1040', ...period })).taxPeriodId
}

export async function pay(actor: Actor, caseId: string, payment: Record<string, string>): Promise<void> {
  done(
    await enterPayment(actor, {
      caseId,
      designatedForm: '1040',
      designatedPeriodEnd: '',
      confirmation: '',
      ...payment,
    }),
  )
}

export async function note(actor: Actor, caseId: string, text: string): Promise<void> {
  done(await writeNote(actor, { caseId, text }))
}

export async function authorize(actor: Actor, caseId: string): Promise<void> {
  done(await recordAuthority(actor, { caseId, onFile: 'yes' }))
}

/** Enters money and circumstances; what a case does not care about is left open. */
export async function enterMoney(actor: Actor, caseId: string, told: Record<string, string>): Promise<void> {
  done(await enterFinances(actor, { caseId, version: '0', ...told }))
}

/** Decides about an option as it stands today. */
export async function decide(
  actor: Actor,
  { caseId, optionId, verdict, reason }: Record<'caseId' | 'optionId' | 'verdict' | 'reason', string>,
): Promise<void> {
  const { input, today } = await getOptions(actor, caseId)
  const option = compareOptions(input, today).options.find(({ id }) => id === optionId)
  done(await decideOption(actor, { caseId, optionId, verdict, reason, state: option?.state }))
}

export async function close(actor: Actor, caseId: string): Promise<void> {
  done(await changeCaseStatus(actor, { caseId, status: 'closed' }))
}

/** Records Form 12153 as sent for the one hearing of a case that nobody has asked for yet. */
export async function askForHearing(actor: Actor, caseId: string, sentOn: string): Promise<string> {
  const { flags } = await getCase(actor, caseId)
  const open = flags.find(({ finding }) => finding.hearing?.requestId === null)
  if (!open) throw new Error('No flag of the case is about a hearing that can be asked for')
  const sent = { sentOn, method: 'certified-mail', proof: '9407 1000 4417' }
  return done(await recordHearingRequest(actor, { flagId: open.id, version: open.version, ...sent }))
    .requestId
}

/** Form 2848 for every individual return of ten years, signed on Nov 2, 2026. */
export const signedPower = {
  form: '2848',
  representative: 'Ines Calloway, EA',
  covers: '1040: 2018 to 2028',
  signedOn: '2026-11-02',
  posted: 'unknown',
}

export async function signPower(actor: Actor, caseId: string, told: Record<string, string> = {}) {
  return done(await enterAuthorization(actor, { caseId, ...signedPower, ...told }))
}

/** The first interview of a case, on a day; what is left out was not asked. */
export async function interview(
  actor: Actor,
  caseId: string,
  told: { saidOn: string } & Record<string, string>,
): Promise<void> {
  done(await enterInterview(actor, { caseId, version: '0', saidBy: 'taxpayer', ...told }))
}
