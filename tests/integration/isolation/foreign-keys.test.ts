import { beforeAll, describe, expect, test } from 'vitest'
import { asOwner, startEmpty } from '../owner'
import { asTheOwner } from './attempt'
import { hasFirm, readTables } from './catalog'
import { type FilledFirm, fillTwoFirms } from './two-firms'

const POINTS_NOWHERE = '23503'
/** A person has no firm: membership says whose they are, and row-level security who may write that. */
const TO_PEOPLE = ['Membership_userId_fkey', 'RecoveryCode_userId_fkey', 'Session_userId_fkey']
/** Unique everywhere, and nobody can learn from a clash what they did not know: 256 random bits, hashed. */
const RANDOM_KEYS = ['OneTimeLink_pkey', 'Session_pkey']

const tables = await readTables()
const tenants = tables.filter(hasFirm)
const foreignKeys = tables.flatMap(table => table.foreignKeys.map(key => ({ ...key, table })))
const betweenRows = foreignKeys
  .filter(({ table, target }) => hasFirm(table) && target !== 'Firm')
  .filter(({ name }) => !TO_PEOPLE.includes(name))

startEmpty()

let own: FilledFirm
let other: FilledFirm
beforeAll(async () => {
  ;[own, other] = await fillTwoFirms(tables)
})

test('an id that is no foreign key names a person, or is one of three that are looked up with their firm', () => {
  const bare = tables.flatMap(({ name, columns, key, foreignKeys }) => {
    const keyed = ['firmId', ...key, ...foreignKeys.flatMap(({ columns }) => columns)]
    return columns
      .filter(({ name, type }) => type === 'uuid' && !keyed.includes(name))
      .map(column => `${name}.${column.name}`)
  })
  expect(bare.filter(column => !/(ById|\.authorId|\.actorId)$/.test(column))).toEqual([
    'AuditEvent.caseId',
    'Case.queueFlagId',
    'ChecklistItem.documentId',
  ])
})

test('only people are pointed to without a firm', () => {
  const bare = foreignKeys.filter(({ columns }) => !columns.includes('firmId')).map(({ name }) => name)
  expect(bare.sort()).toEqual(TO_PEOPLE)
})

describe.each(betweenRows)('$name', ({ table, columns, target, targetColumns }) => {
  const place = columns.indexOf('firmId')
  const pointing = columns.filter(column => column !== 'firmId')

  test('carries the firm on both sides', () => {
    expect([columns[place], targetColumns[place]]).toEqual(['firmId', 'firmId'])
    expect(pointing).toHaveLength(1)
  })

  test('refuses a row that points into another firm', async () => {
    const sql = `UPDATE "${table.name}" t SET "${pointing[0]}" = $1::uuid WHERE to_jsonb(t) = $2::jsonb`
    const row = JSON.stringify(own.rowOf(table.name))
    const pointAt = (firm: FilledFirm) =>
      asTheOwner(sql, firm.rowOf(target)[targetColumns[1 - place] ?? ''], row)
    expect(await pointAt(other)).toBe(POINTS_NOWHERE)
    expect(await pointAt(own)).toBe(1)
  })
})

test('no unique index tells one firm what another has', async () => {
  const indices = await asOwner<{ name: string }>(
    `SELECT c.relname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
        WHERE i.indisunique AND i.indrelid::regclass::text = ANY ($1)
          AND NOT EXISTS (SELECT FROM pg_attribute a
            WHERE a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey) AND a.attname = 'firmId')
        ORDER BY 1`,
    [tenants.map(({ name }) => `"${name}"`)],
  )
  expect(indices.map(({ name }) => name)).toEqual(RANDOM_KEYS)
})

test('no view and no function sees with other eyes than its caller', async () => {
  const views = await asOwner(`SELECT relname::text AS name FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')
    UNION ALL SELECT proname::text FROM pg_proc
      WHERE pronamespace = 'public'::regnamespace AND prosecdef`)
  expect(views).toEqual([])
})
