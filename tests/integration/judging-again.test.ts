import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { passDays, reassess } from '@/lib/cases'
import { withFirm } from '@/lib/platform'
import { day } from '@/lib/resolution'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { enter, takeIn } from '@/tests/factories/firm/work'
import { asOwner, startEmpty } from './owner'
import { happensOn, setClock } from './set-clock'

startEmpty()
happensOn('2026-11-24')

/** Flags and checklist of a case with the transaction that last wrote each. */
const written = (caseId: string) =>
  asOwner(
    `select id, xmin::text from "Flag" where "caseId" = $1
      union all select id, xmin::text from "ChecklistItem" where "caseId" = $1 order by id`,
    [caseId],
  )
const seenOn = (caseId: string) =>
  asOwner(
    `select distinct "lastSeenOn"::text as day from "Flag" where "caseId" = $1 and state <> 'resolved'`,
    [caseId],
  )

let actor: Actor
let caseId: string
beforeEach(async () => {
  actor = await newFirm()
  caseId = await takeIn(actor, { firstName: 'Alex', lastName: 'Sample' })
  await enter(actor, caseId, {
    periodEnd: '2022',
    filed: 'filed',
    balance: '14,718.01',
    balanceAsOf: '2026-11-01',
    stage: 'final-levy-notice',
    stageNoticeDate: '2026-11-02',
    lien: 'no',
    levy: 'no',
  })
})

test('a case judged again on the same facts keeps its flags and its checklist unwritten', async () => {
  const before = await written(caseId)
  expect(before.length).toBeGreaterThan(2)
  const today = day('2026-11-24')
  const events = await withFirm(actor.firmId, tx => reassess({ actor, tx, today }, caseId, 'looked at'))
  expect(events).toEqual([])
  expect(await written(caseId)).toEqual(before)
})

test('a flag that still holds on a new day is seen on that day, whether or not it says anything new', async () => {
  setClock('2026-11-25T17:00:00Z')
  await passDays()
  expect(await seenOn(caseId)).toEqual([{ day: '2026-11-25' }])
})
