import 'server-only'
import type { Work } from '@/lib/operation'
import { asColumn, dayIn, type Tx } from '@/lib/platform'
import {
  type Assessment,
  type CaseReading,
  nextStepAmong,
  type PlainDate,
  queueKey,
  rankForQueue,
  readCase,
} from '@/lib/resolution'
import { loadCaseFacts } from './case-facts'
import { type FlagView, flagView } from './flag-view'
import type { Judgement } from './judge'

type Assessing = Omit<Work<unknown>, 'input'>

interface Touched {
  id: string
  status: 'open' | 'closed'
  lastTouchedAt: Date
}

/** Writes on each case what its judgement makes of it as a whole, its next step and its place in the queue among it. */
export async function keepStandings(
  { actor, tx, today }: Assessing,
  {
    judged,
    before,
    flagsOf,
  }: {
    judged: readonly Judgement[]
    before: readonly Touched[]
    flagsOf: (caseId: string) => readonly FlagView[]
  },
): Promise<void> {
  const touched = new Map(before.map(row => [row.id, row]))
  const rows = judged.flatMap(({ facts: { caseId: id }, view, assessment, factsHash, resultHash }) => {
    const { stage, arrangement, rulePack } = assessment
    const [row, flags] = [touched.get(id), flagsOf(id)]
    if (!row) return []
    const place = placeOf(row, { flags, today, timeZone: actor.timeZone })
    const nextStep = stepAmong(view, flags)
    return [{ id, stage, arrangement, rulePack, factsHash, resultHash, nextStep, ...place }]
  })
  await tx.$executeRaw`
    UPDATE "Case" c SET stage = n.stage, arrangement = n.arrangement, "assessedOn" = ${today}::date,
      "rulePack" = n."rulePack", "factsHash" = n."factsHash", "resultHash" = n."resultHash", "nextStep" = n."nextStep",
      "queueKey" = n."queueKey", "queueSeverity" = n."queueSeverity", "queueFlagId" = n."queueFlagId",
      "queueLastDay" = n."queueLastDay"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n(id uuid, stage text, arrangement text,
      "rulePack" text, "factsHash" text, "resultHash" text, "nextStep" jsonb, "queueKey" text, "queueSeverity" int,
      "queueFlagId" uuid, "queueLastDay" date)
    WHERE c."firmId" = ${actor.firmId}::uuid AND c.id = n.id`
}

/** Writes where a case stands in the escalation queue after something other than a judgement moved it. */
export async function refreshStanding(
  { actor, tx, today }: Assessing,
  caseId: string,
  known?: readonly FlagView[],
): Promise<void> {
  const key = { firmId_id: { firmId: actor.firmId, id: caseId } }
  const row = await tx.case.findUniqueOrThrow({
    where: key,
    select: { id: true, status: true, lastTouchedAt: true },
  })
  const flags = known ?? (await unresolvedFlags(tx, actor.firmId, caseId))
  const { queueLastDay, ...place } = placeOf(row, { flags, today, timeZone: actor.timeZone })
  await tx.case.update({ where: key, data: { ...place, queueLastDay: asColumn(queueLastDay) } })
}

const NOWHERE = { queueKey: null, queueSeverity: null, queueFlagId: null, queueLastDay: null }

/**
 * A case stands in the queue on its most pressing flag that is open or acknowledged. A closed case, or one whose flags all
 * sleep, stands nowhere.
 */
function placeOf(
  { id, status, lastTouchedAt }: Touched,
  { flags, today, timeZone }: { flags: readonly FlagView[]; today: PlainDate; timeZone: string },
) {
  const first = status === 'open' ? mostPressing(flags.filter(isOpen), today) : null
  if (first === null) return NOWHERE
  const { finding } = first
  return {
    queueKey: queueKey({ finding, lastTouchedOn: dayIn(timeZone, lastTouchedAt), caseId: id }, today),
    queueSeverity: finding.severity,
    queueFlagId: first.id,
    queueLastDay: finding.deadline?.lastDay ?? null,
  }
}

function mostPressing(flags: FlagView[], asOf: PlainDate): FlagView | null {
  return flags.sort((a, b) => rankForQueue(a.finding, b.finding, asOf))[0] ?? null
}

/** Writes the next step of a case, and its place in the queue, after a decision about one of its flags. */
export async function refreshNextStep({ actor, tx, today }: Assessing, caseId: string): Promise<void> {
  const { firmId } = actor
  const flags = await unresolvedFlags(tx, firmId, caseId)
  const step = stepAmong(readCase(await loadCaseFacts(tx, firmId, caseId), today), flags)
  await tx.case.update({ where: { firmId_id: { firmId, id: caseId } }, data: { nextStep: step } })
  await refreshStanding({ actor, tx, today }, caseId, flags)
}

/** Of the flags, those that nobody overrode and that do not sleep. */
function stepAmong(view: CaseReading, flags: readonly FlagView[]): Assessment['nextStep'] {
  const open = flags.filter(isOpen).map(({ finding }) => finding)
  const setAside = flags.filter(flag => !isOpen(flag)).map(({ finding }) => finding)
  return nextStepAmong(view, { open, setAside })
}

async function unresolvedFlags(tx: Tx, firmId: string, caseId: string): Promise<FlagView[]> {
  const rows = await tx.flag.findMany({ where: { firmId, caseId, state: { not: 'resolved' } } })
  return rows.map(flagView)
}

function isOpen({ state }: FlagView): boolean {
  return state === 'open' || state === 'acknowledged'
}
