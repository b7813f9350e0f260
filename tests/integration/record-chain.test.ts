import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { writeNote } from '@/lib/cases'
import { invitePerson } from '@/lib/firm'
import { checkEveryRecord, checkRecord, getRecordCheck } from '@/lib/operation'
import { foundFirm } from '../factories/firm/people'
import { note, takeIn } from '../factories/firm/work'
import { asOwner, startEmpty } from './owner'

startEmpty()

let owner: Actor
let caseId: string
beforeAll(async () => {
  const firm = await foundFirm({ firmName: 'Ostrow', name: 'Maren Ostrow', email: 'maren@firm.example' })
  owner = firm.actor
  caseId = await takeIn(owner, { firstName: 'Alba', lastName: 'Invented' })
  for (let n = 1; n <= 8; n += 1) await note(owner, caseId, `Note ${n}`)
  await asOwner('create table kept_event as select * from "AuditEvent"')
  await asOwner('create table kept_head as select * from "AuditHead"')
  return () => asOwner('drop table kept_event; drop table kept_head')
})
beforeEach(() =>
  tamper(`delete from "AuditEvent"; delete from "AuditHead";
    insert into "AuditEvent" select * from kept_event; insert into "AuditHead" select * from kept_head`),
)

/** Changes the record as the owner of its table can, with the trigger that guards it switched off. */
async function tamper(statements: string): Promise<void> {
  await asOwner(`begin; alter table "AuditEvent" disable trigger append_only; ${statements};
    alter table "AuditEvent" enable trigger append_only; commit`)
}

const firstBroken = async () => (await checkRecord(owner.firmId)).brokenAt

async function head(): Promise<number> {
  const [row] = await asOwner<{ seq: number }>('select seq from "AuditHead"')
  return row?.seq ?? 0
}

describe('the chain of the record', () => {
  test('is whole after honest work, and numbered without a gap', async () => {
    expect(await firstBroken()).toBeNull()
    const rows = await asOwner<{ seq: number }>('select seq from "AuditEvent" order by seq')
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: await head() }, (_, n) => n + 1))
  })

  test('stays one unbroken chain under twenty commands at once', async () => {
    const before = await head()
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        n % 2
          ? writeNote(owner, { caseId, text: `Parallel note ${n}` })
          : invitePerson(owner, { email: `invited-${n}@firm.example`, role: 'viewer' }),
      ),
    )
    expect(outcomes.every(({ ok }) => ok)).toBe(true)
    expect(await head()).toBe(before + 20)
    expect(await firstBroken()).toBeNull()
  })

  const changes: Record<string, string> = {
    'what happened': `type = 'note.edited'`,
    'who did it': `actor = 'Somebody else'`,
    'whose account it was': `"actorId" = '01940000-0000-7000-8000-000000000000'`,
    'on which case': `"caseId" = null`,
    when: `at = at + interval '1 millisecond'`,
    'the details': `data = data || '{"noteId": "another"}'`,
    'an added detail': `data = data || '{"more": 1}'`,
    'a number for a text': `data = jsonb_set(data, '{noteId}', '7')`,
    'its own hash': `hash = 'AAAA'`,
    'the hash of the one before': `previous = 'AAAA'`,
  }

  test.each(Object.entries(changes))('shows at which event somebody changed %s', async (_, change) => {
    await tamper(`update "AuditEvent" set ${change} where seq = 6`)
    expect(await firstBroken()).toBe(6)
  })

  test('shows where an event was taken out', async () => {
    await tamper('delete from "AuditEvent" where seq = 6')
    expect(await firstBroken()).toBe(6)
  })

  test('shows where an event was taken out and the gap closed', async () => {
    await tamper(`delete from "AuditEvent" where seq = 6;
      update "AuditEvent" set seq = seq - 1 where seq = 7; update "AuditHead" set seq = seq - 1`)
    expect(await firstBroken()).toBe(6)
  })

  test('shows where two events changed places', async () => {
    await tamper(`update "AuditEvent" set seq = 0 where seq = 6; update "AuditEvent" set seq = 6 where seq = 7;
      update "AuditEvent" set seq = 7 where seq = 0`)
    expect(await firstBroken()).toBe(6)
  })

  test('shows where an invented event was put in', async () => {
    const last = await head()
    await tamper(`insert into "AuditEvent" select "firmId", ${last + 1}, type, "actorId", actor, "caseId", at,
      data, hash, 'invented' from "AuditEvent" where seq = ${last}; update "AuditHead" set seq = seq + 1, hash = 'invented'`)
    expect(await firstBroken()).toBe(last + 1)
  })

  test('shows that an invented event was put in before the first', async () => {
    for (const seq of [0, -5]) {
      await tamper(`insert into "AuditEvent" select "firmId", ${seq}, type, "actorId", actor, "caseId", at,
        data, '', 'invented' from "AuditEvent" where seq = 6`)
      expect(await firstBroken()).toBe(1)
      await tamper(`delete from "AuditEvent" where seq = ${seq}`)
    }
  })

  test('shows that its end was cut off, and that all of it was', async () => {
    const last = await head()
    await tamper(`delete from "AuditEvent" where seq > ${last - 2}`)
    expect(await firstBroken()).toBe(last - 1)
    await tamper('delete from "AuditEvent"')
    expect(await firstBroken()).toBe(1)
  })

  test('shows that its head was lost or set back', async () => {
    const last = await head()
    await tamper('update "AuditHead" set seq = seq - 1')
    expect(await firstBroken()).toBe(last + 1)
    await tamper('delete from "AuditHead"')
    expect(await firstBroken()).toBe(last + 1)
  })

  test('shows an event that was moved here from another firm', async () => {
    await tamper(`update "AuditEvent" set "firmId" = '01940000-0000-7000-8000-000000000000' where seq = 6`)
    expect(await firstBroken()).toBe(6)
  })

  test('is checked once a day without being asked, and tells the owner what was found', async () => {
    const lines = await head()
    await checkEveryRecord()
    expect(await getRecordCheck(owner)).toMatchObject({ lines, brokenAt: null })
    await tamper(`update "AuditEvent" set actor = 'Somebody else' where seq = 6`)
    // Today's check is done.
    await checkEveryRecord()
    expect(await getRecordCheck(owner)).toMatchObject({ brokenAt: null })
    await asOwner(`update "AuditHead" set "checkedAt" = "checkedAt" - interval '1 day'`)
    await checkEveryRecord()
    expect(await getRecordCheck(owner)).toMatchObject({ lines: 5, brokenAt: 6 })
    expect(await getRecordCheck({ ...owner, role: 'practitioner' })).toBeNull()
  })

  test('is not called broken for what is written while it is gone through', async () => {
    const writing = Array.from({ length: 20 }, (_, n) =>
      writeNote(owner, { caseId, text: `While checking ${n}` }),
    )
    const checks = await Promise.all(Array.from({ length: 5 }, () => checkRecord(owner.firmId)))
    await Promise.all(writing)
    expect(checks.map(({ brokenAt }) => brokenAt)).toEqual([null, null, null, null, null])
  })
})
