import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { getCase, listQueue, passDays } from '@/lib/cases'
import { checkRecord } from '@/lib/operation'
import { disconnect, withFirm } from '@/lib/platform'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { close, enter, takeIn } from '@/tests/factories/firm/work'
import { testDatabase } from './database'
import { happensOn, setClock } from './set-clock'

happensOn('2026-11-24')
afterAll(disconnect)

let owner: pg.Pool
beforeAll(() => {
  owner = new pg.Pool({ connectionString: testDatabase(), max: 1 })
})
afterAll(() => owner.end())
// Firms of other tests have days of their own to pass, and would only take time.
beforeEach(() => owner.query(`UPDATE "Case" SET "assessedOn" = '2199-01-01'`))

/** A year under a final levy notice of Nov 2, 2026: its hearing right ends on Wed, Dec 2. */
const levied = {
  periodEnd: '2022',
  filed: 'filed',
  balance: '14,718.01',
  balanceAsOf: '2026-11-01',
  stage: 'final-levy-notice',
  stageNoticeDate: '2026-11-02',
  lien: 'no',
  levy: 'no',
}

async function leviedCase(actor: Actor, lastName = 'Sample'): Promise<string> {
  const caseId = await takeIn(actor, { firstName: 'Alex', lastName })
  await enter(actor, caseId, levied)
  return caseId
}

const assessedOn = async (actor: Actor, caseId: string) => (await getCase(actor, caseId)).assessedOn
const levyFlags = async (actor: Actor, caseId: string) =>
  (await getCase(actor, caseId)).flags.flatMap(({ finding }) =>
    finding.ruleId === 'E-01' || finding.ruleId === 'E-02' ? [finding.ruleId] : [],
  )
const eventsOf = (actor: Actor) =>
  withFirm(actor.firmId, tx => tx.auditEvent.count({ where: { firmId: actor.firmId } }))

describe('the passing of days', () => {
  test('turns a right that runs into a right that is missed on the day after its last', async () => {
    const actor = await newFirm()
    const caseId = await leviedCase(actor)
    setClock('2026-12-02T17:00:00Z')
    await passDays()
    expect(await levyFlags(actor, caseId)).toEqual(['E-01'])
    setClock('2026-12-03T17:00:00Z')
    await passDays()
    expect(await levyFlags(actor, caseId)).toEqual(['E-02'])
    expect((await listQueue(actor, {})).rows).toMatchObject([{ finding: { ruleId: 'E-02' } }])
  })

  test('comes to each firm at its own midnight', async () => {
    const zones = {
      'Pacific/Kiritimati': '2026-12-03',
      'Asia/Kathmandu': '2026-12-03',
      'America/New_York': '2026-12-02',
      'America/Los_Angeles': '2026-12-02',
      'Pacific/Honolulu': '2026-12-02',
    }
    const cases = await Promise.all(
      Object.entries(zones).map(async ([timeZone, today]) => {
        const actor = await newFirm({ timeZone })
        return { actor, today, caseId: await leviedCase(actor) }
      }),
    )
    // 00:30 in Kathmandu, 13:45 the day before in New York.
    setClock('2026-12-02T18:45:00Z')
    await passDays()
    for (const { actor, today, caseId } of cases) {
      expect(await assessedOn(actor, caseId)).toBe(today)
      expect(await levyFlags(actor, caseId)).toEqual([today === '2026-12-03' ? 'E-02' : 'E-01'])
    }
    setClock('2026-12-03T10:30:00Z')
    await passDays()
    for (const { actor, caseId } of cases) expect(await levyFlags(actor, caseId)).toEqual(['E-02'])
  })

  test('follows a firm over the change of the clocks, once a day and on each', async () => {
    const actor = await newFirm({ timeZone: 'America/New_York' })
    const caseId = await leviedCase(actor)
    // Clocks go forward on Mar 14, 2027: midnight is at 05:00 UTC before, and at 04:00 UTC after.
    for (const [moment, expected] of [
      ['2027-03-14T04:30:00Z', '2027-03-13'],
      ['2027-03-14T05:30:00Z', '2027-03-14'],
      ['2027-03-15T03:30:00Z', '2027-03-14'],
      ['2027-03-15T04:30:00Z', '2027-03-15'],
    ] as const) {
      setClock(moment)
      await passDays()
      expect(await assessedOn(actor, caseId)).toBe(expected)
    }
  })

  test('twice on one day changes nothing the second time, in the case and in the record', async () => {
    const actor = await newFirm()
    const caseId = await leviedCase(actor)
    setClock('2026-12-03T17:00:00Z')
    await passDays()
    const [view, events] = [await getCase(actor, caseId), await eventsOf(actor)]
    await passDays()
    expect([await getCase(actor, caseId), await eventsOf(actor)]).toEqual([view, events])
  })

  test('by two processes at once judges each case once', async () => {
    const actor = await newFirm()
    const caseId = await leviedCase(actor)
    const events = await eventsOf(actor)
    setClock('2026-12-03T17:00:00Z')
    await Promise.all([passDays(), passDays()])
    expect(await levyFlags(actor, caseId)).toEqual(['E-02'])
    expect(await eventsOf(actor)).toBe(events + 1)
  })

  test('catches up after nights on which nothing ran', async () => {
    const actor = await newFirm()
    const caseId = await leviedCase(actor)
    setClock('2027-11-03T17:00:00Z')
    await passDays()
    // The hearing of Dec 2 is missed, and the equivalent hearing of Nov 2 is over too.
    const missed = (await getCase(actor, caseId)).flags.find(({ finding }) => finding.ruleId === 'E-02')
    expect(missed?.finding.deadline).toBeNull()
    expect(await assessedOn(actor, caseId)).toBe('2027-11-03')
  })

  test('does not touch what a person has touched, nor what is closed', async () => {
    const actor = await newFirm()
    const [open, closed] = [await leviedCase(actor), await leviedCase(actor, 'Closed')]
    await close(actor, closed)
    const before = await getCase(actor, open)
    setClock('2026-12-03T17:00:00Z')
    await passDays()
    expect(await getCase(actor, open)).toMatchObject({
      lastTouchedAt: before.lastTouchedAt,
      lastTouchedBy: before.lastTouchedBy,
      version: before.version,
    })
    expect(await assessedOn(actor, closed)).toBe('2026-11-24')
  })

  test('goes on with the other cases when one can not be judged', async () => {
    const actor = await newFirm()
    const [broken, whole] = [await leviedCase(actor, 'Broken'), await leviedCase(actor, 'Whole')]
    await owner.query(
      `CREATE FUNCTION no_judgement() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN IF NEW.id = '${broken}' THEN RAISE EXCEPTION 'Can not be judged'; END IF; RETURN NEW; END $$`,
    )
    await owner.query(
      'CREATE TRIGGER no_judgement BEFORE UPDATE ON "Case" FOR EACH ROW EXECUTE FUNCTION no_judgement()',
    )
    setClock('2026-12-03T17:00:00Z')
    try {
      await passDays()
    } finally {
      await owner.query('DROP TRIGGER no_judgement ON "Case"; DROP FUNCTION no_judgement()')
    }
    expect(await levyFlags(actor, broken)).toEqual(['E-01'])
    expect(await levyFlags(actor, whole)).toEqual(['E-02'])
    await passDays()
    expect(await levyFlags(actor, broken)).toEqual(['E-02'])
  })

  test('is in the record under its own name, and only where something changed', async () => {
    const actor = await newFirm()
    await leviedCase(actor)
    const events = await eventsOf(actor)
    setClock('2026-11-25T17:00:00Z')
    await passDays()
    expect(await eventsOf(actor)).toBe(events)
    setClock('2026-12-03T17:00:00Z')
    await passDays()
    const [last] = await withFirm(actor.firmId, tx =>
      tx.auditEvent.findMany({ where: { firmId: actor.firmId }, orderBy: { seq: 'desc' }, take: 1 }),
    )
    expect(last).toMatchObject({
      actorId: null,
      actor: 'The passing of days',
      type: 'case.assessed',
      data: { raised: ['E-02'], resolved: ['E-01'], because: 'new day' },
    })
    expect((await checkRecord(actor.firmId)).brokenAt).toBeNull()
  })
})
