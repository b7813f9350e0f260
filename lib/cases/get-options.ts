import 'server-only'
import type { Actor } from '@/lib/access'
import { notFound, reading } from '@/lib/operation'
import { asDay, type Tx, todayIn } from '@/lib/platform'
import type { OptionFinding, OptionState } from '@/lib/resolution'
import { latestFinances } from './latest-finances'
import { namesOf } from './member-names'
import { loadOptionsInput } from './options-of-case'
import { casesVisibleTo } from './visibility'

/** The finances of a case as last entered, with who entered them; null where nobody has. */
export function getFinances(actor: Actor, caseId: string) {
  return reading(actor, async tx => {
    await mustSee(tx, actor, caseId)
    const row = await latestFinances(tx, actor.firmId, caseId)
    if (row === null) return null
    const names = await namesOf(tx, actor.firmId)
    const { version, told } = row
    return { version, told, asOf: asDay(row.asOf), by: names(row.enteredById) }
  })
}

/** What the options of a case ask today, and every decision about each, the newest first; that one stands. */
export function getOptions(actor: Actor, caseId: string) {
  return reading(actor, async tx => {
    await mustSee(tx, actor, caseId)
    const today = todayIn(actor.timeZone)
    const { firmId } = actor
    const { input, financesVersion } = await loadOptionsInput(tx, { firmId, caseId, today })
    const names = await namesOf(tx, firmId)
    const rows = await tx.optionDecision.findMany({
      where: { firmId, caseId },
      orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
    })
    const decisions = rows.map(
      ({ id, optionId, verdict, reason, rule, decidedOn, decidedById, proposal }) => ({
        ...{ id, optionId, verdict, reason, rule },
        on: asDay(decidedOn),
        by: names(decidedById),
        stateThen: (proposal as unknown as OptionFinding).state as OptionState,
      }),
    )
    return { today, input, financesVersion, decisions }
  })
}

async function mustSee(tx: Tx, actor: Actor, caseId: string): Promise<void> {
  const row = await tx.case.findFirst({
    where: { id: caseId, ...casesVisibleTo(actor) },
    select: { id: true },
  })
  if (!row) throw notFound('case')
}
