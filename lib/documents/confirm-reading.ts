import 'server-only'
import type { z } from 'zod'
import { lockCase, reassess, touchCase } from '@/lib/cases'
import { command, invalid, notFound, Refusal, type Work } from '@/lib/operation'
import { now } from '@/lib/platform'
import { confirmInput, type FieldName, isLineField } from './document.schema'
import { lockDocument } from './lock-document'
import { findReading, type StoredReading } from './open-reading'
import { paperKindOf } from './paper-kind'
import { fieldsOf } from './read-fields'
import { refuseStranger } from './refuse-stranger'
import { requiredFields } from './required-fields'
import { staleReading } from './stale-paper'
import { lineChanges } from './vouched-lines'
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
    const changed = await keepConfirmations({ actor, tx }, stored, input)
    const paper = { ...stored, documentId, caseId }
    await writeVouched({ actor, tx }, paper, input)
    await touchCase({ actor, tx }, caseId)
    const assessed = await reassess({ actor, tx, today }, caseId, 'reading confirmed')
    return {
      value: { caseId },
      events: [
        { type: 'document.confirmed', caseId, documentId, changed, ...linesChanged(stored, input) },
        ...assessed,
      ],
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
    throw await staleReading({ actor, tx }, document)
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

/** What was changed of a bill's lines goes into the record in words: a line has no name of its own. */
function linesChanged({ reading }: StoredReading, input: Input): { lines?: string[] } {
  const lines = reading.kind === 'notice' ? lineChanges(input, reading) : []
  return lines.length === 0 ? {} : { lines }
}

async function keepConfirmations(
  { actor, tx }: Where,
  { readingId, reading }: StoredReading,
  input: Input,
): Promise<string[]> {
  const { firmId } = actor
  const fields = await tx.readField.findMany({ where: { firmId, readingId } })
  // A field that an earlier release did not keep is kept now with what was read.
  const read = fieldsOf(reading)
  const keep = async (name: FieldName, said: { confirmedValue: string | null; unreadable: boolean }) => {
    const decision = { ...said, confirmedById: actor.userId, confirmedAt: now() }
    const seen = read.find(field => field.name === name) ?? {
      name,
      basis: 'entered',
      confidence: said.unreadable ? 0 : 1,
    }
    await tx.readField.upsert({
      where: { firmId_readingId_name: { firmId, readingId, name } },
      create: { firmId, readingId, ...seen, ...decision },
      update: decision,
    })
  }
  const changed: string[] = []
  for (const [name, value] of Object.entries(input.values) as [FieldName, string][]) {
    const field = fields.find(candidate => candidate.name === name)
    if (field?.readValue !== value) changed.push(name)
    await keep(name, { confirmedValue: value, unreadable: false })
  }
  for (const name of input.unreadable) await keep(name, { confirmedValue: null, unreadable: true })
  return [...changed, ...input.unreadable].filter(name => !isLineField(name))
}
