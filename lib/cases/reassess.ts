import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { AuditEvent, Work } from '@/lib/operation'
import { asBig, asColumn } from '@/lib/platform'
import type { Assessment, FlagFinding, PeriodView } from '@/lib/resolution'
import { loadCaseFacts } from './case-facts'
import type { FlagView } from './flag-view'
import { saysOther, wakesUp } from './flag-wakes'
import { type Judgement, judge } from './judge'
import { keepAssessment } from './keep-assessment'
import { refreshNextStep, refreshStanding, unresolvedFlags } from './standing'
import { lockCase } from './visibility'
import { accrualsOf } from './year-view'

type Assessing = Omit<Work<unknown>, 'input'>
type FlagRow = Awaited<ReturnType<typeof currentFlags>>[number]

/**
 * Judges a case anew in the transaction of the change that moved its facts. Flags keep their identity: what a
 * person decided about one stays decided until it grows more severe, and an override until its facts are others; one
 * that no longer holds is resolved. Returns the event to record, or nothing when nothing moved.
 */
export async function reassess(work: Assessing, caseId: string, because: string): Promise<AuditEvent[]> {
  const { actor, tx, today } = work
  // Two changes at once would each judge without the other's fact.
  await lockCase(tx, actor, caseId)
  const judged = judge(await loadCaseFacts(tx, actor.firmId, caseId), today)
  const { facts, factsHash, assessment } = judged
  const before = await currentFlags(work, caseId)
  const factsMoved = await haveFactsMoved(work, caseId, factsHash)
  const raised = await keepFlags(work, caseId, { findings: assessment.flags, before, factsMoved })
  const resolved = await resolveFlags(work, assessment.flags, before)
  // As they stand now, read once for all that follows: their findings are most of what a case keeps.
  const flags = await unresolvedFlags(tx, actor.firmId, caseId)
  await keepDeadlines(work, caseId, { assessment, flags })
  await keepChecklist(work, caseId, assessment)
  await keepBalances(work, caseId, judged.periods)
  await keepAssessment(work, judged)
  await keepStanding(work, judged)
  await refreshNextStep(work, caseId, { facts, flags })
  await refreshStanding(work, caseId, flags)
  return raised.length + resolved.length === 0
    ? []
    : [{ type: 'case.assessed', caseId, raised, resolved, because }]
}

const keyOf = (flag: { ruleId: string; subject: string }) => `${flag.ruleId} ${flag.subject}`

function currentFlags({ actor, tx }: Assessing, caseId: string) {
  return tx.flag.findMany({ where: { firmId: actor.firmId, caseId } })
}

/** Whether a fact is other than at the last assessment; else only days have passed. */
async function haveFactsMoved({ actor, tx }: Assessing, caseId: string, factsHash: string): Promise<boolean> {
  const before = await tx.case.findUniqueOrThrow({
    where: { firmId_id: { firmId: actor.firmId, id: caseId } },
    select: { factsHash: true },
  })
  return before.factsHash !== factsHash
}

interface Judged {
  findings: FlagFinding[]
  before: FlagRow[]
  factsMoved: boolean
}

async function keepFlags(
  work: Assessing,
  caseId: string,
  { findings, before, factsMoved }: Judged,
): Promise<string[]> {
  const { actor, tx, today } = work
  const known = new Map(before.map(flag => [keyOf(flag), flag]))
  const raised: string[] = []
  const unmoved: string[] = []
  const added = []
  for (const finding of findings) {
    const flag = known.get(keyOf(finding))
    const { ruleId, subject, severity, outcome } = finding
    const seen = { severity, outcome, finding: asJson(finding), lastSeenOn: asColumn(today) }
    if (!flag) {
      added.push({ firmId: actor.firmId, caseId, ruleId, subject, firstSeenOn: asColumn(today), ...seen })
      raised.push(ruleId)
      continue
    }
    const changed = factsMoved && saysOther(flag, finding)
    const wakes = wakesUp(flag, finding, { today, changed })
    // Most findings of a case are as they were; writing each anew would be most of what a change costs.
    if (!wakes && isDeepStrictEqual(flag.finding, seen.finding)) {
      unmoved.push(flag.id)
      continue
    }
    if (wakes) raised.push(ruleId)
    const woken = wakes
      ? { state: 'open' as const, snoozedUntil: null, reason: null, decidedById: null, decidedAt: null }
      : {}
    // Whoever still sees the flag as it was must look again before they decide.
    const version = wakes || changed ? { version: { increment: 1 } } : {}
    await tx.flag.update({
      where: { firmId_id: { firmId: actor.firmId, id: flag.id } },
      data: { ...seen, ...woken, ...version },
    })
  }
  if (added.length > 0) await tx.flag.createMany({ data: added })
  await tx.flag.updateMany({
    where: { firmId: actor.firmId, id: { in: unmoved }, lastSeenOn: { not: asColumn(today) } },
    data: { lastSeenOn: asColumn(today) },
  })
  return raised
}

async function resolveFlags(
  { actor, tx }: Assessing,
  findings: FlagFinding[],
  before: FlagRow[],
): Promise<string[]> {
  const holds = new Set(findings.map(keyOf))
  const gone = before.filter(flag => flag.state !== 'resolved' && !holds.has(keyOf(flag)))
  if (gone.length > 0) {
    await tx.flag.updateMany({
      where: { firmId: actor.firmId, id: { in: gone.map(flag => flag.id) } },
      data: { state: 'resolved', snoozedUntil: null },
    })
  }
  return gone.map(flag => flag.ruleId)
}

async function keepDeadlines(
  { actor, tx }: Assessing,
  caseId: string,
  { assessment, flags }: { assessment: Assessment; flags: readonly FlagView[] },
): Promise<void> {
  const ids = new Map(flags.map(({ id, finding }) => [keyOf(finding), id]))
  await tx.deadline.deleteMany({ where: { firmId: actor.firmId, caseId } })
  await tx.deadline.createMany({
    data: assessment.deadlines.map(
      ({ ruleId, subject, lastDay, printedDay, computedDay, kind, basis, what, lost, left }) => ({
        firmId: actor.firmId,
        caseId,
        flagId: ids.get(keyOf({ ruleId, subject })) ?? null,
        kind,
        basis,
        what,
        lost,
        left,
        lastDay: asColumn(lastDay),
        printedDay: asColumn(printedDay),
        computedDay: asColumn(computedDay),
      }),
    ),
  })
}

async function keepChecklist(
  { actor, tx }: Assessing,
  caseId: string,
  assessment: Assessment,
): Promise<void> {
  const { firmId } = actor
  const before = await tx.checklistItem.findMany({ where: { firmId, caseId } })
  const known = new Map(before.map(item => [item.key, item]))
  const added = []
  for (const {
    key,
    title,
    why,
    decides,
    supplier,
    freshness = null,
    state,
    satisfiedBy,
  } of assessment.checklist) {
    const item = known.get(key)
    const words = { title, why, decides, supplier, freshness, documentId: satisfiedBy }
    const ruled = state === 'not-needed' ? ('not_needed' as const) : state
    if (!item) {
      added.push({ firmId, caseId, key, ...words, state: ruled })
      continue
    }
    const data = { ...words, ...(item.decidedById ? {} : { state: ruled, reason: null }) }
    if (isDeepStrictEqual({ ...item, ...data }, item)) continue
    await tx.checklistItem.update({ where: { firmId_id: { firmId, id: item.id } }, data })
  }
  if (added.length > 0) await tx.checklistItem.createMany({ data: added })
  const asked = new Set(assessment.checklist.map(({ key }) => key))
  const moot = before.filter(item => !asked.has(item.key) && !item.decidedById && item.state !== 'not_needed')
  if (moot.length > 0)
    await tx.checklistItem.updateMany({
      where: { firmId, id: { in: moot.map(item => item.id) } },
      data: { state: 'not_needed', reason: 'No longer asked by any rule' },
    })
}

/** Beside each period what it owes, so that lists over all cases add up what the pages of the cases show. */
async function keepBalances(
  { actor, tx }: Assessing,
  caseId: string,
  periods: readonly PeriodView[],
): Promise<void> {
  const { firmId } = actor
  const told = new Map(periods.map(period => [period.facts?.periodId, period]))
  const rows = await tx.taxPeriod.findMany({ where: { firmId, caseId } })
  for (const { id, owedCents, accruedCents, inDoubtCents } of rows) {
    const period = told.get(id)
    const data = {
      owedCents: asBig(period?.balance?.cents ?? null),
      accruedCents: asBig(period ? accrualsOf(period) : null),
      inDoubtCents: asBig(period?.balance?.inDoubt?.difference ?? null),
    }
    if (isDeepStrictEqual({ owedCents, accruedCents, inDoubtCents }, data)) continue
    await tx.taxPeriod.update({ where: { firmId_id: { firmId, id } }, data })
  }
}

async function keepStanding({ actor, tx, today }: Assessing, judged: Judgement): Promise<void> {
  const { facts, factsHash, resultHash, assessment } = judged
  const { stage, arrangement, rulePack } = assessment
  await tx.case.update({
    where: { firmId_id: { firmId: actor.firmId, id: facts.caseId } },
    data: { stage, arrangement, assessedOn: asColumn(today), rulePack, factsHash, resultHash },
  })
}

/** Findings are plain data; this says so to the database's client. */
function asJson<T extends object>(value: T) {
  return JSON.parse(JSON.stringify(value)) as { [key: string]: string }
}
