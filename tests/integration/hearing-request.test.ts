import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import {
  getCase,
  listCases,
  listQueue,
  overrideFlag,
  recordHearingRequest,
  takeBackHearingRequest,
} from '@/lib/cases'
import { checkRecord } from '@/lib/operation'
import { disconnect, withFirm } from '@/lib/platform'
import { newColleague, newFirm } from '@/tests/factories/firm/new-firm'
import { authorize, done, enter, takeIn } from '@/tests/factories/firm/work'
import { happensOn, setClock } from './set-clock'

happensOn('2026-11-24')
afterAll(disconnect)

let actor: Actor
let caseId: string
/** Of Oct 26: its hearing can be asked for until Nov 25, an equivalent one until Oct 26, 2027. */
const final = {
  periodEnd: '2022',
  filed: 'filed',
  balance: '14,718.01',
  balanceAsOf: '2026-11-01',
  stage: 'final-levy-notice',
  stageNoticeDate: '2026-10-26',
  lien: 'no',
  levy: 'no',
}
beforeEach(async () => {
  actor = await newFirm()
  caseId = await takeIn(actor, { firstName: 'Alex', lastName: 'Sample' })
  await authorize(actor, caseId)
  await enter(actor, caseId, final)
})

async function hearingFlag() {
  const { flags } = await getCase(actor, caseId)
  const found = flags.find(({ finding }) => finding.hearing)
  if (!found) throw new Error('No flag is about a hearing')
  return found
}
const sent = async (told: Record<string, unknown> = {}) => {
  const { id: flagId, version } = await hearingFlag()
  return { flagId, version, sentOn: '2026-11-20', method: 'certified-mail', proof: '9407 1000', ...told }
}
const lastDays = async () => (await getCase(actor, caseId)).deadlines.map(({ deadline }) => deadline.lastDay)
const listed = async () => (await listCases(actor, { q: '', sort: 'client' })).rows[0]
const events = (type: string) =>
  withFirm(actor.firmId, async tx => {
    const found = await tx.auditEvent.findMany({ where: { firmId: actor.firmId, type } })
    return found.map(({ data, actorId, caseId: on }) => ({ ...(data as object), actorId, caseId: on }))
  })

describe('Form 12153, recorded as sent in time', () => {
  test('ends the last day as met, with its proof, and is no longer what comes next', async () => {
    expect((await getCase(actor, caseId)).nextStep).toMatchObject({ ruleId: 'E-01' })
    expect(await listed()).toMatchObject({ lastDay: { date: '2026-11-25', kind: 'hard' }, severity: 1 })
    done(await recordHearingRequest(actor, await sent()))
    const view = await getCase(actor, caseId)
    expect(view.deadlines).toEqual([])
    expect(view.hearingRequests).toMatchObject([
      {
        what: 'Form 12153, 2022',
        sentOn: '2026-11-20',
        sending: 'by certified mail 9407 1000',
        standing: 'in-time',
        lastDay: '2026-11-25',
      },
    ])
    expect((await hearingFlag()).finding).toMatchObject({ ruleId: 'E-01', severity: 4, deadline: null })
    expect(view.nextStep?.sentence).not.toContain('Send Form 12153')
    expect((await listQueue(actor, {})).rows[0]?.finding.severity).not.toBe(1)
    expect((await listed())?.lastDay).toBeNull()
  })

  test('stays met after the last day has passed', async () => {
    done(await recordHearingRequest(actor, await sent()))
    setClock('2026-12-15T17:00:00Z')
    expect((await getCase(actor, caseId)).hearingRequests).toMatchObject([{ standing: 'in-time' }])
  })

  test('is written into the record by whom, when and how, in an unbroken chain', async () => {
    const { requestId } = done(await recordHearingRequest(actor, await sent()))
    expect(await events('hearing.requested')).toEqual([
      {
        requestId,
        about: 'levy',
        sentOn: '2026-11-20',
        method: 'certified_mail',
        proof: '9407 1000',
        actorId: actor.userId,
        caseId,
      },
    ])
    expect((await checkRecord(actor.firmId)).brokenAt).toBeNull()
  })

  test('answers its notice still when the day of the notice is corrected', async () => {
    done(await recordHearingRequest(actor, await sent()))
    await enter(actor, caseId, { ...final, stageNoticeDate: '2026-10-27', version: '1' })
    expect((await getCase(actor, caseId)).hearingRequests).toMatchObject([
      { standing: 'in-time', lastDay: '2026-11-27' },
    ])
    expect(await lastDays()).toEqual([])
  })

  test('pressed twice is recorded once', async () => {
    const input = await sent()
    done(await recordHearingRequest(actor, input))
    expect(await recordHearingRequest(actor, input)).toMatchObject({ failure: { code: 'stale' } })
    expect((await getCase(actor, caseId)).hearingRequests).toHaveLength(1)
  })

  test('wakes a flag that somebody overrode about other facts', async () => {
    const { id: flagId, version } = await hearingFlag()
    done(await overrideFlag(actor, { flagId, version, reason: 'The client will send it' }))
    done(await recordHearingRequest(actor, await sent()))
    expect(await hearingFlag()).toMatchObject({ state: 'open', reason: null })
  })
})

describe('Form 12153, sent after the last day', () => {
  test('is an equivalent hearing request, and the year that was left for one has no last day any more', async () => {
    setClock('2026-12-01T17:00:00Z')
    const late = await enter(actor, caseId, { ...final, balance: '14,718.02', version: '1' })
    expect(late).not.toBe('')
    expect(await lastDays()).toEqual(['2027-10-26'])
    done(await recordHearingRequest(actor, await sent({ sentOn: '2026-11-27' })))
    expect((await getCase(actor, caseId)).hearingRequests).toMatchObject([{ standing: 'equivalent' }])
    expect((await hearingFlag()).finding).toMatchObject({ ruleId: 'E-02', severity: 1, deadline: null })
    expect((await hearingFlag()).finding.claim).toContain('asks for an equivalent hearing')
    expect(await lastDays()).toEqual([])
  })
})

describe('Form 12153, taken back', () => {
  test('gives the last day back, and leaves in the record what was said', async () => {
    const { requestId } = done(await recordHearingRequest(actor, await sent()))
    done(await takeBackHearingRequest(actor, { caseId, requestId }))
    const view = await getCase(actor, caseId)
    expect(view.hearingRequests).toEqual([])
    expect(view.nextStep).toMatchObject({ ruleId: 'E-01' })
    expect(await lastDays()).toContain('2026-11-25')
    expect(await hearingFlag()).toMatchObject({ state: 'open', finding: { severity: 1 } })
    expect(await events('hearing.request-taken-back')).toMatchObject([
      { requestId, sentOn: '2026-11-20', proof: '9407 1000' },
    ])
  })

  test('a second time is not found', async () => {
    const { requestId } = done(await recordHearingRequest(actor, await sent()))
    done(await takeBackHearingRequest(actor, { caseId, requestId }))
    expect(await takeBackHearingRequest(actor, { caseId, requestId })).toMatchObject({
      failure: { code: 'not-found' },
    })
  })
})

describe('Form 12153 is refused', () => {
  test.each([
    ['without a day', '', 'Enter the day it was mailed or faxed.'],
    ['on a day to come', '2026-11-25', 'Choose the day it went out, not one to come.'],
    ['before its notice', '2026-10-25', 'The notice is of Oct 26, 2026.'],
    ['on no day of the calendar', '2026-02-30', 'not on the calendar'],
  ])('%s', async (_, sentOn, words) => {
    expect(await recordHearingRequest(actor, await sent({ sentOn }))).toMatchObject({
      failure: { code: 'invalid', fields: { sentOn: [expect.stringContaining(words)] } },
    })
    expect((await getCase(actor, caseId)).hearingRequests).toEqual([])
  })

  test('when the notice turned out to be another, or a colleague recorded one meanwhile', async () => {
    const input = await sent()
    await enter(actor, caseId, { ...final, stageNoticeDate: '2026-10-27', version: '1' })
    expect(await recordHearingRequest(actor, input)).toMatchObject({ failure: { code: 'stale' } })
    const [mine, theirs] = [await sent(), await sent({ method: 'fax', proof: '' })]
    const colleague = await newColleague(actor, 'practitioner')
    const outcomes = await Promise.all([
      recordHearingRequest(actor, mine),
      recordHearingRequest(colleague, theirs),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ failure: { code: 'stale' } })
    expect((await getCase(actor, caseId)).hearingRequests).toHaveLength(1)
  })

  test('to a viewer, to another firm, and for a flag that is about no hearing', async () => {
    const input = await sent()
    const missing = { failure: { code: 'not-found' } }
    expect(await recordHearingRequest(await newColleague(actor, 'viewer'), input)).toMatchObject(missing)
    expect(await recordHearingRequest(await newFirm(), input)).toMatchObject(missing)
    const { requestId } = done(await recordHearingRequest(actor, input))
    expect(await takeBackHearingRequest(await newFirm(), { caseId, requestId })).toMatchObject(missing)
    await enter(actor, caseId, { periodEnd: '2021', filed: 'not-filed' })
    const { flags } = await getCase(actor, caseId)
    const other = flags.find(({ finding }) => finding.ruleId === 'C-01' && finding.outcome === 'flagged')
    expect(other).toBeDefined()
    expect(
      await recordHearingRequest(actor, { ...input, flagId: other?.id, version: other?.version }),
    ).toMatchObject(missing)
  })
})
