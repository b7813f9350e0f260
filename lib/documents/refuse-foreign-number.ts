import 'server-only'
import type { z } from 'zod'
import { Refusal, type Work } from '@/lib/operation'
import { decidedFields } from './decided-fields'
import type { confirmInput } from './document.schema'
import type { StoredReading } from './open-reading'
import { headOf } from './paper-kind'

/**
 * A paper with a number that nobody on the case has is taken for somebody else's: it is confirmed only where the person
 * said that it is this client's all the same. A case on which no number is known has nothing to compare with.
 */
export async function refuseForeignNumber(
  { actor, tx }: Pick<Work<unknown>, 'actor' | 'tx'>,
  { reading, caseId }: Pick<StoredReading, 'reading'> & { caseId: string },
  input: z.output<typeof confirmInput>,
): Promise<void> {
  const decided = decidedFields(input).lastFour()
  const printed = decided === undefined ? headOf(reading)?.tinLast4?.value : decided
  if (!printed || input.despiteTin) return
  const persons = await tx.person.findMany({
    where: { firmId: actor.firmId, tinLast4: { not: null }, client: { cases: { some: { id: caseId } } } },
    select: { tinLast4: true },
  })
  if (persons.length === 0 || persons.some(({ tinLast4 }) => tinLast4 === printed)) return
  throw new Refusal({
    code: 'conflict',
    message: `Nobody on this case has a number ending in ${printed}. File the paper where it belongs, or tick the box to confirm it here.`,
    fields: { despiteTin: ['The number on the paper is of nobody on this case.'] },
  })
}
