import 'server-only'
import type { Tx } from '@/lib/platform'
import { nameWords } from './name-words'

type OwnerDoubt = 'number' | 'name'

interface KnownPerson {
  lastName: string
  tinLast4: string | null
}

export interface PrintedOwner {
  tinLast4: string | null
  taxpayerName: string | null
}

/**
 * What on a paper fits nobody on its case: the number, or, where no number can be compared, the name. Null where one of
 * them fits, and where neither can be compared.
 */
export function doubtOwner(
  persons: readonly KnownPerson[],
  { tinLast4, taxpayerName }: PrintedOwner,
): OwnerDoubt | null {
  const last4 = tinLast4?.replace(/\D/g, '').slice(-4)
  const numbers = persons.flatMap(person => person.tinLast4 ?? [])
  if (last4 && numbers.length > 0) return numbers.includes(last4) ? null : 'number'
  const words = nameWords(taxpayerName)
  if (words.length === 0 || persons.length === 0) return null
  // One word of a double or long name is enough: this warns, and the person decides.
  const fits = persons.some(({ lastName }) => nameWords(lastName).some(part => isOn(part, words)))
  return fits ? null : 'name'
}

/** Masked transcripts print four letters of a name, and some papers run words together. */
function isOn(part: string, words: readonly string[]): boolean {
  return words.some(
    word => word === part || (part.length >= 4 && (word === part.slice(0, 4) || word.includes(part))),
  )
}

/** The same for a paper as it was read, on the case where it lies. */
export async function findOwnerDoubt(
  tx: Tx,
  { firmId, caseId }: { firmId: string; caseId: string },
  printed: PrintedOwner,
): Promise<OwnerDoubt | null> {
  const persons = await tx.person.findMany({
    where: { firmId, client: { cases: { some: { id: caseId } } } },
    select: { lastName: true, tinLast4: true },
  })
  return doubtOwner(persons, printed)
}

/**
 * Looks anew whose the papers are that wait on the cases of a client, after the client's number or name was corrected.
 * Returns the cases on which one of them is now told to be of somebody else, or no longer so.
 */
export async function doubtOwnersAnew(
  tx: Tx,
  { firmId, clientId }: { firmId: string; clientId: string },
): Promise<string[]> {
  const waiting = await tx.document.findMany({
    where: { firmId, case: { clientId }, state: 'read', rejectedAt: null },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      caseId: true,
      ownerDoubt: true,
      readings: {
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: 1,
        select: { fields: { where: { name: { in: ['tinLast4', 'taxpayerName'] } } } },
      },
    },
  })
  const moved = new Set<string>()
  for (const { id, caseId, ownerDoubt, readings } of waiting) {
    if (caseId === null) continue
    const printed = (name: string) =>
      readings[0]?.fields.find(field => field.name === name)?.readValue ?? null
    const owner = { tinLast4: printed('tinLast4'), taxpayerName: printed('taxpayerName') }
    const doubt = await findOwnerDoubt(tx, { firmId, caseId }, owner)
    if (doubt === ownerDoubt) continue
    await tx.document.update({ where: { firmId_id: { firmId, id } }, data: { ownerDoubt: doubt } })
    moved.add(caseId)
  }
  return [...moved].sort()
}
