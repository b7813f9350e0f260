import 'server-only'
import type { Actor } from '@/lib/access'
import { nameWords } from '@/lib/cases'
import { reading } from '@/lib/operation'
import type { Tx } from '@/lib/platform'
import type { OwnerHints } from '@/lib/resolution'
import { findReading } from './open-reading'
import { headOf } from './paper-kind'
import { printedOwner } from './printed-owner'
import { type PrintedName, splitName } from './split-name'

/** What a paper on no case says of its owner, for the intake form; a number never, but its last four as a hint. */
export interface Prospect {
  documentId: string
  fileName: string
  name: PrintedName
  tinLast4: string | null
  address: NonNullable<OwnerHints['address']> | null
}

/** Null for a paper that is not here, is on a case, or names nobody: the form is then an empty one. */
export function findProspect(actor: Actor, documentId: string): Promise<Prospect | null> {
  return reading(actor, async tx => {
    const { firmId } = actor
    const document = await tx.document.findFirst({
      where: { firmId, id: documentId, caseId: null, rejectedAt: null },
      select: { fileName: true },
    })
    const stored = document && (await findReading(tx, { firmId, documentId }))
    if (!stored) return null
    const { taxpayerName, tinLast4 } = printedOwner(stored.reading)
    const name = splitName(taxpayerName, headOf(stored.reading)?.form?.value ?? null)
    if (!name) return null
    return {
      documentId,
      fileName: document.fileName,
      name,
      tinLast4: tinLast4?.replace(/\D/g, '').slice(-4) || null,
      address: stored.hints?.address ?? null,
    }
  })
}

interface Unfiled {
  id: string
  caseId: string | null
}

/**
 * Of papers on no case those whose owner is no client, with the name as printed: nobody in the firm has the last four,
 * and nobody the name. Asked for a whole page of papers at once.
 */
export async function namesOfProspects(
  tx: Tx,
  firmId: string,
  papers: readonly Unfiled[],
): Promise<ReadonlyMap<string, string>> {
  const documentIds = papers.filter(({ caseId }) => caseId === null).map(({ id }) => id)
  if (documentIds.length === 0) return new Map()
  const fields = await tx.readField.findMany({
    where: {
      firmId,
      name: { in: ['taxpayerName', 'tinLast4'] },
      reading: { documentId: { in: documentIds } },
    },
    orderBy: { reading: { createdAt: 'asc' } },
    select: { name: true, readValue: true, reading: { select: { documentId: true } } },
  })
  const printed = new Map(fields.map(field => [`${field.reading.documentId} ${field.name}`, field.readValue]))
  const owners = documentIds.flatMap(id => {
    const name = printed.get(`${id} taxpayerName`)
    const last4 = printed.get(`${id} tinLast4`)?.replace(/\D/g, '').slice(-4)
    return name ? [{ id, name, last4 }] : []
  })
  const words = owners.flatMap(({ name }) => name.split(/[^\p{L}'’-]+/u).filter(word => word.length > 1))
  const persons = await tx.person.findMany({
    where: {
      firmId,
      OR: [
        { tinLast4: { in: owners.flatMap(({ last4 }) => last4 ?? []) } },
        { lastName: { in: [...new Set(words)], mode: 'insensitive' } },
      ],
    },
    select: { lastName: true, tinLast4: true },
  })
  const isClient = ({ name, last4 }: { name: string; last4?: string }) =>
    persons.some(
      person =>
        (last4 !== undefined && person.tinLast4 === last4) ||
        nameWords(person.lastName).some(part => nameWords(name).includes(part)),
    )
  return new Map(owners.filter(owner => !isClient(owner)).map(({ id, name }) => [id, name]))
}
