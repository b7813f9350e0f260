import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { changeCaseStatus, enterPeriod, getCase, listQueue } from '@/lib/cases'
import { rejectDocument } from '@/lib/documents'
import { checkRecord } from '@/lib/operation'
import { withFirm } from '@/lib/platform'
import { day } from '@/lib/resolution'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { decisionsAsRead, done, dropAndRead, enter, pay, takeIn } from '@/tests/factories/firm/work'
import { drawNotice } from '@/tests/factories/paper'
import { plainNotice } from '@/tests/factories/paper/plain-paper'
import { testDatabase } from '../database'
import { openHouse } from '../open-house'
import { happensOn } from '../set-clock'

happensOn('2026-11-24')
openHouse()

let actor: Actor
let caseId: string
let owner: pg.Pool
beforeAll(() => {
  owner = new pg.Pool({ connectionString: testDatabase(), max: 1 })
})
afterAll(() => owner.end())
beforeEach(async () => {
  actor = await newFirm()
  caseId = await takeIn(actor, { firstName: 'Alex', lastName: 'Sample' })
})

/** A year under a final levy notice of Nov 2, 2026; its hearing right ends on Dec 2. */
const levied = (periodEnd = '2022') => ({
  periodEnd,
  filed: 'filed',
  balance: '14,718.01',
  balanceAsOf: '2026-11-01',
  stage: 'final-levy-notice',
  stageNoticeDate: '2026-11-02',
  lien: 'no',
  levy: 'no',
})

const view = () => getCase(actor, caseId)
const flagOf = async (ruleId: string) => (await view()).flags.find(({ finding }) => finding.ruleId === ruleId)
const lastEvents = (count: number) =>
  withFirm(actor.firmId, async tx => {
    const events = await tx.auditEvent.findMany({
      where: { firmId: actor.firmId },
      orderBy: { seq: 'desc' },
      take: count,
    })
    return events.reverse().map(({ type, data }) => ({ type, data }))
  })
const inQueue = async () => (await listQueue(actor, {})).rows.map(row => row.caseId)

describe('a flag', () => {
  test('of a paper is there with the paper’s facts, and goes with them', async () => {
    const bytes = plainNotice({ code: 'LT11', noticeDate: day('2026-11-02'), payBy: 'at once' })
    const documentId = await dropAndRead(actor, { bytes, fileName: 'LT11.txt', caseId })
    expect(await flagOf('E-01')).toMatchObject({ state: 'open' })
    const { version } = await decisionsAsRead(actor, documentId)
    done(await rejectDocument(actor, { documentId, version, why: 'Paper of somebody else' }))
    expect(await flagOf('E-01')).toBeUndefined()
    expect(await inQueue()).not.toContain('E-01')
  })

  test('of what a person enters commits with it: one record, one queue', async () => {
    await enter(actor, caseId, levied())
    expect((await listQueue(actor, {})).rows).toMatchObject([
      { caseId, finding: { ruleId: 'E-01', severity: 1 }, flagState: 'open' },
    ])
    expect(await lastEvents(2)).toMatchObject([
      { type: 'period.entered' },
      {
        type: 'case.assessed',
        data: { raised: expect.arrayContaining(['E-01']), because: 'period entered' },
      },
    ])
    expect((await checkRecord(actor.firmId)).brokenAt).toBeNull()
  })

  test('that cannot be written takes its fact, and the record of both, back with it', async () => {
    const before = await lastEvents(100)
    await owner.query(`CREATE FUNCTION no_flag() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'No flag today'; END $$`)
    await owner.query(
      `CREATE TRIGGER no_flag BEFORE INSERT ON "Flag" FOR EACH ROW EXECUTE FUNCTION no_flag()`,
    )
    try {
      await expect(enterPeriod(actor, { caseId, form: '1040', ...levied() })).rejects.toThrow('No flag today')
    } finally {
      await owner.query('DROP TRIGGER no_flag ON "Flag"; DROP FUNCTION no_flag()')
    }
    expect((await view()).years.filter(({ taxPeriodId }) => taxPeriodId)).toEqual([])
    expect(await lastEvents(100)).toEqual(before)
  })

  test('goes when its fact goes, says so in the record, and is the same flag when the fact comes back', async () => {
    await enter(actor, caseId, levied())
    const first = await flagOf('E-01')
    await enter(actor, caseId, { ...levied(), balance: '0.00', stage: 'paid', version: '1' })
    expect(await flagOf('E-01')).toBeUndefined()
    expect(await lastEvents(1)).toMatchObject([
      { type: 'case.assessed', data: { resolved: expect.arrayContaining(['E-01']) } },
    ])
    await enter(actor, caseId, { ...levied(), version: '2' })
    expect(await flagOf('E-01')).toMatchObject({ id: first?.id, state: 'open' })
  })

  test('brings its deadline once, and takes it along', async () => {
    await enter(actor, caseId, levied())
    const hard = async () => (await view()).deadlines.filter(({ deadline }) => deadline.kind === 'hard')
    expect((await hard()).map(({ deadline, flagId }) => [deadline.lastDay, flagId])).toEqual([
      ['2026-12-02', (await flagOf('E-01'))?.id],
    ])
    await enter(actor, caseId, { ...levied(), stage: 'paid', balance: '0.00', version: '1' })
    expect(await hard()).toEqual([])
  })

  test('is not lost between changes of one case at the same moment', async () => {
    const years = ['2019', '2020', '2021', '2022', '2023']
    const warned = (periodEnd: string) => ({ ...levied(periodEnd), stage: 'intent-to-levy' })
    await Promise.all([
      ...years.map(year => enter(actor, caseId, warned(year))),
      pay(actor, caseId, {
        paidOn: '2026-04-14',
        amount: '1500',
        method: 'Check',
        designatedPeriodEnd: '2023',
      }),
    ])
    const flags = async () =>
      (await view()).flags.map(({ finding }) => `${finding.ruleId} ${finding.claim}`).sort()
    const together = await flags()
    expect(together.filter(name => name.startsWith('E-05'))).toHaveLength(5)
    // The same again, alone: it finds nothing that the others had missed of each other.
    await enter(actor, caseId, { ...warned('2019'), version: '1' })
    expect(await flags()).toEqual(together)
    const days = (await view()).deadlines.map(({ deadline }) => `${deadline.lastDay} ${deadline.what}`)
    expect(new Set(days).size).toBe(days.length)
  })

  test('leaves the queue when its case is closed, and is judged again when it is reopened', async () => {
    await enter(actor, caseId, levied())
    done(await changeCaseStatus(actor, { caseId, status: 'closed' }))
    expect(await inQueue()).toEqual([])
    done(await changeCaseStatus(actor, { caseId, status: 'open' }))
    expect(await inQueue()).toEqual([caseId])
  })
})

test('a flag leads each fact back to its box on the paper, or to the period that somebody entered', async () => {
  const bytes = await drawNotice({ code: 'LT11', noticeDate: day('2026-11-02'), payBy: 'at once' })
  const documentId = await dropAndRead(actor, { bytes, fileName: 'LT11.pdf', caseId })
  await enter(actor, caseId, { ...levied('2021'), stage: 'reminder', stageNoticeDate: '' })
  const sources = (await view()).flags.flatMap(({ finding }) => finding.evidence.map(({ source }) => source))
  const read = sources.filter(source => source.documentId === documentId)
  expect(read.length).toBeGreaterThan(0)
  for (const { place } of read) {
    expect(place?.page).toBe(1)
    expect(place?.box.width).toBeGreaterThan(0)
  }
  const entered = sources.filter(source => source.kind === 'entered')
  expect(entered.length).toBeGreaterThan(0)
  const { years } = await view()
  for (const { periodId } of entered) expect(years.map(year => year.taxPeriodId)).toContain(periodId)
})
