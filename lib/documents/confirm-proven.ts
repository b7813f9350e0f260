import 'server-only'
import type { Actor } from '@/lib/access'
import { casesVisibleTo, lockCase, reassess, touchCase } from '@/lib/cases'
import { type AuditEvent, command, Refusal, reading } from '@/lib/operation'
import { now, type Tx } from '@/lib/platform'
import { confirmProvenInput, type FieldName } from './document.schema'
import { lockDocument } from './lock-document'
import { findReading, type StoredReading } from './open-reading'
import { requiredFields } from './required-fields'
import { writeVouched } from './write-vouched'

/** Below it a person looks at the field on the page. */
const SURE = 0.9
/** A drop of ten years of a couple's forms, in one press. */
const AT_ONCE_MAX = 60

interface Proven extends StoredReading {
  documentId: string
  fields: { id: string; name: string; readValue: string | null }[]
}

/** How many transcripts of a case prove their own reading and wait only for somebody to say so. */
export function countProven(actor: Actor, caseId: string): Promise<number> {
  return reading(actor, async tx => {
    const found = await tx.case.findFirst({
      where: { ...casesVisibleTo(actor), id: caseId },
      select: { id: true },
    })
    return found ? (await listProven(tx, actor.firmId, caseId)).length : 0
  })
}

/**
 * Confirms as read the account transcripts of a case whose rows come to their balance to the cent, whose number is a
 * client's, and whose period and day were read clearly. A person presses; the arithmetic is what they rely on.
 */
export const confirmProven = command({
  permission: 'document.confirm',
  input: confirmProvenInput,
  async run({ actor, input, tx, today }) {
    const { firmId } = actor
    const { caseId } = input
    const candidates = await listProven(tx, firmId, caseId)
    for (const { documentId } of candidates) await lockDocument(tx, actor, documentId)
    await lockCase(tx, actor, caseId)
    // Somebody may have confirmed or moved one of them before the locks were ours.
    const proven = await listProven(tx, firmId, caseId)
    const events: AuditEvent[] = []
    for (const paper of proven) {
      await keepAsRead(tx, actor, paper)
      const values = Object.fromEntries(
        paper.fields.flatMap(({ name, readValue }) => (readValue === null ? [] : [[name, readValue]])),
      )
      await writeVouched({ actor, tx }, { ...paper, caseId }, { values, unreadable: [] })
      events.push({ type: 'document.confirmed', caseId, documentId: paper.documentId, changed: [] })
    }
    const [first, ...others] = events
    if (!first)
      throw new Refusal({
        code: 'conflict',
        message: 'No transcript here waits that proves itself. Look at each.',
      })
    await touchCase({ actor, tx }, caseId)
    const assessed = await reassess({ actor, tx, today }, caseId, 'transcripts that add up confirmed')
    return { value: { caseId, confirmed: proven.length }, events: [first, ...others, ...assessed] }
  },
})

async function keepAsRead(tx: Tx, actor: Actor, { documentId, fields }: Proven): Promise<void> {
  const { firmId } = actor
  for (const { id, readValue } of fields)
    await tx.readField.update({
      where: { firmId_id: { firmId, id } },
      data: { confirmedValue: readValue, confirmedById: actor.userId, confirmedAt: now() },
    })
  await tx.document.update({
    where: { firmId_id: { firmId, id: documentId } },
    data: { version: { increment: 1 } },
  })
}

async function listProven(tx: Tx, firmId: string, caseId: string): Promise<Proven[]> {
  const waiting = await tx.transcript.findMany({
    where: {
      ...{ firmId, caseId, addsUp: true, confirmedAt: null },
      document: { caseId, state: 'read', rejectedAt: null },
    },
    orderBy: { documentId: 'asc' },
    take: AT_ONCE_MAX,
    select: { documentId: true },
  })
  const persons = await tx.person.findMany({
    where: { firmId, tinLast4: { not: null }, client: { cases: { some: { id: caseId } } } },
    select: { tinLast4: true },
  })
  const numbers = new Set(persons.map(({ tinLast4 }) => tinLast4))
  const proven: Proven[] = []
  for (const { documentId } of waiting) {
    const stored = await findReading(tx, { firmId, documentId })
    if (!stored || !provesItself(stored, numbers)) continue
    const fields = await tx.readField.findMany({
      where: { firmId, readingId: stored.readingId },
      select: { id: true, name: true, readValue: true },
    })
    proven.push({ ...stored, documentId, fields })
  }
  return proven
}

/**
 * Nothing of it is in doubt: neither the sum, nor a field on which something rests, nor whose it is. A sum bears out amounts
 * and no codes or days, so what was read from a picture is looked at.
 */
function provesItself({ reading, textSource }: StoredReading, numbers: ReadonlySet<string | null>): boolean {
  if (textSource === 'ocr') return false
  if (reading.kind !== 'account-transcript' || reading.addsUp !== true) return false
  if (reading.problems.length > 0 || reading.notRead.length > 0 || reading.unreadRows.length > 0) return false
  if (!reading.tinLast4 || !numbers.has(reading.tinLast4.value)) return false
  const resting: FieldName[] = [...requiredFields('account_transcript', null), 'form', 'accountBalance']
  return resting.every(name => {
    const field = reading[name as 'periodEnd' | 'responseDate' | 'form' | 'accountBalance']
    return field !== null && field.basis === 'printed' && field.confidence >= SURE
  })
}
