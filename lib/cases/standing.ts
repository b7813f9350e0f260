import 'server-only'
import type { Work } from '@/lib/operation'
import { asColumn, dayIn, type Tx } from '@/lib/platform'
import { type CaseFacts, nextStepAmong, type PlainDate, queueKey, rankForQueue } from '@/lib/resolution'
import { loadCaseFacts } from './case-facts'
import { type FlagView, flagView } from './flag-view'

/**
 * Writes where a case stands in the escalation queue: on its most pressing flag that is open or acknowledged.
 * A closed case, or one whose flags all sleep, stands nowhere. `flags` are the case's, where the caller has them already.
 */
export async function refreshStanding(
  { actor, tx, today }: Omit<Work<unknown>, 'input'>,
  caseId: string,
  flags?: readonly FlagView[],
): Promise<void> {
  const { firmId } = actor
  const key = { firmId_id: { firmId, id: caseId } }
  const { status, lastTouchedAt } = await tx.case.findUniqueOrThrow({
    where: key,
    select: { status: true, lastTouchedAt: true },
  })
  const all = flags ?? (await unresolvedFlags(tx, firmId, caseId))
  const first = status === 'open' ? mostPressing(all.filter(isOpen), today) : null
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
 * `known` is of the case, where the caller has it already.
 */
export async function refreshNextStep(
  { actor, tx, today }: Omit<Work<unknown>, 'input'>,
  caseId: string,
  known?: { facts: CaseFacts; flags: readonly FlagView[] },
): Promise<void> {
  const { firmId } = actor
  const flags = known?.flags ?? (await unresolvedFlags(tx, firmId, caseId))
  const facts = known?.facts ?? (await loadCaseFacts(tx, firmId, caseId))
  const open = flags.filter(isOpen).map(({ finding }) => finding)
  const setAside = flags.filter(flag => !isOpen(flag)).map(({ finding }) => finding)
  const step = nextStepAmong(facts, today, { open, setAside })
  await tx.case.update({ where: { firmId_id: { firmId, id: caseId } }, data: { nextStep: step } })
}

export async function unresolvedFlags(tx: Tx, firmId: string, caseId: string): Promise<FlagView[]> {
  const rows = await tx.flag.findMany({ where: { firmId, caseId, state: { not: 'resolved' } } })
  return rows.map(flagView)
}

function isOpen({ state }: FlagView): boolean {
  return state === 'open' || state === 'acknowledged'
}
