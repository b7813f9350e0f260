import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import {
  askForReviews,
  getAssessment,
  getCase,
  listAssessments,
  listPackChanges,
  passDays,
  replayAssessment,
  reviewPack,
} from '@/lib/cases'
import { openJobs } from '@/lib/platform'
import { rulePack } from '@/lib/resolution'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { close, enter, takeIn } from '@/tests/factories/firm/work'
import { asOwner, startEmpty } from './owner'
import { happensOn, setClock } from './set-clock'

startEmpty()
happensOn('2026-11-24')

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

let actor: Actor
let caseId: string
beforeEach(async () => {
  await openJobs()
  setClock('2026-11-24T17:00:00Z')
  actor = await newFirm()
  caseId = await leviedCase('Sample')
})

async function leviedCase(lastName: string): Promise<string> {
  const id = await takeIn(actor, { firstName: 'Alex', lastName })
  await enter(actor, id, levied)
  return id
}

const kept = (id = caseId) =>
  asOwner<{ id: string; factsHash: string; packHash: string; judgedOn: string; moved: boolean }>(
    `select id, "factsHash", "packHash", "judgedOn"::text, moved from "Assessment" where "caseId" = $1
      order by "madeAt", id`,
    [id],
  )
const lastKept = async (id = caseId) => {
  const last = (await kept(id)).at(-1)
  if (!last) throw new Error('Nothing was kept')
  return last
}

describe('a judgement', () => {
  test('is kept with its facts, and comes out the same bit for bit when it is made once more', async () => {
    const all = await kept()
    expect(all.length).toBeGreaterThan(0)
    for (const { id } of all)
      expect(await replayAssessment(actor.firmId, id)).toMatchObject({
        samePack: true,
        factsIntact: true,
        equal: true,
        moves: [],
      })
  })

  test('is kept anew on the day on which a right ends, and not in the nights before', async () => {
    const before = (await kept()).length
    for (const date of ['2026-11-25', '2026-11-26']) {
      setClock(`${date}T17:00:00Z`)
      await passDays()
    }
    const after = await kept()
    const nights = after.slice(before).filter(({ moved }) => !moved)
    expect(nights).toEqual([])
    setClock('2026-12-03T17:00:00Z')
    await passDays()
    expect(await lastKept()).toMatchObject({ judgedOn: '2026-12-03', moved: true })
    expect((await kept()).length).toBe(after.length + 1)
  })

  test('is no proof where the facts that were kept were changed', async () => {
    const { id, factsHash } = await lastKept()
    await asOwner(`update "AssessedFacts" set facts = replace(facts, '"1471801"', '"1"') where hash = $1`, [
      factsHash,
    ])
    await asOwner(`update "AssessedFacts" set facts = replace(facts, '1471801', '1') where hash = $1`, [
      factsHash,
    ])
    expect(await replayAssessment(actor.firmId, id)).toMatchObject({ factsIntact: false, equal: false })
  })

  test('stored by another pack is made once more by the rules of this one, which is told', async () => {
    const { id } = await lastKept()
    await judgedByOthers(caseId)
    expect(await replayAssessment(actor.firmId, id)).toMatchObject({
      pack: { hash: 'earlier' },
      samePack: false,
      factsIntact: true,
      equal: true,
      moves: [],
    })
  })

  test('is not equal where what was kept of it says other than its hash', async () => {
    const { id } = await lastKept()
    await asOwner(`update "Assessment" set outcome = jsonb_set(outcome, '{flags}', '[]') where id = $1`, [id])
    const replay = await replayAssessment(actor.firmId, id)
    expect(replay).toMatchObject({ factsIntact: true, outcomeIntact: false, equal: false })
    expect(replay?.moves).not.toEqual([])
  })

  test('is shown as it was kept, with what moved since the one before', async () => {
    const { total, rows } = await listAssessments(actor, caseId)
    expect(rows).toHaveLength(total)
    expect(rows.map(({ id }) => id)).toEqual((await kept()).map(({ id }) => id).reverse())
    const [last, before] = rows
    const assessmentId = last?.id ?? ''
    const found = await getAssessment(actor, { caseId, assessmentId })
    expect(found).toMatchObject({
      judgedOn: '2026-11-24',
      factsHash: (await lastKept()).factsHash,
      pack: { hash: rulePack.hash, isOurs: true },
      since: { assessmentId: before?.id, factsMoved: true, packMoved: false },
      nextId: null,
    })
    expect(found.since?.moves).toContainEqual(
      expect.objectContaining({ about: expect.stringMatching(/^E-01/), before: null }),
    )
    const first = await getAssessment(actor, { caseId, assessmentId: rows.at(-1)?.id ?? '' })
    expect(first).toMatchObject({ since: null, nextId: rows.at(-2)?.id })
  })

  test('of another firm, or of another case, is not there', async () => {
    const { id } = await lastKept()
    const stranger = await newFirm()
    const refused = { failure: { code: 'not-found' } }
    expect(await replayAssessment(stranger.firmId, id)).toBeNull()
    await expect(getAssessment(stranger, { caseId, assessmentId: id })).rejects.toMatchObject(refused)
    await expect(listAssessments(stranger, caseId)).rejects.toMatchObject(refused)
    const other = await leviedCase('Example')
    await expect(getAssessment(actor, { caseId: other, assessmentId: id })).rejects.toMatchObject(refused)
  })
})

/** As if the case had been judged by the rules of an earlier release. */
async function judgedByOthers(id: string): Promise<void> {
  await asOwner(`update "Case" set "rulePack" = 'earlier' where id = $1`, [id])
  await asOwner(`update "Assessment" set "packHash" = 'earlier' where "caseId" = $1`, [id])
}

/** As if those rules had not known of the levy notice. */
async function knewNoLevyNotice(id: string): Promise<void> {
  await asOwner(`update "Case" set "resultHash" = 'other' where id = $1`, [id])
  await asOwner(
    `update "Assessment" set outcome = jsonb_set(outcome, '{flags}',
      (select coalesce(jsonb_agg(f), '[]') from jsonb_array_elements(outcome->'flags') f where f->>'ruleId' <> 'E-01'))
      where "caseId" = $1`,
    [id],
  )
}

const flagRows = (id: string) =>
  asOwner(`select id, xmin::text from "Flag" where "caseId" = $1 order by id`, [id])
const packOf = async (id: string) => (await getCase(actor, id)).rulePack

describe('new rules', () => {
  test('judge every open case anew, once, and say what moved and nothing else', async () => {
    const other = await leviedCase('Example')
    const closed = await leviedCase('Closed')
    await close(actor, closed)
    for (const id of [caseId, other, closed]) await judgedByOthers(id)
    await knewNoLevyNotice(caseId)
    const untouched = await flagRows(other)

    await askForReviews()
    await reviewPack({ firmId: actor.firmId })

    expect([await packOf(caseId), await packOf(other)]).toEqual([rulePack.hash, rulePack.hash])
    expect(await packOf(closed)).toBe('earlier')
    expect(await flagRows(other)).toEqual(untouched)
    const page = await listPackChanges(actor, {})
    expect(page.shown).toEqual({ number: rulePack.number, judged: 2, moved: 1 })
    expect(page.changes).toMatchObject([{ caseId, factsMoved: false }])
    expect(page.changes[0]?.moves).toEqual([
      {
        about: expect.stringMatching(/^E-01: /),
        before: null,
        after: 'Act today, settled, last day Wed, Dec 2, 2026',
      },
    ])
    expect(page.reviews).toMatchObject([{ openCases: 2, finishedAt: expect.any(Date) }])

    const before = await kept()
    await askForReviews()
    await reviewPack({ firmId: actor.firmId })
    expect(await kept()).toEqual(before)
    expect((await listPackChanges(actor, {})).reviews).toHaveLength(1)
  })

  test('go on from the cases that are left after a review was cut off', async () => {
    const other = await leviedCase('Example')
    for (const id of [caseId, other]) await judgedByOthers(id)
    await askForReviews()
    await asOwner(`update "Case" set "rulePack" = $2 where id = $1`, [other, rulePack.hash])
    const before = await kept(other)
    await reviewPack({ firmId: actor.firmId })
    expect(await packOf(caseId)).toBe(rulePack.hash)
    expect(await kept(other)).toEqual(before)
    expect((await listPackChanges(actor, {})).reviews[0]?.finishedAt).toEqual(expect.any(Date))
  })

  test('ask for nothing where every case was judged by them', async () => {
    await askForReviews()
    expect(await listPackChanges(actor, {})).toMatchObject({ reviews: [], shown: null, changes: [] })
  })
})
