import 'server-only'
import type { Work } from '@/lib/operation'
import { asColumn, dayIn } from '@/lib/platform'
import { type CaseFacts, nextStepAmong, type PlainDate, queueKey, rankForQueue } from '@/lib/resolution'
import { loadCaseFacts } from './case-facts'
import { type FlagView, flagView } from './flag-view'

/**
 * Writes where a case stands in the escalation queue: on its most pressing flag that is open or acknowledged.
 * A closed case, or one whose flags all sleep, stands nowhere.
 */
export async function refreshStanding(
  { actor, tx, today }: Omit<Work<unknown>, 'input'>,
  caseId: string,
): Promise<void> {
  const { firmId } = actor
  const key = { firmId_id: { firmId, id: caseId } }
  const { status, lastTouchedAt } = await tx.case.findUniqueOrThrow({
    where: key,
    select: { status: true, lastTouchedAt: true },
  })
  const rows = await tx.flag.findMany({ where: { firmId, caseId, state: { in: ['open', 'acknowledged'] } } })
  const first = status === 'open' ? mostPressing(rows.map(flagView), today) : null
  const deadline = first?.finding.deadline ?? null
  await tx.case.update({
    where: key,
    data: first
      ? {
          queueKey: queueKey(
            { finding: first.finding, lastTouchedOn: dayIn(actor.timeZone, lastTouchedAt), caseId },
            today,
          ),
          queueSeverity: first.finding.severity,
          queueFlagId: first.id,
          queueLastDay: asColumn(deadline?.lastDay ?? null),
        }
      : { queueKey: null, queueSeverity: null, queueFlagId: null, queueLastDay: null },
  })
}

function mostPressing(flags: FlagView[], asOf: PlainDate): FlagView | null {
  return [...flags].sort((a, b) => rankForQueue(a.finding, b.finding, asOf))[0] ?? null
}

/**
 * Writes the next step of a case: of its flags, those that nobody overrode and that do not sleep.
 * `facts` are the case's, where the caller has them already.
 */
export async function refreshNextStep(
  { actor, tx, today }: Omit<Work<unknown>, 'input'>,
  caseId: string,
  facts?: CaseFacts,
): Promise<void> {
  const { firmId } = actor
  const rows = await tx.flag.findMany({ where: { firmId, caseId, state: { not: 'resolved' } } })
  const flags = rows.map(flagView)
  const open = flags.filter(isOpen).map(({ finding }) => finding)
  const setAside = flags.filter(flag => !isOpen(flag)).map(({ finding }) => finding)
  const step = nextStepAmong(facts ?? (await loadCaseFacts(tx, firmId, caseId)), today, { open, setAside })
  await tx.case.update({ where: { firmId_id: { firmId, id: caseId } }, data: { nextStep: step } })
}

function isOpen({ state }: FlagView): boolean {
  return state === 'open' || state === 'acknowledged'
}
