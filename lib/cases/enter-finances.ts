import 'server-only'
import { command, Refusal, whoSaved } from '@/lib/operation'
import { asColumn, asDay } from '@/lib/platform'
import { enterFinancesInput, writtenFinances } from './finances.schema'
import { latestFinances } from './latest-finances'
import { reassess } from './reassess'
import { touchCase } from './touch'
import { lockCase } from './visibility'

/**
 * Enters what the client earns, spends, owns and can pay, as of a day. Each save is a version of its own and the earlier
 * ones are kept; one made from an older version is refused with what stands now.
 */
export const enterFinances = command({
  permission: 'case.write',
  input: enterFinancesInput,
  async run({ actor, input, tx, today }) {
    const { caseId, version, asOf, ...told } = input
    await lockCase(tx, actor, caseId)
    if (asOf === null || actor.userId === null) throw new Error('Refused by the schema')
    if (asOf > today)
      throw new Refusal({
        code: 'invalid',
        message: 'Some entries need another look.',
        fields: { asOf: ['Choose today or a day before it.'] },
      })
    const before = await latestFinances(tx, actor.firmId, caseId)
    if ((before?.version ?? 0) !== version)
      throw new Refusal({
        code: 'stale',
        message: `${await whoSaved(tx, actor.firmId, ['finances.entered'], { caseId })} entered the finances meanwhile. Both versions are below; choose what to keep.`,
        theirs: theirs(before),
      })
    const next = version + 1
    await tx.finances.create({
      data: {
        firmId: actor.firmId,
        caseId,
        version: next,
        asOf: asColumn(asOf),
        told,
        enteredById: actor.userId,
      },
    })
    await touchCase({ actor, tx }, caseId)
    const assessed = await reassess({ actor, tx, today }, caseId, 'finances entered')
    return {
      value: { version: next },
      events: [{ type: 'finances.entered', caseId, version: next, asOf }, ...assessed],
    }
  },
})

/** What stands there now, field by field as the form prints it. */
function theirs(before: Awaited<ReturnType<typeof latestFinances>>): Record<string, string> {
  if (before === null) return { version: '0' }
  return { ...writtenFinances(before.told), version: String(before.version), asOf: asDay(before.asOf) }
}
