import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { checkDatabaseRole } from '@/lib/platform'
import { findRoleProblems } from '@/lib/platform/boot-check'
import { testDatabase } from '../database'
import { asOwner, startEmpty } from '../owner'

startEmpty()

test('a database as the migrations leave it may be served from', async () => {
  await checkDatabaseRole()
})

describe('the server refuses to start on', () => {
  test.each([
    ['without row-level security', ''],
    [
      'under row-level security that does not bind its owner',
      'ALTER TABLE planted ENABLE ROW LEVEL SECURITY',
    ],
  ])('a table %s', async (_, protection) => {
    await asOwner(`CREATE TABLE planted (id int); ${protection}`)
    try {
      await expect(checkDatabaseRole()).rejects.toThrow(
        'table planted is not under forced row-level security',
      )
    } finally {
      await asOwner('DROP TABLE planted')
    }
  })

  test.each([
    ['is a superuser', 'ALTER ROLE resolvent_app SUPERUSER', /may bypass/],
    ['bypasses row-level security', 'ALTER ROLE resolvent_app BYPASSRLS', /may bypass/],
    ['makes roles', 'ALTER ROLE resolvent_app CREATEROLE', /may bypass/],
    ['owns a table', 'ALTER TABLE "Client" OWNER TO resolvent_app', /resolvent_app owns \d+ tables/],
  ])('a role that %s', async (_, strengthening, reason) => {
    expect(await problemsAfter(strengthening)).toEqual([expect.stringMatching(reason)])
  })
})

/** A role belongs to the whole server, so it is made strong in a transaction that is undone. */
async function problemsAfter(strengthening: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: testDatabase() })
  await client.connect()
  try {
    await client.query(`begin; ${strengthening}; set local role resolvent_app`)
    return await findRoleProblems(async question => (await client.query(question)).rows)
  } finally {
    await client.query('rollback')
    await client.end()
  }
}
