import { beforeAll, describe, expect, test } from 'vitest'
import { asOwner, startEmpty } from '../owner'
import { asFirmWithIdentity } from './attempt'
import { readTables } from './catalog'
import { type FilledFirm, fillTwoFirms } from './two-firms'

const DENIED = '42501'

startEmpty()

const tables = await readTables()
let firms: [FilledFirm, FilledFirm]
beforeAll(async () => {
  firms = await fillTwoFirms(tables)
})

describe.each([
  ['a change', `UPDATE "AuditEvent" SET actor = 'Nobody'`],
  ['a deletion', 'DELETE FROM "AuditEvent"'],
  ['emptying', 'TRUNCATE "AuditEvent"'],
])('the record refuses %s', (_, sql) => {
  test('by the application, which holds no such right', async () => {
    expect(await asFirmWithIdentity(firms[0].firmId, sql)).toBe(DENIED)
  })

  test('by the owner of the table, whom a trigger stops', async () => {
    await expect(asOwner(sql)).rejects.toThrow('The record is append-only')
  })
})

test('the head of the record and what a reader read can not be deleted by the application', async () => {
  for (const table of ['AuditHead', 'Reading'])
    expect(await asFirmWithIdentity(firms[0].firmId, `DELETE FROM "${table}"`)).toBe(DENIED)
})
