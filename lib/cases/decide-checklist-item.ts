import 'server-only'
import { command, notFound, Refusal, whoSaved } from '@/lib/operation'
import { now } from '@/lib/platform'
import { decideChecklistInput } from './case.schema'
import { refreshStanding } from './standing'
import { touchCase } from './touch'
import { lockCase } from './visibility'

/** Accepts an item, calls it not needed with a reason, or asks for it again. A person’s decision outlasts the rule. */
export const decideChecklistItem = command({
  permission: 'case.write',
  input: decideChecklistInput,
  async run({ actor, input, tx, today }) {
    await lockCase(tx, actor, input.caseId)
    const where = { firmId: actor.firmId, id: input.itemId, caseId: input.caseId }
    const state = input.state === 'not-needed' ? 'not_needed' : input.state
    const decided =
      input.state === 'needed'
        ? { decidedById: null, decidedAt: null }
        : { decidedById: actor.userId, decidedAt: now() }
    const { count } = await tx.checklistItem.updateMany({
      where: { ...where, version: input.version },
      data: { state, ...decided, reason: input.reason || null, version: { increment: 1 } },
    })
    const item = await tx.checklistItem.findFirst({ where })
    if (!item) throw notFound('checklist item')
    if (count === 0) {
      const by = await whoSaved(tx, actor.firmId, ['checklist.decided'], { itemId: item.id })
      throw new Refusal({
        code: 'stale',
        message: `${by} decided this item meanwhile. Look at it again before you decide.`,
      })
    }
    await touchCase({ actor, tx }, input.caseId)
    await refreshStanding({ actor, tx, today }, input.caseId)
    return {
      value: null,
      events: [
        {
          type: 'checklist.decided',
          caseId: input.caseId,
          itemId: item.id,
          key: item.key,
          state: input.state,
          reason: input.reason || null,
        },
      ],
    }
  },
})
