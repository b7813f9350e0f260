import 'server-only'
import { uuidv7 } from 'uuidv7'
import type { Work } from '@/lib/operation'
import { asColumn } from '@/lib/platform'

/** Opens a case with the firm's next number. The counter's row is locked, so that no two cases share one. */
export async function openCase({ actor, tx, today }: Omit<Work<unknown>, 'input'>, clientId: string) {
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
  return { caseId, number }
}
