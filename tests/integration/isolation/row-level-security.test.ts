import { beforeAll, describe, expect, test } from 'vitest'
import { asIdentity, withFirm } from '@/lib/platform'
import { startEmpty } from '../owner'
import { asFirm, asFirmWithIdentity } from './attempt'
import { hasFirm, readTables, type Table } from './catalog'
import { type FilledFirm, fillTwoFirms } from './two-firms'

const DENIED = '42501'
const TAKEN = '23505'
/** A row that others point to may not go; PostgreSQL 18 has a code of its own for it. */
const NEEDED = ['23503', '23001']

/** Found out before a firm is known, in the identity transactions of lib/access alone. */
const WHO_PEOPLE_ARE = ['Firm', 'Membership', 'OneTimeLink', 'RecoveryCode', 'Session', 'Throttle', 'User']
/** Of these a firm sees not even its own. */
const NEVER_A_FIRMS = ['RecoveryCode', 'Throttle']
const NEVER_CHANGED = [
  'AssessedFacts',
  'Assessment',
  'AuditEvent',
  'Finances',
  'HearingRequest',
  'HousingStandard',
  'Interview',
  'OptionDecision',
  'Reading',
]
const NEVER_DELETED = [
  'AssessedFacts',
  'Assessment',
  'AuditEvent',
  'AuditHead',
  'Authorization',
  'Finances',
  'Interview',
  'Membership',
  'OptionDecision',
  'PackReview',
  'Reading',
]

const tables = await readTables()
const theirs = tables.filter(hasFirm)

startEmpty()

let own: FilledFirm
let other: FilledFirm
beforeAll(async () => {
  ;[own, other] = await fillTwoFirms(tables)
})

const rows = (table: Table) => `SELECT to_jsonb(t) AS row FROM "${table.name}" t`
const insert = (name: string) =>
  `INSERT INTO "${name}" SELECT * FROM jsonb_populate_record(null::"${name}", $1::jsonb)`
const oneRow = 'to_jsonb(t) = $1::jsonb'
const json = (value: unknown) => JSON.stringify(value)

/** Writes a column that the application may write, or the key where there is none. */
function update({ name, columns, key }: Table): string {
  const column = columns.find(({ changeable }) => changeable)?.name ?? key[0]
  return `UPDATE "${name}" t SET "${column}" = t."${column}" WHERE ${oneRow}`
}

async function seenBy(firmId: string, table: Table): Promise<unknown[]> {
  const seen = await withFirm(firmId, tx => tx.$queryRawUnsafe<{ row: unknown }[]>(rows(table)))
  return seen.map(({ row }) => row)
}

test('there are tables to look at', () => {
  expect(theirs.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['AuditEvent', 'Case', 'Client', 'Document', 'Person', 'ReadField']),
  )
})

describe.each(tables)('the table $name', table => {
  test('shows a firm its own rows and none of another firm', async () => {
    const expected = NEVER_A_FIRMS.includes(table.name) ? [] : [own.rowOf(table.name)]
    expect(await seenBy(own.firmId, table)).toEqual(expected)
  })

  test('shows nothing while no firm is set', async () => {
    expect(await seenBy('', table)).toEqual([])
  })

  test('takes no row of another firm', async () => {
    const row = json(other.rowOf(table.name))
    expect(await asFirm(own.firmId, insert(table.name), row)).toBe(DENIED)
    // For the other firm itself the same row is only there already.
    expect(await asFirmWithIdentity(other.firmId, insert(table.name), row)).toBe(TAKEN)
  })

  test('lets no firm change a row of another', async () => {
    const row = json(other.rowOf(table.name))
    expect([0, DENIED]).toContain(await asFirm(own.firmId, update(table), row))
    const byItself = await asFirmWithIdentity(other.firmId, update(table), row)
    expect(byItself).toBe(NEVER_CHANGED.includes(table.name) ? DENIED : 1)
  })

  test('lets no firm delete a row of another', async () => {
    const sql = `DELETE FROM "${table.name}" t WHERE ${oneRow}`
    const row = json(other.rowOf(table.name))
    expect([0, DENIED]).toContain(await asFirm(own.firmId, sql, row))
    const byItself = await asFirmWithIdentity(other.firmId, sql, row)
    expect(NEVER_DELETED.includes(table.name) ? [DENIED] : [1, ...NEEDED]).toContain(byItself)
  })
})

test.each(theirs)('a row of $name can not be handed over to another firm', async table => {
  const sql = `UPDATE "${table.name}" t SET "firmId" = $2::uuid WHERE ${oneRow}`
  const row = json(own.rowOf(table.name))
  expect(await asFirm(own.firmId, sql, row, other.firmId)).toBe(DENIED)
})

test('finding out who somebody is opens no table but those of people', async () => {
  const open = tables.filter(({ policies }) => policies.includes('identity')).map(({ name }) => name)
  expect(open).toEqual(WHO_PEOPLE_ARE)
  for (const table of tables.filter(({ name }) => !open.includes(name)))
    expect(await asIdentity(tx => tx.$queryRawUnsafe(rows(table))), table.name).toEqual([])
})

test('a firm can not make a person of another firm its own, and so read who they are', async () => {
  const membership = own.rowOf('Membership')
  const { id: stranger } = other.rowOf('User')
  const taken = json({ ...membership, userId: stranger })
  expect(await asFirm(own.firmId, insert('Membership'), taken)).toBe(DENIED)
  const move = `UPDATE "Membership" t SET "userId" = $2::uuid WHERE ${oneRow}`
  expect(await asFirm(own.firmId, move, json(membership), stranger)).toBe(DENIED)
})
