import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/access'
import { askForReviews, getCase, listPackChanges, loadCaseFacts, reviewPack } from '@/lib/cases'
import { judge } from '@/lib/cases/judge'
import { checkRecord } from '@/lib/operation'
import { openJobs, todayIn, withFirm } from '@/lib/platform'
import { rulePack } from '@/lib/resolution'
import { copyCases } from '@/tests/bench/copy-cases'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { enter, takeIn } from '@/tests/factories/firm/work'
import { testDatabase } from './database'
import { asOwner, emptyDatabase, startEmpty } from './owner'

startEmpty()

/** Cases are written by fifties: these are some batches, of which the first is done when the process dies. */
const COPIES = 160
const CASES = COPIES + 1

const countJudged = async () => {
  const [row] = await asOwner<{ n: number }>(
    `select count(*)::int as n from "Case" where "rulePack" = '${rulePack.hash}'`,
  )
  return row?.n ?? 0
}

/** As if other rules had judged the cases, and seen nothing. */
async function judgedByOthers(): Promise<void> {
  for (const text of [
    `delete from "Deadline"`,
    `delete from "Flag"`,
    `update "Case" set "rulePack" = 'earlier', "resultHash" = 'other', "queueFlagId" = null`,
    `update "Assessment" set "packHash" = 'earlier'`,
  ])
    await asOwner(text)
}

/** A firm with one case and its copies. */
async function firmOf(copies: number) {
  await openJobs()
  const actor = await newFirm()
  const model = await takeIn(actor, { firstName: 'Alex', lastName: 'Sample' })
  await enter(actor, model, { periodEnd: '2022', filed: 'not-filed', lien: 'yes', levy: 'no' })
  const { flags } = await getCase(actor, model)
  const copying = { databaseUrl: testDatabase(), firmId: actor.firmId, assignees: [null], models: [model] }
  const made = await copyCases({ ...copying, copies, firstNumber: 2 })
  return { actor, flags, caseIds: [model, ...made.map(({ caseId }) => caseId)] }
}

/** Of each case: its judgements by these rules, its flags, and the events that record what the judgement moved. */
const traces = () =>
  asOwner<{ id: string; judgements: number; flags: number; events: number; queued: boolean }>(
    `select id, "queueFlagId" is not null as queued,
      (select count(*)::int from "Assessment" a where a."caseId" = c.id and a."packHash" = '${rulePack.hash}') as judgements,
      (select count(*)::int from "Flag" f where f."caseId" = c.id and f.state = 'open') as flags,
      (select count(*)::int from "AuditEvent" e where e."caseId" = c.id and e.data->>'because' = 'new rules') as events
      from "Case" c`,
  )

test('a review whose process is killed in the middle goes on with the cases that are left, and judges each once', {
  timeout: 120_000,
}, async () => {
  const { actor, flags } = await firmOf(COPIES)
  const { firmId } = actor
  expect(flags.length).toBeGreaterThan(0)
  await judgedByOthers()
  await askForReviews()

  const review = spawn(
    process.execPath,
    ['--import', './lib/launch/outside-next.mjs', '--import', 'tsx', 'tests/run/review-worker.ts', firmId],
    { stdio: 'ignore' },
  )
  await vi.waitFor(async () => expect(await countJudged()).toBeGreaterThan(0), {
    timeout: 60_000,
    interval: 5,
  })
  review.kill('SIGKILL')
  await once(review, 'exit')
  const judged = await countJudged()
  expect(judged).toBeLessThan(CASES)
  // What is written of a case is written whole.
  const halfway = await traces()
  const whole = { judgements: 1, flags: flags.length, events: 1, queued: true }
  const nothing = { judgements: 0, flags: 0, events: 0, queued: false }
  expect(halfway.filter(({ judgements }) => judgements > 0)).toHaveLength(judged)
  for (const { id, ...trace } of halfway) expect(trace).toEqual(trace.judgements > 0 ? whole : nothing)
  expect((await listPackChanges(actor, {})).reviews).toMatchObject([{ openCases: CASES, finishedAt: null }])

  await reviewPack({ firmId })
  for (const { id, ...trace } of await traces()) expect(trace).toEqual(whole)
  expect((await listPackChanges(actor, {})).reviews).toMatchObject([{ finishedAt: expect.any(Date) }])
  expect((await checkRecord(firmId)).brokenAt).toBeNull()
})

test('a case whose facts move while a review runs is judged on those that it has in the end', {
  timeout: 120_000,
}, async () => {
  await emptyDatabase()
  const { actor, caseIds } = await firmOf(59)
  const { firmId } = actor
  await judgedByOthers()
  await askForReviews()
  const saved = caseIds.filter((_, at) => at % 4 === 0)
  await Promise.all([
    reviewPack({ firmId }),
    ...saved.map(id =>
      enter(actor, id, { periodEnd: '2023', filed: 'filed', balance: '900.00', balanceAsOf: '2026-11-01' }),
    ),
  ])
  for (const id of caseIds) await expectJudged(actor, id)
  expect((await listPackChanges(actor, {})).reviews).toMatchObject([{ finishedAt: expect.any(Date) }])
  expect((await checkRecord(firmId)).brokenAt).toBeNull()
})

/** What is written of the case is what its facts are judged to be. */
function expectJudged({ firmId, timeZone }: Actor, id: string): Promise<void> {
  return withFirm(firmId, async tx => {
    const judged = judge(await loadCaseFacts(tx, firmId, id), todayIn(timeZone))
    const { factsHash, resultHash, assessment } = judged
    const row = await tx.case.findUniqueOrThrow({ where: { firmId_id: { firmId, id } } })
    expect(row).toMatchObject({ factsHash, resultHash, rulePack: rulePack.hash })
    const flags = await tx.flag.findMany({ where: { firmId, caseId: id, state: { not: 'resolved' } } })
    expect(namesOf(flags)).toEqual(namesOf(assessment.flags))
  })
}

function namesOf(flags: readonly { ruleId: string; subject: string }[]): string[] {
  return flags.map(({ ruleId, subject }) => `${ruleId} ${subject}`).sort()
}
