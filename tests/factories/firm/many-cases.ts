import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access'
import { asColumn, withFirm } from '@/lib/platform'
import { addDays, assess, day, type FlagFinding, type PlainDate, queueKey } from '@/lib/resolution'
import { exampleCase, exampleNotice } from '@/lib/resolution/escalation/example-facts'

/** What a list sorts and filters a case by. Each is left to chance that a test does not care about. */
export interface ListedCase {
  client: string
  openedOn: PlainDate
  touchedAt: string
  severity: 1 | 2 | 3 | 4 | null
  /** Days from Nov 24, 2026 to the last day of its flag, or null where none ends. */
  daysLeft: number | null
  assigned: boolean
}

const TODAY = day('2026-11-24')
/** Judged beyond any test's clock, so that the passing of days leaves these rows alone. */
const ASSESSED_ON = day('2199-01-01')

const [pattern] = assess(
  exampleCase({ notices: [exampleNotice({ code: 'LT11', noticeDate: day('2026-11-02') })] }),
  TODAY,
).flags

/** Writes cases straight into the tables, thousands in a moment: for lists, not for what cases mean. */
export async function listCasesOf(
  actor: Actor,
  cases: readonly ListedCase[],
  firstNumber = 1,
): Promise<string[]> {
  const { firmId, userId } = actor
  const rows = cases.map((listed, index) => {
    const ids = { caseId: randomUUID(), clientId: randomUUID(), flagId: randomUUID() }
    return { ...listed, ...ids, number: firstNumber + index, finding: findingOf(listed) }
  })
  await withFirm(firmId, async tx => {
    await tx.client.createMany({
      data: rows.map(({ clientId, client }) => ({
        firmId,
        id: clientId,
        kind: 'individual' as const,
        name: client,
      })),
    })
    await tx.case.createMany({
      data: rows.map(row => ({
        firmId,
        id: row.caseId,
        number: row.number,
        clientId: row.clientId,
        assigneeId: row.assigned ? userId : null,
        openedOn: asColumn(row.openedOn),
        lastTouchedAt: new Date(row.touchedAt),
        assessedOn: asColumn(ASSESSED_ON),
        ...standingOf(row),
      })),
    })
    await tx.flag.createMany({
      data: rows.flatMap(({ finding, caseId, flagId }) =>
        finding ? [{ firmId, id: flagId, caseId, ...flagOf(finding) }] : [],
      ),
    })
  })
  return rows.map(({ caseId }) => caseId)
}

function findingOf({ severity, daysLeft }: ListedCase): FlagFinding | null {
  if (severity === null || !pattern?.deadline) return null
  const deadline = daysLeft === null ? null : { ...pattern.deadline, lastDay: addDays(TODAY, daysLeft) }
  return { ...pattern, severity, deadline }
}

function standingOf(row: ListedCase & { finding: FlagFinding | null; caseId: string; flagId: string }) {
  const { finding, caseId, flagId, touchedAt } = row
  if (!finding) return {}
  return {
    queueKey: queueKey({ finding, caseId, lastTouchedOn: day(touchedAt.slice(0, 10)) }, TODAY),
    queueSeverity: finding.severity,
    queueLastDay: asColumn(finding.deadline?.lastDay ?? null),
    queueFlagId: flagId,
  }
}

function flagOf(finding: FlagFinding) {
  const { ruleId, subject, severity, outcome } = finding
  const seen = { firstSeenOn: asColumn(TODAY), lastSeenOn: asColumn(TODAY) }
  return { ruleId, subject, severity, outcome, finding: JSON.parse(JSON.stringify(finding)), ...seen }
}
