import 'server-only'
import type { z } from 'zod'
import { lockCase, reassess, touchCase } from '@/lib/cases'
import { command, invalid, notFound, Refusal, type Work } from '@/lib/operation'
import { now } from '@/lib/platform'
import { confirmInput, type FieldName } from './document.schema'
import { lockDocument } from './lock-document'
import { findReading, type StoredReading } from './open-reading'
import { paperKindOf } from './paper-kind'
import { refuseStranger } from './refuse-stranger'
import { requiredFields } from './required-fields'
import { stalePaper } from './stale-paper'
import { writeVouched } from './write-vouched'

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
    const { documentId } = input
    const { caseId, stored } = await takeInHand({ actor, tx }, input)
    await lockCase(tx, actor, caseId)
    refuseUndecided(stored, input)
    await refuseStranger({ actor, tx }, { ...stored, caseId }, input)
    const changed = await keepConfirmations({ actor, tx }, stored.readingId, input)
    const paper = { ...stored, documentId, caseId }
    await writeVouched({ actor, tx }, paper, input)
    await touchCase({ actor, tx }, caseId)
    const assessed = await reassess({ actor, tx, today }, caseId, 'reading confirmed')
    return {
      value: { caseId },
      events: [{ type: 'document.confirmed', caseId, documentId, changed }, ...assessed],
    }
  },
})

async function takeInHand(
  { actor, tx }: Where,
  { documentId, version }: Input,
): Promise<{ caseId: string; stored: StoredReading }> {
  const { firmId } = actor
  const document = await lockDocument(tx, actor, documentId)
  const stored = await findReading(tx, { firmId, documentId })
  if (!stored || paperKindOf(stored.reading) === null) throw notFound('paper')
  if (!document.caseId)
    throw new Refusal({ code: 'conflict', message: 'File this paper on a case first; then confirm it.' })
  if (document.version !== version || document.rejectedAt !== null || document.state !== 'read')
    throw await stalePaper({ actor, tx }, documentId)
  await tx.document.update({
    where: { firmId_id: { firmId, id: documentId } },
    data: { version: { increment: 1 } },
  })
  return { caseId: document.caseId, stored }
}

function refuseUndecided({ reading }: StoredReading, { values, unreadable }: Input): void {
  const kind = paperKindOf(reading)
  if (kind === null) return
  const code = values.code ?? (reading.kind === 'notice' ? reading.code.value : null)
  const open = requiredFields(kind, code).find(name => !values[name] && !unreadable.includes(name))
  if (open) throw invalid(open, 'Confirm this field, correct it, or say that it cannot be read.')
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
  for (const name of input.unreadable) {
    const said = { unreadable: true, confirmedValue: null, ...decided }
    await tx.readField.upsert({
      where: { firmId_readingId_name: { firmId: actor.firmId, readingId, name } },
      create: { firmId: actor.firmId, readingId, name, basis: 'entered', confidence: 0, ...said },
      update: said,
    })
  }
  return [...changed, ...input.unreadable]
}
