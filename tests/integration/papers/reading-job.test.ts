import { spawn } from 'node:child_process'
import { once } from 'node:events'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/access'
import { getCase } from '@/lib/cases'
import { fileOnCase, getPaper, giveUpReading, readStoredDocument, rejectDocument } from '@/lib/documents'
import { openJobs, startWorkers, stopJobs, withFirm } from '@/lib/platform'
import { day } from '@/lib/resolution'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { done, drop, takeIn } from '@/tests/factories/firm/work'
import { drawNotice } from '@/tests/factories/paper'
import { letterOfSomebodyElse } from '@/tests/factories/paper/bad-papers'
import { plainNotice } from '@/tests/factories/paper/plain-paper'
import { testDatabase } from '../database'
import { openHouse } from '../open-house'

openHouse()

let actor: Actor
let owner: pg.Pool
beforeAll(async () => {
  actor = await newFirm()
  owner = new pg.Pool({ connectionString: testDatabase(), max: 1 })
})
// Papers of other tests lie in folders that are gone, and would only be in the way.
beforeEach(() => owner.query('DELETE FROM pgboss.job'))
afterAll(() => owner.end())

const work = { 'read-document': readStoredDocument, 'give-up-reading': giveUpReading }
const idle = { 'pass-days': async () => undefined, 'review-pack': async () => undefined }
const workers = (handlers = work) => startWorkers({ ...handlers, ...idle })
afterEach(async () => {
  await stopJobs()
  await openJobs()
})

const stateOf = async (documentId: string) => (await getPaper(actor, documentId))?.state
const becomes = (documentId: string, state: string) =>
  vi.waitFor(async () => expect(await stateOf(documentId)).toBe(state), { timeout: 40_000, interval: 50 })

const traces = (documentId: string) =>
  withFirm(actor.firmId, async tx => {
    const where = { firmId: actor.firmId, documentId }
    return { readings: await tx.reading.count({ where }), notices: await tx.notice.count({ where }) }
  })

async function dropNotice(given: Parameters<typeof drawNotice>[0] = {}, caseId: string | null = null) {
  const bytes = await drawNotice(given)
  return done(await drop(actor, { bytes, fileName: 'CP14.pdf', caseId })).documentId
}

describe('the job that reads a paper', { timeout: 90_000 }, () => {
  test('left in hand by a process that is gone is taken up as soon as the next one starts', async () => {
    const documentId = await dropNotice({ callerId: '71' })
    await owner.query(
      "UPDATE pgboss.job SET state = 'active', started_on = now() WHERE data->>'documentId' = $1",
      [documentId],
    )
    const begun = performance.now()
    await workers()
    await becomes(documentId, 'to-confirm')
    // The queue by itself takes it back after a minute.
    expect(performance.now() - begun).toBeLessThan(20_000)
  })

  test('takes it from stored to read by itself, and says where it stands meanwhile', async () => {
    const documentId = await dropNotice({ callerId: '1' })
    expect(await stateOf(documentId)).toBe('received')
    let seen: string | undefined
    await workers({
      ...work,
      async 'read-document'(paper) {
        const reading = readStoredDocument(paper)
        await vi.waitFor(async () => expect(await stateOf(paper.documentId)).toBe('reading'), {
          timeout: 5_000,
          interval: 5,
        })
        seen = await stateOf(paper.documentId)
        await reading
      },
    })
    await becomes(documentId, 'to-confirm')
    expect(seen).toBe('reading')
  })

  test('killed in the middle is done again by the next process, once', async () => {
    const caseId = await takeIn(actor, { firstName: 'Alex', lastName: 'Sample' })
    // Long enough that the kill comes before its end.
    const bytes = await letterOfSomebodyElse(450)
    const slow = done(await drop(actor, { bytes, fileName: 'long.pdf', caseId })).documentId
    const process = spawn(
      globalThis.process.execPath,
      ['--import', './lib/launch/outside-next.mjs', '--import', 'tsx', 'tests/run/reading-worker.ts'],
      { stdio: 'ignore' },
    )
    await becomes(slow, 'reading')
    process.kill('SIGKILL')
    await once(process, 'exit')
    expect(await stateOf(slow)).toBe('reading')

    await letTimePass('10 minutes')
    await workers()
    await becomes(slow, 'not-read')
    expect(await countEvents('document.not-read', slow)).toBe(1)
  })

  test('given out twice counts once, also when both readers run at the same time', async () => {
    const caseId = await takeIn(actor, { firstName: 'Ada', lastName: 'Sample' })
    const documentId = await dropNotice({ callerId: '2' }, caseId)
    const paper = { firmId: actor.firmId, documentId }
    await Promise.all([readStoredDocument(paper), readStoredDocument(paper)])
    await readStoredDocument(paper)
    expect(await traces(documentId)).toEqual({ readings: 1, notices: 1 })
    expect(await countEvents('document.read', documentId)).toBe(1)
  })

  test('of several papers of one case at once leaves every fact and every flag', async () => {
    const caseId = await takeIn(actor, { firstName: 'Bea', lastName: 'Sample' })
    const years = ['2019', '2020', '2021', '2022', '2023']
    const papers = await Promise.all(
      years.map(async year => {
        const bytes = plainNotice({ code: 'CP504', payBy: 'at once', periodEnd: day(`${year}-12-31`) })
        return done(await drop(actor, { bytes, fileName: `${year}.txt`, caseId })).documentId
      }),
    )
    await Promise.all(papers.map(documentId => readStoredDocument({ firmId: actor.firmId, documentId })))
    const { flags } = await getCase(actor, caseId)
    const warned = flags.flatMap(({ finding }) => (finding.ruleId === 'E-05' ? [finding.subject] : []))
    expect(warned.sort()).toEqual(years.map(year => `1040:${year}-12-31`))
  })

  test('that fails at every try leaves a label and not a paper that is "being read" for ever', async () => {
    const documentId = await dropNotice({ callerId: '3' })
    let tries = 0
    await workers({
      ...work,
      async 'read-document'() {
        tries++
        throw new Error('Struck by lightning')
      },
    })
    await vi.waitFor(
      async () => {
        await owner.query(`UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'`)
        expect(await stateOf(documentId)).toBe('not-read')
      },
      { timeout: 40_000, interval: 50 },
    )
    expect(tries).toBe(4)
    expect((await getPaper(actor, documentId))?.notReadWhy).toContain('The reader stopped on this paper.')
  })

  test('of a paper that a person sets aside meanwhile adds no fact to its case', async () => {
    const caseId = await takeIn(actor, { firstName: 'Cam', lastName: 'Sample' })
    const documentId = await dropNotice({ callerId: '4' }, caseId)
    const reading = readStoredDocument({ firmId: actor.firmId, documentId })
    await becomes(documentId, 'reading')
    done(await rejectDocument(actor, { documentId, version: 1, why: 'Not ours' }))
    await reading
    expect(await stateOf(documentId)).toBe('set-aside')
    expect(await traces(documentId)).toEqual({ readings: 1, notices: 0 })
  })

  test('does nothing for a paper that was set aside before its turn', async () => {
    const documentId = await dropNotice({ callerId: '5' })
    done(await rejectDocument(actor, { documentId, version: 1, why: 'Not ours' }))
    await readStoredDocument({ firmId: actor.firmId, documentId })
    expect(await traces(documentId)).toEqual({ readings: 0, notices: 0 })
  })

  test.each(['filed', 'brought'] as const)(
    'passed by a paper that was set aside, comes to it when it is %s again',
    async how => {
      const caseId = await takeIn(actor, { firstName: 'Alex', lastName: `Again ${how}` })
      const bytes = await drawNotice({ callerId: how === 'filed' ? '6' : '7' })
      const paper = { bytes, fileName: 'CP14.pdf', caseId }
      const { documentId } = done(await drop(actor, paper))
      done(await rejectDocument(actor, { documentId, version: 1, why: 'Not ours' }))
      await readStoredDocument({ firmId: actor.firmId, documentId })
      const before = await jobsFor(documentId)
      if (how === 'filed') done(await fileOnCase(actor, { documentId, caseId }))
      else done(await drop(actor, paper))
      expect(await jobsFor(documentId)).toBe(before + 1)
      await readStoredDocument({ firmId: actor.firmId, documentId })
      expect(await stateOf(documentId)).toBe('to-confirm')
    },
  )
})

async function jobsFor(documentId: string): Promise<number> {
  const { rows } = await owner.query("SELECT id FROM pgboss.job WHERE data->>'documentId' = $1", [documentId])
  return rows.length
}

/** Makes every job in hand as old as if its process had been gone for so long, and lets the queue see it. */
async function letTimePass(span: string): Promise<void> {
  await owner.query('UPDATE pgboss.job SET started_on = started_on - $1::interval WHERE state = $2', [
    span,
    'active',
  ])
  const clock = new PgBoss({ connectionString: testDatabase(), max: 1, supervise: false, schedule: false })
  await clock.start()
  await clock.supervise('read-document')
  await clock.stop({ graceful: false })
}

function countEvents(type: string, documentId: string): Promise<number> {
  return withFirm(actor.firmId, tx =>
    tx.auditEvent.count({
      where: { firmId: actor.firmId, type, data: { path: ['documentId'], equals: documentId } },
    }),
  )
}
