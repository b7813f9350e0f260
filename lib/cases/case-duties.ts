import 'server-only'
import { command, notFound } from '@/lib/operation'
import { assignCaseInput, authorityInput, caseStatusInput } from './case.schema'
import { reassess } from './reassess'
import { refreshStanding } from './standing'
import { touchCase } from './touch'
import { lockCase } from './visibility'

/** Gives a case to a member of the firm, or to nobody. */
export const assignCase = command({
  permission: 'case.write',
  input: assignCaseInput,
  async run({ actor, input, tx, today }) {
    await lockCase(tx, actor, input.caseId)
    const key = { firmId_id: { firmId: actor.firmId, id: input.caseId } }
    const before = await tx.case.findUniqueOrThrow({ where: key, select: { assigneeId: true } })
    const to = input.assigneeId === '' ? null : input.assigneeId
    if (
      to &&
      !(await tx.membership.findFirst({ where: { firmId: actor.firmId, userId: to, endedAt: null } }))
    )
      throw notFound('person')
    await tx.case.update({ where: key, data: { assigneeId: to, version: { increment: 1 } } })
    await touchCase({ actor, tx }, input.caseId)
    await refreshStanding({ actor, tx, today }, input.caseId)
    return {
      value: null,
      events: [{ type: 'case.assigned', caseId: input.caseId, from: before.assigneeId, to }],
    }
  },
})

/** Closes or reopens a case. A closed case leaves the queue; a reopened one is assessed again at once. */
export const changeCaseStatus = command({
  permission: 'case.write',
  input: caseStatusInput,
  async run({ actor, input, tx, today }) {
    await lockCase(tx, actor, input.caseId)
    const key = { firmId_id: { firmId: actor.firmId, id: input.caseId } }
    const { status } = await tx.case.findUniqueOrThrow({ where: key, select: { status: true } })
    await tx.case.update({ where: key, data: { status: input.status, version: { increment: 1 } } })
    await touchCase({ actor, tx }, input.caseId)
    const assessed = await reassess({ actor, tx, today }, input.caseId, `case ${input.status}`)
    return {
      value: null,
      events: [
        { type: 'case.status-changed', caseId: input.caseId, from: status, to: input.status },
        ...assessed,
      ],
    }
  },
})

/** Records whether a signed Form 2848 is on file. */
export const recordAuthority = command({
  permission: 'case.write',
  input: authorityInput,
  async run({ actor, input, tx, today }) {
    await lockCase(tx, actor, input.caseId)
    const onFile = input.onFile === 'yes'
    await tx.case.update({
      where: { firmId_id: { firmId: actor.firmId, id: input.caseId } },
      data: { authorityOnFile: onFile, version: { increment: 1 } },
    })
    await touchCase({ actor, tx }, input.caseId)
    const assessed = await reassess({ actor, tx, today }, input.caseId, 'authority recorded')
    return {
      value: null,
      events: [{ type: 'case.authority-recorded', caseId: input.caseId, onFile }, ...assessed],
    }
  },
})
