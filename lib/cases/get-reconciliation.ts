import 'server-only'
import type { Actor } from '@/lib/access'
import { notFound, reading } from '@/lib/operation'
import { todayIn } from '@/lib/platform'
import { loadCaseFacts } from './case-facts'
import { casesVisibleTo } from './visibility'

/** What the bills, transcripts and payments of a case are held against each other with, and the day it is for. */
export function getReconciliation(actor: Actor, caseId: string) {
  return reading(actor, async tx => {
    const row = await tx.case.findFirst({
      where: { id: caseId, ...casesVisibleTo(actor) },
      select: { id: true },
    })
    if (!row) throw notFound('case')
    return { facts: await loadCaseFacts(tx, actor.firmId, caseId), today: todayIn(actor.timeZone) }
  })
}
