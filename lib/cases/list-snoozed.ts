import 'server-only'
import type { Actor } from '@/lib/access'
import { reading } from '@/lib/operation'
import { type FlagView, flagView } from './flag-view'
import { casesVisibleTo } from './visibility'

const MAX = 200

interface SnoozedFlag extends FlagView {
  caseId: string
  clientName: string
}

/** The firm's flags that sleep, the one that wakes first on top; the first 200. */
export function listSnoozed(actor: Actor): Promise<SnoozedFlag[]> {
  return reading(actor, async tx => {
    const flags = await tx.flag.findMany({
      where: asleep(actor),
      orderBy: [{ snoozedUntil: 'asc' }, { id: 'asc' }],
      take: MAX,
      include: { case: { select: { client: { select: { name: true } } } } },
    })
    return flags.map(flag => ({
      ...flagView(flag),
      caseId: flag.caseId,
      clientName: flag.case.client.name,
    }))
  })
}

/** Of open cases only: no flag of a closed one comes back into the queue. */
export function asleep(actor: Actor) {
  return {
    firmId: actor.firmId,
    state: 'snoozed' as const,
    case: { ...casesVisibleTo(actor), status: 'open' as const },
  }
}
