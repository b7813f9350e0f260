import 'server-only'
import type { Actor } from '@/lib/access'
import type { Tx } from '@/lib/platform'
import type { DocumentReading, OwnerHints } from '@/lib/resolution'
import { applyReading } from './apply-reading'
import { carryLines, decisionsOf } from './carry-lines'
import { carryPayers } from './carry-payers'
import { keepReading } from './keep-reading'
import { findReading } from './open-reading'
import { type PaperKind, paperKindOf } from './paper-kind'
import { writeVouched } from './write-vouched'

interface Paper {
  firmId: string
  documentId: string
}

/** Who confirmed a paper, and when. */
export interface Confirmation {
  userId: string | null
  at: Date
}

/** The confirmation that a paper has; null while nobody has confirmed it. */
export async function findConfirmation(tx: Tx, { firmId, documentId }: Paper): Promise<Confirmation | null> {
  const asked = {
    where: { firmId, documentId, confirmedAt: { not: null } },
    select: { confirmedAt: true, confirmedById: true },
  }
  const found =
    (await tx.notice.findFirst(asked)) ??
    (await tx.transcript.findFirst(asked)) ??
    (await tx.informationTranscript.findFirst(asked))
  return found?.confirmedAt ? { userId: found.confirmedById, at: found.confirmedAt } : null
}

interface Anew {
  actor: Actor
  caseId: string
  confirmation: Confirmation
  reading: DocumentReading
  reader: string
  textSource: string
  hints: OwnerHints
}

/**
 * Keeps a new reading of a confirmed paper: what a person decided stands beside it and goes on counting under their
 * name; what nobody spoke about is as the new reader sees it. A reader that takes the paper for another kind changes
 * nothing, and null says so.
 */
export async function keepConfirmed(tx: Tx, paper: Paper, anew: Anew): Promise<PaperKind | null> {
  const { firmId, documentId } = paper
  const before = await findReading(tx, paper)
  const kind = paperKindOf(anew.reading)
  if (!before || kind === null || kind !== paperKindOf(before.reading)) return null
  const decidedBefore = await tx.readField.findMany({
    where: { firmId, readingId: before.readingId, confirmedAt: { not: null } },
  })
  const lines = carryLines(decidedBefore, before.reading, anew.reading)
  const decided = carryPayers(lines, before.reading, anew.reading)
  await keepReading(tx, paper, anew)
  const stored = await findReading(tx, paper)
  if (!stored) throw new Error('A reading that was just kept is not there')
  for (const { name, confirmedValue, unreadable, confirmedById, confirmedAt } of decided) {
    const decision = { confirmedValue, unreadable, confirmedById, confirmedAt }
    await tx.readField.upsert({
      where: { firmId_readingId_name: { firmId, readingId: stored.readingId, name } },
      create: { firmId, readingId: stored.readingId, name, basis: 'entered', confidence: 1, ...decision },
      update: decision,
    })
  }
  const { actor, caseId, confirmation } = anew
  await applyReading(tx, { firmId, caseId, documentId, reading: stored.reading })
  await writeVouched({ actor, tx }, { ...stored, documentId, caseId, confirmation }, decisionsOf(decided))
  return kind
}
