import 'server-only'
import type { z } from 'zod'
import { findOwnerDoubt } from '@/lib/cases'
import { Refusal, type Work } from '@/lib/operation'
import { decidedFields } from './decided-fields'
import type { confirmInput } from './document.schema'
import type { StoredReading } from './open-reading'
import { printedOwner } from './printed-owner'

/**
 * A paper whose number, or else whose name, is of nobody on the case is taken for somebody else's: it is confirmed only
 * where the person said that it is this client's all the same. A case on which nothing is known has nothing to compare with.
 */
export async function refuseStranger(
  { actor, tx }: Pick<Work<unknown>, 'actor' | 'tx'>,
  { reading, caseId }: Pick<StoredReading, 'reading'> & { caseId: string },
  input: z.output<typeof confirmInput>,
): Promise<void> {
  if (input.despiteTin) return
  const read = printedOwner(reading)
  const decided = decidedFields(input).lastFour()
  const printed = { ...read, tinLast4: decided === undefined ? read.tinLast4 : decided }
  const doubt = await findOwnerDoubt(tx, { firmId: actor.firmId, caseId }, printed)
  if (doubt === null) return
  const what =
    doubt === 'number' ? `has a number ending in ${printed.tinLast4}` : `is named ${printed.taxpayerName}`
  throw new Refusal({
    code: 'conflict',
    message: `Nobody on this case ${what}. File the paper where it belongs, or tick the box to confirm it here.`,
    fields: { despiteTin: [`The ${doubt} on the paper is of nobody on this case.`] },
  })
}
