import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import {
  acknowledgeFlag,
  getCase,
  listQueue,
  listSnoozed,
  overrideFlag,
  passDays,
  reopenFlag,
  snoozeFlag,
} from '@/lib/cases'
import { checkRecord } from '@/lib/operation'
import { disconnect, withFirm } from '@/lib/platform'
import { newColleague, newFirm } from '@/tests/factories/firm/new-firm'
import { done, enter, note, pay, takeIn } from '@/tests/factories/firm/work'
import { happensOn, setClock } from '../set-clock'

happensOn('2026-11-24')
afterAll(disconnect)

let actor: Actor
let caseId: string
beforeEach(async () => {
  actor = await newFirm()
  caseId = await takeIn(actor, { firstName: 'Alex', lastName: 'Sample' })
})

const year = {
  periodEnd: '2022',
  filed: 'filed',
  balance: '14,718.01',
  balanceAsOf: '2026-11-01',
  lien: 'no',
  levy: 'no',
}
/** Its 30 days are soft: no right ends. */
const intent = { ...year, stage: 'intent-to-levy', stageNoticeDate: '2026-11-09' }
/** Of Nov 16: the agreement can be cured until Dec 16, a hard day. */
const ending = { ...year, stage: 'agreement-default', stageNoticeDate: '2026-11-16' }

async function flag(ruleId: string) {
  const { flags } = await getCase(actor, caseId)
  const found = flags.find(({ finding }) => finding.ruleId === ruleId)
  if (!found) throw new Error(`${ruleId} does not hold`)
  return { ...found, key: { flagId: found.id, version: found.version } }
}
const leads = async () => (await listQueue(actor, {})).rows.map(({ finding }) => finding.ruleId)
const events = (type: string) =>
  withFirm(actor.firmId, async tx => {
    const found = await tx.auditEvent.findMany({
      where: { firmId: actor.firmId, type },
      orderBy: { seq: 'asc' },
    })
    return found.map(({ data, actorId, caseId: on }) => ({ ...(data as object), actorId, caseId: on }))
  })

/** A fact that none of these flags speaks about. */
const somethingElse = () => pay(actor, caseId, { paidOn: '2026-04-14', amount: '10', method: 'Cash' })

describe('an acknowledged flag', () => {
  test('stays in the queue, and acknowledged through a new judgement', async () => {
    await enter(actor, caseId, intent)
    const { key } = await flag('E-05')
    done(await acknowledgeFlag(actor, key))
    await somethingElse()
    expect(await flag('E-05')).toMatchObject({ state: 'acknowledged' })
    expect((await listQueue(actor, {})).rows).toMatchObject([{ flagState: 'acknowledged' }])
    expect(await events('flag.acknowledged')).toEqual([
      { flagId: key.flagId, ruleId: 'E-05', actorId: actor.userId, caseId },
    ])
  })
})

describe('a snoozed flag', () => {
  const until = '2026-12-04'
  const reason = 'Waiting for a bank letter'

  test('leaves the queue, stays asleep through a new judgement, and wakes on its day', async () => {
    await enter(actor, caseId, intent)
    done(await snoozeFlag(actor, { ...(await flag('E-05')).key, until, reason }))
    expect(await leads()).not.toContain('E-05')
    expect(await listSnoozed(actor)).toMatchObject([{ caseId, snoozedUntil: until, reason }])
    await somethingElse()
    setClock('2026-12-03T17:00:00Z')
    await passDays()
    expect(await flag('E-05')).toMatchObject({ state: 'snoozed', snoozedUntil: until, reason })
    setClock('2026-12-04T17:00:00Z')
    await passDays()
    expect(await flag('E-05')).toMatchObject({ state: 'open', snoozedUntil: null, reason: null })
    expect(await leads()).toEqual(['E-05'])
    expect(await listSnoozed(actor)).toEqual([])
    expect((await events('case.assessed')).at(-1)).toMatchObject({ raised: ['E-05'], because: 'new day' })
  })

  test.each([
    ['today', '2026-11-24', 'Choose a day after today.'],
    ['in the past', '2026-11-01', 'Choose a day after today.'],
    ['never', '', 'Choose the day it should come back.'],
    ['not on the calendar', '2026-02-30', 'not on the calendar'],
    ['further off than 90 days', '2027-02-23', 'sleeps for 90 days at most'],
  ])('may not come back %s', async (_, day, words) => {
    await enter(actor, caseId, intent)
    const outcome = await snoozeFlag(actor, { ...(await flag('E-05')).key, until: day, reason })
    expect(outcome).toMatchObject({
      failure: { code: 'invalid', fields: { until: [expect.stringContaining(words)] } },
    })
    expect(await flag('E-05')).toMatchObject({ state: 'open' })
  })

  test('may sleep for 90 days to the day', async () => {
    await enter(actor, caseId, intent)
    done(await snoozeFlag(actor, { ...(await flag('E-05')).key, until: '2027-02-22', reason }))
  })

  test('needs a reason', async () => {
    await enter(actor, caseId, intent)
    expect(await snoozeFlag(actor, { ...(await flag('E-05')).key, until, reason: ' ' })).toMatchObject({
      failure: { fields: { reason: ['Say why, so that the next person understands.'] } },
    })
  })

  test('sleeps up to the eve of the day on which its right ends, and not into it', async () => {
    await enter(actor, caseId, ending)
    const { key } = await flag('E-10')
    for (const day of ['2026-12-16', '2026-12-17'])
      expect(await snoozeFlag(actor, { ...key, until: day, reason })).toMatchObject({
        failure: { fields: { until: [expect.stringContaining('A right ends before that day.')] } },
      })
    done(await snoozeFlag(actor, { ...key, until: '2026-12-15', reason }))
  })

  test('wakes when its right turns out to end in its sleep', async () => {
    await enter(actor, caseId, ending)
    done(await snoozeFlag(actor, { ...(await flag('E-10')).key, until: '2026-12-10', reason }))
    await enter(actor, caseId, { ...ending, stageNoticeDate: '2026-11-02', version: '1' })
    expect(await flag('E-10')).toMatchObject({
      state: 'open',
      finding: { deadline: { lastDay: '2026-12-02' } },
    })
  })
})

describe('an overridden flag', () => {
  const reason = 'The client proved hardship by phone; letter follows'

  test('leaves the queue and its deadline’s list, and keeps finding and reason side by side', async () => {
    await enter(actor, caseId, ending)
    done(await overrideFlag(actor, { ...(await flag('E-10')).key, reason }))
    expect(await leads()).not.toContain('E-10')
    expect((await getCase(actor, caseId)).deadlines.map(({ deadline }) => deadline.what)).not.toContainEqual(
      expect.stringContaining('Cure the plan'),
    )
    expect(await flag('E-10')).toMatchObject({ state: 'overridden', reason, finding: { ruleId: 'E-10' } })
  })

  test('needs a reason, and a practitioner', async () => {
    await enter(actor, caseId, ending)
    const { key } = await flag('E-10')
    expect(await overrideFlag(actor, { ...key, reason: 'no' })).toMatchObject({
      failure: { fields: { reason: ['Say why, so that the next person understands.'] } },
    })
    const manager = await newColleague(actor, 'case-manager')
    expect(await overrideFlag(manager, { ...key, reason })).toMatchObject({ failure: { code: 'not-found' } })
    done(await overrideFlag(await newColleague(actor, 'practitioner'), { ...key, reason }))
  })

  test('stays so while other facts and days pass', async () => {
    await enter(actor, caseId, intent)
    done(await overrideFlag(actor, { ...(await flag('E-05')).key, reason }))
    await somethingElse()
    await note(actor, caseId, 'Talked to the client.')
    for (const day of ['2026-11-25', '2026-12-20', '2027-03-01']) {
      setClock(`${day}T17:00:00Z`)
      await passDays()
    }
    expect(await flag('E-05')).toMatchObject({ state: 'overridden', reason })
  })

  test('comes back when the facts it was decided on are others', async () => {
    await enter(actor, caseId, intent)
    const before = await flag('E-05')
    done(await overrideFlag(actor, { ...before.key, reason }))
    await enter(actor, caseId, { ...intent, stageNoticeDate: '2026-11-16', version: '1' })
    expect(await flag('E-05')).toMatchObject({ id: before.id, state: 'open', reason: null })
    expect(await leads()).toEqual(['E-05'])
    expect(await events('flag.overridden')).toMatchObject([{ reason }])
  })
})

describe('a decision', () => {
  test('can be taken back to what stood before it', async () => {
    await enter(actor, caseId, intent)
    const { flagId, version } = done(await acknowledgeFlag(actor, (await flag('E-05')).key))
    const snoozed = done(
      await snoozeFlag(actor, { flagId, version, until: '2026-12-01', reason: 'Bank letter' }),
    )
    expect(snoozed.before).toBe('acknowledged')
    done(await reopenFlag(actor, { flagId, version: snoozed.version, to: snoozed.before }))
    expect(await flag('E-05')).toMatchObject({ state: 'acknowledged', snoozedUntil: null, reason: null })
    expect(await events('flag.reopened')).toMatchObject([{ flagId, ruleId: 'E-05' }])
  })

  test('of a practitioner against a rule is taken back, acknowledged or snoozed by no case manager', async () => {
    await enter(actor, caseId, intent)
    const { flagId, version } = done(
      await overrideFlag(actor, { ...(await flag('E-05')).key, reason: 'Paid this morning' }),
    )
    const manager = await newColleague(actor, 'case-manager')
    for (const attempt of [
      reopenFlag(manager, { flagId, version, to: 'open' }),
      acknowledgeFlag(manager, { flagId, version }),
      snoozeFlag(manager, { flagId, version, until: '2026-12-01', reason: 'Bank letter' }),
    ])
      expect(await attempt).toMatchObject({ ok: false, failure: { code: 'not-now' } })
    expect(await flag('E-05')).toMatchObject({ state: 'overridden', reason: 'Paid this morning' })
    done(await reopenFlag(await newColleague(actor, 'practitioner'), { flagId, version, to: 'open' }))
  })

  test('of two people at once is one, and the other is told', async () => {
    await enter(actor, caseId, intent)
    const { key } = await flag('E-05')
    const colleague = await newColleague(actor, 'practitioner')
    const outcomes = await Promise.all([
      acknowledgeFlag(actor, key),
      overrideFlag(colleague, { ...key, reason: 'Paid this morning' }),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      failure: { code: 'stale', message: expect.stringContaining('decided about this flag meanwhile') },
    })
    const decided = [...(await events('flag.acknowledged')), ...(await events('flag.overridden'))]
    expect(decided).toHaveLength(1)
  })

  test('about facts that have changed since is refused', async () => {
    await enter(actor, caseId, intent)
    const { key } = await flag('E-05')
    await enter(actor, caseId, { ...intent, stageNoticeDate: '2026-11-16', version: '1' })
    expect(await overrideFlag(actor, { ...key, reason: 'The old date' })).toMatchObject({
      failure: { code: 'stale' },
    })
  })

  test('about the same facts, judged again on a new day, is taken', async () => {
    await enter(actor, caseId, intent)
    const { key } = await flag('E-05')
    setClock('2026-11-25T17:00:00Z')
    await passDays()
    done(await acknowledgeFlag(actor, key))
  })

  test('needs a flag that is here and holds', async () => {
    await enter(actor, caseId, intent)
    const { key } = await flag('E-05')
    const missing = { failure: { code: 'not-found' } }
    expect(await acknowledgeFlag(actor, { ...key, flagId: randomUUID() })).toMatchObject(missing)
    expect(await acknowledgeFlag(await newFirm(), key)).toMatchObject(missing)
    expect(await acknowledgeFlag(await newColleague(actor, 'viewer'), key)).toMatchObject(missing)
    await enter(actor, caseId, { ...intent, stage: 'paid', balance: '0.00', version: '1' })
    expect(await acknowledgeFlag(actor, key)).toMatchObject(missing)
  })

  test('and every other one leaves an unbroken record', async () => {
    await enter(actor, caseId, intent)
    const { flagId, version } = done(await acknowledgeFlag(actor, (await flag('E-05')).key))
    done(await overrideFlag(actor, { flagId, version, reason: 'Paid this morning' }))
    done(await reopenFlag(actor, { flagId, version: version + 1, to: 'open' }))
    expect((await checkRecord(actor.firmId)).brokenAt).toBeNull()
  })
})

describe('the next step', () => {
  const final = { ...year, stage: 'final-levy-notice', stageNoticeDate: '2026-11-09' }
  const step = async () => (await getCase(actor, caseId)).nextStep?.ruleId
  let ruleId: string

  beforeEach(async () => {
    await enter(actor, caseId, final)
    ruleId = (await step()) ?? ''
    expect(ruleId).not.toBe('')
  })

  test('is never what somebody overrode, also after a new judgement, and is it again when taken back', async () => {
    const { key } = await flag(ruleId)
    done(await overrideFlag(actor, { ...key, reason: 'Form 12153 went by fax' }))
    expect(await step()).not.toBe(ruleId)
    await somethingElse()
    expect(await step()).not.toBe(ruleId)
    const again = await flag(ruleId)
    done(await reopenFlag(actor, { ...again.key, to: 'open' }))
    expect(await step()).toBe(ruleId)
  })

  test('is not what sleeps, until its day', async () => {
    const { key } = await flag(ruleId)
    done(await snoozeFlag(actor, { ...key, until: '2026-11-27', reason: 'Waiting for the fax receipt' }))
    expect(await step()).not.toBe(ruleId)
    setClock('2026-11-27T17:00:00Z')
    await passDays()
    expect(await step()).toBe(ruleId)
  })
})
