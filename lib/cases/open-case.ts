import 'server-only'
import { uuidv7 } from 'uuidv7'
import type { Work } from '@/lib/operation'
import { asColumn } from '@/lib/platform'
import { reassess } from './reassess'

/**
 * Opens a case with the firm's next number and judges it, so that it asks at once for what every case needs. The
 * counter's row is locked, so that no two cases share one.
 */
export async function openCase(work: Omit<Work<unknown>, 'input'>, clientId: string) {
  const { actor, tx, today } = work
  const firm = await tx.firm.update({
    where: { id: actor.firmId },
    data: { nextCaseNumber: { increment: 1 } },
    select: { nextCaseNumber: true },
  })
  const number = firm.nextCaseNumber - 1
  const caseId = uuidv7()
  await tx.case.create({
    data: {
      firmId: actor.firmId,
      id: caseId,
      number,
      clientId,
      openedOn: asColumn(today),
      assigneeId: actor.userId,
      lastTouchedById: actor.userId,
    },
  })
  return { caseId, number, assessed: await reassess(work, caseId, 'case opened') }
}
