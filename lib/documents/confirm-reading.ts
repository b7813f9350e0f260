import 'server-only'
import type { z } from 'zod'
import { asBig, asColumn, dayOrNull, lockCase, moneyOrNull, reassess, touchCase } from '@/lib/cases'
import { command, invalid, notFound, Refusal, type Work } from '@/lib/operation'
import { now } from '@/lib/platform'
import type { PlainDate } from '@/lib/resolution'
import { openPeriod } from './apply-reading'
import { confirmInput, type FieldName } from './document.schema'
import { requiredFields } from './required-fields'
import { stalePaper } from './stale-paper'

type Input = z.output<typeof confirmInput>
type Where = Pick<Work<unknown>, 'actor' | 'tx'>

/**
 * A person vouches for what was read, field by field; what they change is kept beside what the reader saw.
 * From here on the paper may set a hard deadline.
 */
export const confirmReading = command({
  permission: 'document.confirm',
  input: confirmInput,
  async run({ actor, input, tx, today }) {
    const document = await findDocument({ actor, tx }, input)
    await lockCase(tx, actor, document.caseId)
    const missing = requiredFields(document.kind, input.values.code ?? null).filter(
      name => !input.values[name] && !input.unreadable.includes(name),
    )
    const first = missing[0]
    if (first) throw invalid(first, 'Confirm this field, correct it, or say that it cannot be read.')
    const changed = await keepConfirmations({ actor, tx }, document.readingId, input)
    if (document.kind === 'notice') await confirmNotice({ actor, tx }, document, input)
    else await confirmTranscript({ actor, tx }, document, input)
    await touchCase({ actor, tx }, document.caseId)
    const assessed = await reassess({ actor, tx, today }, document.caseId, 'reading confirmed')
    return {
      value: { caseId: document.caseId },
      events: [
        { type: 'document.confirmed', caseId: document.caseId, documentId: input.documentId, changed },
        ...assessed,
      ],
    }
  },
})

interface Confirming {
  id: string
  caseId: string
  kind: 'notice' | 'account_transcript'
  readingId: string
}

async function findDocument({ actor, tx }: Where, input: Input): Promise<Confirming> {
  const document = await tx.document.findFirst({
    where: { firmId: actor.firmId, id: input.documentId },
    include: { readings: { orderBy: { createdAt: 'desc' }, take: 1, select: { id: true } } },
  })
  const reading = document?.readings[0]
  if (!document || !reading || (document.kind !== 'notice' && document.kind !== 'account_transcript'))
    throw notFound('paper')
  if (!document.caseId)
    throw new Refusal({ code: 'conflict', message: 'File this paper on a case first; then confirm it.' })
  const { count } = await tx.document.updateMany({
    where: { firmId: actor.firmId, id: document.id, version: input.version, rejectedAt: null },
    data: { version: { increment: 1 } },
  })
  if (count === 0) throw await stalePaper({ actor, tx }, document.id)
  return { id: document.id, caseId: document.caseId, kind: document.kind, readingId: reading.id }
}

async function keepConfirmations({ actor, tx }: Where, readingId: string, input: Input): Promise<string[]> {
  const fields = await tx.readField.findMany({ where: { firmId: actor.firmId, readingId } })
  const changed: string[] = []
  const decided = { confirmedById: actor.userId, confirmedAt: now() }
  for (const [name, value] of Object.entries(input.values) as [FieldName, string][]) {
    const field = fields.find(candidate => candidate.name === name)
    if (field?.readValue !== value) changed.push(name)
    await tx.readField.upsert({
      where: { firmId_readingId_name: { firmId: actor.firmId, readingId, name } },
      create: {
        firmId: actor.firmId,
        readingId,
        name,
        basis: 'entered',
        confidence: 1,
        confirmedValue: value,
        ...decided,
      },
      update: { confirmedValue: value, unreadable: false, ...decided },
    })
  }
  await tx.readField.updateMany({
    where: { firmId: actor.firmId, readingId, name: { in: input.unreadable } },
    data: { unreadable: true, confirmedValue: null, ...decided },
  })
  return [...changed, ...input.unreadable]
}

async function confirmNotice({ actor, tx }: Where, document: Confirming, input: Input): Promise<void> {
  const notice = await tx.notice.findFirst({ where: { firmId: actor.firmId, documentId: document.id } })
  if (!notice) throw notFound('notice')
  const { values } = input
  const payBy = dayField(values, 'payBy')
  await tx.notice.update({
    where: { firmId_id: { firmId: actor.firmId, id: notice.id } },
    data: {
      code: codeField(values.code) ?? notice.code,
      noticeDate: asColumn(dayField(values, 'noticeDate')),
      payBy: asColumn(payBy),
      amountDueCents: asBig(moneyField(values, 'amountDue')),
      confirmedAt: now(),
      confirmedById: actor.userId,
      version: { increment: 1 },
    },
  })
  const periodEnd = dayField(values, 'periodEnd')
  if (!values.form || !periodEnd) return
  await replaceFirstPeriod({ actor, tx }, { noticeId: notice.id, readingId: document.readingId })
  const taxPeriodId = await openPeriod(tx, actor.firmId, document.caseId, formField(values.form), periodEnd)
  await tx.noticePeriod.createMany({
    data: [{ firmId: actor.firmId, noticeId: notice.id, taxPeriodId }],
    skipDuplicates: true,
  })
}

/** Takes away the period as it was read, so that the confirmed one stands in its place; a letter's further periods stay. */
async function replaceFirstPeriod(
  { actor, tx }: Where,
  { noticeId, readingId }: { noticeId: string; readingId: string },
): Promise<void> {
  const { firmId } = actor
  const read = await tx.readField.findMany({
    where: { firmId, readingId, name: { in: ['form', 'periodEnd'] } },
    select: { name: true, readValue: true },
  })
  const value = (name: string) => read.find(field => field.name === name)?.readValue ?? null
  const periodEnd = dayOrNull.safeParse(value('periodEnd') ?? '')
  const form = value('form')
  if (!form || !periodEnd.success || periodEnd.data === null) return
  await tx.noticePeriod.deleteMany({
    where: { firmId, noticeId, taxPeriod: { form, periodEnd: asColumn(periodEnd.data) } },
  })
}

async function confirmTranscript({ actor, tx }: Where, document: Confirming, input: Input): Promise<void> {
  const periodEnd = dayField(input.values, 'periodEnd')
  const transcript = await tx.transcript.findFirst({
    where: { firmId: actor.firmId, documentId: document.id },
  })
  if (!transcript || !periodEnd || !input.values.form) throw notFound('transcript')
  const taxPeriodId = await openPeriod(
    tx,
    actor.firmId,
    document.caseId,
    formField(input.values.form),
    periodEnd,
  )
  await tx.transcript.update({
    where: { firmId_id: { firmId: actor.firmId, id: transcript.id } },
    data: {
      taxPeriodId,
      responseDate: asColumn(dayField(input.values, 'responseDate')),
      confirmedAt: now(),
      confirmedById: actor.userId,
      version: { increment: 1 },
    },
  })
}

function codeField(value: string | undefined): string | null {
  if (!value) return null
  const code = value.toUpperCase().replace(/[\s-]/g, '')
  if (!/^[A-Z]{1,8}\d{1,5}[A-Z]{0,3}$/.test(code))
    throw invalid('code', 'Write the code as printed, like CP14 or LT11.')
  return code
}

function formField(value: string): string {
  const form = value
    .toUpperCase()
    .replace(/^FORM\s+/, '')
    .trim()
  if (!/^[A-Z0-9][A-Z0-9-]{1,11}$/.test(form)) throw invalid('form', 'Enter a form like 1040 or 941.')
  return form
}

function dayField(values: Input['values'], name: FieldName): PlainDate | null {
  const parsed = dayOrNull.safeParse(values[name] ?? '')
  if (!parsed.success)
    throw invalid(name, parsed.error.issues[0]?.message ?? 'This day is not on the calendar.')
  return parsed.data
}

function moneyField(values: Input['values'], name: FieldName) {
  const parsed = moneyOrNull.safeParse(values[name] ?? '')
  if (!parsed.success)
    throw invalid(name, parsed.error.issues[0]?.message ?? 'Write an amount like 1,075.21.')
  return parsed.data
}
