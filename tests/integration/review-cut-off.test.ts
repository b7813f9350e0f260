import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test, vi } from 'vitest'
import { askForReviews, getCase, listPackChanges, reviewPack } from '@/lib/cases'
import { checkRecord } from '@/lib/operation'
import { openJobs } from '@/lib/platform'
import { rulePack } from '@/lib/resolution'
import { copyCases } from '@/tests/bench/copy-cases'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { enter, takeIn } from '@/tests/factories/firm/work'
import { testDatabase } from './database'
import { asOwner, startEmpty } from './owner'

startEmpty()

/** Cases are written by fifties: these are some batches, of which the first is done when the process dies. */
const COPIES = 240
const CASES = COPIES + 1

const countJudged = async () => {
  const [row] = await asOwner<{ n: number }>(
    `select count(*)::int as n from "Case" where "rulePack" = '${rulePack.hash}'`,
  )
  return row?.n ?? 0
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
  await openJobs()
  const actor = await newFirm()
  const model = await takeIn(actor, { firstName: 'Alex', lastName: 'Sample' })
  await enter(actor, model, { periodEnd: '2022', filed: 'not-filed', lien: 'yes', levy: 'no' })
  const { flags } = await getCase(actor, model)
  expect(flags.length).toBeGreaterThan(0)
  const { firmId } = actor
  const copying = { databaseUrl: testDatabase(), firmId, assignees: [null], models: [model] }
  await copyCases({ ...copying, copies: COPIES, firstNumber: 2 })
  // Other rules judged them, and saw nothing.
  for (const text of [
    `delete from "Deadline"`,
    `delete from "Flag"`,
    `update "Case" set "rulePack" = 'earlier', "resultHash" = 'other', "queueFlagId" = null`,
    `update "Assessment" set "packHash" = 'earlier'`,
  ])
    await asOwner(text)
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
