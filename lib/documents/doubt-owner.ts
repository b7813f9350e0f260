import 'server-only'
import type { Tx } from '@/lib/platform'
import type { DocumentReading } from '@/lib/resolution'
import { nameWords } from './name-words'
import { headOf } from './paper-kind'

export type OwnerDoubt = 'number' | 'name'

interface KnownPerson {
  lastName: string
  tinLast4: string | null
}

interface Printed {
  tinLast4: string | null
  taxpayerName: string | null
}

/**
 * What on a paper fits nobody on its case: the number, or, where no number can be compared, the name. Null where one of
 * them fits, and where neither can be compared.
 */
export function doubtOwner(
  persons: readonly KnownPerson[],
  { tinLast4, taxpayerName }: Printed,
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
  printed: Printed,
): Promise<OwnerDoubt | null> {
  const persons = await tx.person.findMany({
    where: { firmId, client: { cases: { some: { id: caseId } } } },
    select: { lastName: true, tinLast4: true },
  })
  return doubtOwner(persons, printed)
}

export function printedOwner(reading: DocumentReading): Printed {
  const head = headOf(reading)
  return { tinLast4: head?.tinLast4?.value ?? null, taxpayerName: head?.taxpayerName?.value ?? null }
}
