import 'server-only'
import { asSystemActor, forgetOldKnocks } from '@/lib/access'
import { asColumn, asIdentity, todayIn } from '@/lib/platform'
import { judgeAgain } from './judge-again'

const CLOCKWORK = 'The passing of days'

/**
 * Judges again every open case whose firm has a new day: deadlines come nearer although no fact changed. And forgets the
 * failed knocks that count no more.
 */
export async function passDays(): Promise<void> {
  await forgetOldKnocks()
  const firms = await asIdentity(tx => tx.firm.findMany({ select: { id: true, name: true, timeZone: true } }))
  for (const firm of firms) {
    const today = todayIn(firm.timeZone)
    const stale = [{ assessedOn: null }, { assessedOn: { lt: asColumn(today) } }]
    await judgeAgain({
      actor: asSystemActor(firm, CLOCKWORK),
      today,
      due: { firmId: firm.id, status: 'open', OR: stale },
      because: 'new day',
    })
  }
}
