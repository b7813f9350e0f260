import 'server-only'
import { command, notFound, Refusal } from '@/lib/operation'
import { asColumn } from '@/lib/platform'
import { compareOptions } from '@/lib/resolution'
import { decideOptionInput } from './finances.schema'
import { loadOptionsInput } from './options-of-case'
import { reassess } from './reassess'
import { touchCase } from './touch'
import { lockCase } from './visibility'

/**
 * A practitioner accepts, changes or rejects an option, with the reason. What was proposed, gate by gate and by which
 * version of the rules, is kept beside it; if it stands otherwise than where the decision was taken, it is refused.
 */
export const decideOption = command({
  permission: 'option.decide',
  input: decideOptionInput,
  async run({ actor, input, tx, today }) {
    const { caseId, optionId, verdict, reason } = input
    await lockCase(tx, actor, caseId)
    if (actor.userId === null) throw new Error('A person decides')
    const { firmId } = actor
    const { input: asked, financesVersion } = await loadOptionsInput(tx, { firmId, caseId, today })
    const { options, rules } = compareOptions(asked, today)
    const option = options.find(({ id }) => id === optionId)
    if (!option) throw notFound('option')
    if (option.state !== input.state)
      throw new Refusal({
        code: 'stale',
        message: `${option.title} stands otherwise than when you looked. Look again before you decide.`,
      })
    const rule = `${option.id}.${option.version}`
    const row = await tx.optionDecision.create({
      data: {
        firmId,
        caseId,
        optionId,
        verdict,
        reason,
        // Written out: the working is made when it is read.
        proposal: JSON.parse(JSON.stringify(option)),
        rule,
        rules,
        financesVersion,
        decidedOn: asColumn(today),
        decidedById: actor.userId,
      },
      select: { id: true },
    })
    await touchCase({ actor, tx }, caseId)
    const assessed = await reassess({ actor, tx, today }, caseId, 'option decided')
    return {
      value: { decisionId: row.id },
      events: [{ type: 'option.decided', caseId, optionId, verdict, reason, rule }, ...assessed],
    }
  },
})
