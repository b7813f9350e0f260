import 'server-only'
import { asSystemActor, forgetOldKnocks } from '@/lib/access'
import { appendEvents } from '@/lib/operation'
import { asColumn, asIdentity, describeError, isDatabaseAway, log, todayIn, withFirm } from '@/lib/platform'
import { reassess } from './reassess'

const CLOCKWORK = 'The passing of days'
const BATCH = 200

/**
 * Judges again every open case whose firm has a new day: deadlines come nearer although no fact changed. And forgets the
 * failed knocks that count no more.
 */
export async function passDays(): Promise<void> {
  await forgetOldKnocks()
  const firms = await asIdentity(tx => tx.firm.findMany({ select: { id: true, name: true, timeZone: true } }))
  for (const firm of firms) await passDaysOf(firm)
}

async function passDaysOf(firm: { id: string; name: string; timeZone: string }): Promise<void> {
  const actor = asSystemActor(firm, CLOCKWORK)
  const today = todayIn(firm.timeZone)
  for (let after = ''; ; ) {
    const stale = await withFirm(firm.id, tx =>
      tx.case.findMany({
        where: {
          firmId: firm.id,
          status: 'open',
          OR: [{ assessedOn: null }, { assessedOn: { lt: asColumn(today) } }],
          ...(after ? { id: { gt: after } } : {}),
        },
        orderBy: { id: 'asc' },
        take: BATCH,
        select: { id: true },
      }),
    )
    // One case a transaction: the embedded database serves one at a time, and people come first.
    for (const { id } of stale) {
      try {
        await withFirm(firm.id, async tx =>
          appendEvents(tx, actor, await reassess({ actor, tx, today }, id, 'new day')),
        )
      } catch (error) {
        // The database being away ends the run, and the queue tries it again; a case that can not be judged must not hold up the rest.
        if (isDatabaseAway(error)) throw error
        log('error', 'case.assessment-failed', { firmId: firm.id, caseId: id, ...describeError(error) })
      }
    }
    const last = stale.at(-1)
    if (!last || stale.length < BATCH) return
    after = last.id
  }
}
