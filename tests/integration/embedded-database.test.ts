import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type EmbeddedDatabase,
  startEmbeddedDatabase,
} from '@/lib/platform/embedded-database/embedded-database'
import { tidyTables } from '@/lib/platform/embedded-database/housekeeping'

describe('the embedded database', () => {
  let database: EmbeddedDatabase
  let owner: pg.Pool
  let clerk: pg.Pool

  beforeAll(async () => {
    database = await startEmbeddedDatabase({})
    owner = new pg.Pool({ connectionString: database.url, max: 5 })
    await owner.query(`create role clerk login;
      create table entry (firm text, number int);
      alter table entry enable row level security;
      alter table entry force row level security;
      create policy own on entry using (firm = nullif(current_setting('app.firm', true), ''));
      grant select, insert on entry to clerk`)
    clerk = new pg.Pool({ connectionString: asRole('clerk'), max: 5 })
  })

  afterAll(async () => {
    await Promise.all([owner.end(), clerk.end()])
    await database.stop()
  })

  const asRole = (role: string) => database.url.replace('//postgres:', `//${role}:`)
  const connectAs = (connectionString: string) => new pg.Client({ connectionString }).connect()

  test('counts a table anew and clears it of what is dead, once a good part of it has changed', async () => {
    const run = async (sql: string) => (await owner.query(sql)).rows
    const counted = async () => {
      const rows = await run(
        `select reltuples from pg_class where relname in ('busy', 'calm') order by relname`,
      )
      return rows.map(({ reltuples }) => reltuples)
    }
    await run('create table busy (number int); create table calm (number int)')
    await run(
      'insert into busy select generate_series(1, 3000); insert into calm select generate_series(1, 3000)',
    )
    await tidyTables(run)
    expect(await counted()).toEqual([3000, 3000])
    await run('delete from busy where number > 1000; delete from calm where number > 2990')
    await tidyTables(run)
    expect(await counted()).toEqual([1000, 3000])
  })

  test('keeps interleaved transactions of several firms apart', async () => {
    const firms = Array.from({ length: 200 }, (_, index) => `firm-${index % 7}`)
    const seen = await Promise.all(
      firms.map((firm, number) => enter(number % 2 ? owner : clerk, firm, number)),
    )
    expect(seen).toEqual(firms.map(firm => [{ firm, role: 'clerk' }]))
  })

  async function enter(pool: pg.Pool, firm: string, number: number) {
    const client = await pool.connect()
    try {
      await client.query('begin')
      await client.query(`select set_config('role', 'clerk', true), set_config('app.firm', $1, true)`, [firm])
      await client.query('insert into entry values ($1, $2)', [firm, number])
      const { rows } = await client.query('select distinct firm, current_user::text as role from entry')
      await client.query('commit')
      return rows
    } finally {
      client.release()
    }
  }

  test('gives each connection the role it signed in as', async () => {
    await expect(clerk.query('drop table entry')).rejects.toThrow('must be owner of table entry')
    const { rows } = await owner.query('select current_user::text as role')
    expect(rows).toEqual([{ role: 'postgres' }])
  })

  test('lets no session setting pass to another connection', async () => {
    await owner.query(`set timezone = 'Asia/Tokyo'`)
    const { rows } = await clerk.query('show timezone')
    expect(rows).toEqual([{ TimeZone: 'UTC' }])
  })

  test('applies the options of a connection whenever its turn comes', async () => {
    const pool = new pg.Pool({ connectionString: database.url, max: 1, options: '-c role=clerk' })
    await pool.query('select 1')
    await owner.query('select 1')
    expect((await pool.query('select current_user::text as role')).rows).toEqual([{ role: 'clerk' }])
    await pool.end()
  })

  test('rolls back what a vanished client had begun', async () => {
    const client = new pg.Client({ connectionString: database.url })
    client.on('error', () => undefined)
    await client.connect()
    await client.query('begin; create table left_behind (n int)')
    const gone = client.end()
    await gone
    const { rows } = await owner.query(`select to_regclass('left_behind') as found`)
    expect(rows).toEqual([{ found: null }])
  })

  test('refuses a wrong password, an unknown role and an invalid setting', async () => {
    await expect(connectAs(database.url.replace(/:\w+@/, ':guess@'))).rejects.toThrow(
      'password authentication failed',
    )
    await expect(connectAs(asRole('stranger'))).rejects.toThrow('does not exist or may not sign in')
    await expect(connectAs(`${database.url}?options=-c%20role%3Dstranger`)).rejects.toThrow('is not valid')
    expect((await owner.query('select 1 as alive')).rows).toEqual([{ alive: 1 }])
  })

  test('goes on after a failed statement, also in the middle of a transaction', async () => {
    await expect(owner.query('select $1::int / 0', [1])).rejects.toThrow('division by zero')
    expect((await owner.query('select $1::int as n', [1])).rows).toEqual([{ n: 1 }])
  })

  test('carries a value of several megabytes both ways', async () => {
    const text = 'x'.repeat(5_000_000)
    const { rows } = await owner.query('select $1::text as text', [text])
    expect(rows[0].text === text).toBe(true)
  })
})
