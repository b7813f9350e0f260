import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { checkDatabase } from '@/lib/platform'
import { findProblems } from '@/lib/platform/boot-check/boot-check'
import { testDatabase } from '../database'
import { asOwner, startEmpty } from '../owner'

startEmpty()

test('a database as the migrations leave it may be served from', async () => {
  await checkDatabase()
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
      await expect(checkDatabase()).rejects.toThrow('table planted is not under forced row-level security')
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

describe('the server refuses to start, and names what is wrong, when', () => {
  test.each([
    [
      'a policy lets everybody read',
      'CREATE POLICY evil ON "Note" USING (true)',
      'table "Note" has a policy that is not ours: evil (ALL, permissive)',
    ],
    [
      'a policy of ours is gone',
      'DROP POLICY own_firm ON "Case"',
      'table "Case" is without its policy own_firm (ALL, permissive)',
    ],
    [
      'a policy of ours asks for less',
      'ALTER POLICY own_firm ON "Client" USING (true)',
      'the policy own_firm of table "Client" is not as it was made',
    ],
    [
      'what may be written is not bound',
      'ALTER POLICY own_firm ON "Client" WITH CHECK (true)',
      'the policy own_firm of table "Client" is not as it was made',
    ],
    [
      'a policy of ours binds some other role alone',
      'ALTER POLICY own_firm ON "Client" TO resolvent_app',
      'the policy own_firm of table "Client" is not as it was made',
    ],
    [
      'the firm of a transaction is found in another way',
      `CREATE OR REPLACE FUNCTION current_firm() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT gen_random_uuid() $$`,
      'the function current_firm is not as it was made',
    ],
    [
      'the triggers of the record are disabled',
      'ALTER TABLE "AuditEvent" DISABLE TRIGGER USER',
      'the record is not append-only: its trigger append_only does not fire; ' +
        'the record is not append-only: its trigger append_only_truncate does not fire',
    ],
    [
      'a trigger of the record is gone',
      'DROP TRIGGER append_only ON "AuditEvent"',
      'the record is not append-only: its trigger append_only does not fire',
    ],
    [
      'a trigger of the record guards some of it alone',
      `DROP TRIGGER append_only ON "AuditEvent"; CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AuditEvent"
         FOR EACH ROW WHEN (OLD.seq > 9) EXECUTE FUNCTION refuse_change()`,
      'the record is not append-only: its trigger append_only does not fire',
    ],
    [
      'the trigger of the record refuses nothing',
      `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$`,
      'the function refuse_change is not as it was made',
    ],
    [
      'the application may change the record',
      'GRANT UPDATE, DELETE ON "AuditEvent" TO resolvent_app',
      'the role resolvent_app may UPDATE, DELETE in table "AuditEvent"',
    ],
    [
      'it may change one column of the record',
      'GRANT UPDATE (actor) ON "AuditEvent" TO resolvent_app',
      'the role resolvent_app may UPDATE in table "AuditEvent"',
    ],
    [
      'everybody may delete what a reader read',
      'GRANT DELETE ON "Reading" TO PUBLIC',
      'the role resolvent_app may DELETE in table "Reading"',
    ],
    [
      'it may empty a table, which no row-level security binds',
      'GRANT TRUNCATE ON "Note" TO resolvent_app',
      'the role resolvent_app may TRUNCATE in table "Note"',
    ],
  ])('%s', async (_, damage, reason) => {
    expect((await problemsAfter(damage)).join('; ')).toBe(reason)
  })
})

/** A role belongs to the whole server, so it is made strong in a transaction that is undone. */
async function problemsAfter(strengthening: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: testDatabase() })
  await client.connect()
  try {
    await client.query(`begin; ${strengthening}; set local role resolvent_app`)
    return await findProblems(async question => (await client.query(question)).rows)
  } finally {
    await client.query('rollback')
    await client.end()
  }
}
