import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { uuidv7 } from 'uuidv7'
import type { Work } from '@/lib/operation'
import { asColumn, type Tx } from '@/lib/platform'
import { type FlagFinding, isInterviewOpen, type PlainDate } from '@/lib/resolution'
import { type FlagView, flagView } from './flag-view'
import { saysOther, wakesUp } from './flag-wakes'
import type { Judgement } from './judge'

type Assessing = Omit<Work<unknown>, 'input'>
type FlagRow = Awaited<ReturnType<typeof flagsOfCases>>[number]

export interface KeptFlags {
  /** Rules whose flags are new or woken, and rules whose flags no longer hold; `interview` for one that was not held. */
  raised: string[]
  resolved: string[]
  /** The flags of the case that hold, as they stand now. */
  standing: FlagView[]
}

interface Changes {
  added: FlagRow[]
  rewritten: { id: string; finding: FlagFinding; again: number }[]
  woken: string[]
  unmoved: string[]
  gone: string[]
}

export const keyOf = (flag: { ruleId: string; subject: string }) => `${flag.ruleId} ${flag.subject}`

/** Makes the flags of each case those of its judgement. `factsBefore` are the hashes of the facts judged the time before. */
export async function keepFlags(
  work: Assessing,
  judged: readonly Judgement[],
  factsBefore: ReadonlyMap<string, string | null>,
): Promise<Map<string, KeptFlags>> {
  const { actor, tx, today } = work
  const { firmId } = actor
  const caseIds = judged.map(({ facts }) => facts.caseId)
  const before = Map.groupBy(await flagsOfCases(tx, firmId, caseIds), ({ caseId }) => caseId)
  const changes: Changes = { added: [], rewritten: [], woken: [], unmoved: [], gone: [] }
  const kept = new Map(
    judged.map(one => {
      const { caseId } = one.facts
      const factsMoved = factsBefore.get(caseId) !== one.factsHash
      const known = before.get(caseId) ?? []
      return [caseId, compare({ firmId, caseId, today }, { judged: one, known, factsMoved }, changes)]
    }),
  )
  await write(tx, { firmId, today }, changes)
  return kept
}

function flagsOfCases(tx: Tx, firmId: string, caseIds: string[]) {
  return tx.flag.findMany({ where: { firmId, caseId: { in: caseIds } } })
}

interface Comparing {
  judged: Judgement
  known: readonly FlagRow[]
  factsMoved: boolean
}

function compare(
  of: { firmId: string; caseId: string; today: PlainDate },
  { judged, known, factsMoved }: Comparing,
  changes: Changes,
): KeptFlags {
  const { today } = of
  const byKey = new Map(known.map(flag => [keyOf(flag), flag]))
  const raised: string[] = []
  const standing: FlagView[] = []
  for (const finding of judged.assessment.flags) {
    const flag = byKey.get(keyOf(finding))
    byKey.delete(keyOf(finding))
    if (!flag) {
      const added = newFlag(of, finding)
      changes.added.push(added)
      raised.push(nameOf(finding))
      standing.push({ ...flagView(added), finding })
      continue
    }
    const changed = factsMoved && saysOther(flag, finding)
    const wakes = wakesUp(flag, finding, { today, changed })
    if (wakes) {
      changes.woken.push(flag.id)
      raised.push(nameOf(finding))
    }
    // Most findings of a case are as they were; writing each anew would be most of what a change costs.
    if (!wakes && isDeepStrictEqual(flag.finding, asJson(finding))) {
      if (flag.lastSeenOn.getTime() !== asColumn(today).getTime()) changes.unmoved.push(flag.id)
      standing.push(flagView(flag))
      continue
    }
    // Whoever still sees the flag as it was must look again before they decide.
    const again = wakes || changed ? 1 : 0
    changes.rewritten.push({ id: flag.id, finding, again })
    const seen = { ...flag, finding, version: flag.version + again }
    standing.push(flagView(wakes ? { ...seen, ...WOKEN } : seen))
  }
  const gone = [...byKey.values()].filter(({ state }) => state !== 'resolved')
  changes.gone.push(...gone.map(({ id }) => id))
  return { raised, standing, resolved: gone.map(flag => nameOf(flagView(flag).finding)) }
}

const WOKEN = { state: 'open', snoozedUntil: null, reason: null, decidedById: null, decidedAt: null } as const

function newFlag(
  { firmId, caseId, today }: { firmId: string; caseId: string; today: PlainDate },
  finding: FlagFinding,
): FlagRow {
  const { ruleId, subject, severity, outcome } = finding
  return {
    ...{ firmId, id: uuidv7(), caseId, ruleId, subject, severity, outcome },
    ...{ finding: asJson(finding), firstSeenOn: asColumn(today), lastSeenOn: asColumn(today), version: 1 },
    ...WOKEN,
  }
}

async function write(
  tx: Tx,
  { firmId, today }: { firmId: string; today: PlainDate },
  { added, rewritten, woken, unmoved, gone }: Changes,
): Promise<void> {
  if (added.length > 0)
    await tx.flag.createMany({ data: added.map(flag => ({ ...flag, finding: asJson(flag.finding) })) })
  if (rewritten.length > 0) {
    const rows = rewritten.map(({ id, finding, again }) => {
      const { severity, outcome } = finding
      return { id, severity, outcome, finding, again }
    })
    await tx.$executeRaw`
      UPDATE "Flag" f SET severity = n.severity, outcome = n.outcome, finding = n.finding,
        "lastSeenOn" = ${today}::date, version = f.version + n.again
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS n(id uuid, severity int, outcome text, finding jsonb, again int)
      WHERE f."firmId" = ${firmId}::uuid AND f.id = n.id`
  }
  const among = (ids: string[]) => ({ firmId, id: { in: ids } })
  if (woken.length > 0) await tx.flag.updateMany({ where: among(woken), data: WOKEN })
  if (unmoved.length > 0)
    await tx.flag.updateMany({ where: among(unmoved), data: { lastSeenOn: asColumn(today) } })
  if (gone.length > 0)
    await tx.flag.updateMany({ where: among(gone), data: { state: 'resolved', snoozedUntil: null } })
}

/** Findings are plain data; this says so to the database's client. */
function asJson(value: unknown) {
  return JSON.parse(JSON.stringify(value)) as { [key: string]: string }
}

/** What a rule asks of an interview that was not held is told as that: its title would speak of what nobody said. */
function nameOf(finding: FlagFinding): string {
  return isInterviewOpen(finding) ? 'interview' : finding.ruleId
}
