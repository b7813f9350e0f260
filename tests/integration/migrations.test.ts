import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { takeDatabaseAsItIs } from '@/lib/launch/prepare-database'
import { readSettings } from '@/lib/launch/settings'
import { missingSql } from '@/prisma/make-migration'
import { isUpToDate, migrate } from '@/prisma/migrate'
import { readMigrations } from '@/prisma/migrations-folder'
import { testDatabase } from './database'

describe('the migrations', () => {
  test('lead to the schema, with nothing missing and nothing left over', async () => {
    expect(await missingSql(testDatabase())).toBeNull()
  })

  test('are written down as Prisma writes them, and are not applied again', async () => {
    const client = new pg.Client({ connectionString: testDatabase() })
    await client.connect()
    const { rows } = await client.query<{ name: string; checksum: string }>(
      'select migration_name as name, checksum from _prisma_migrations where finished_at is not null order by 1',
    )
    await client.end()
    expect(rows).toEqual((await readMigrations()).map(({ name, checksum }) => ({ name, checksum })))
    expect(await migrate(testDatabase())).toEqual([])
  })

  test('are left to others by a command that only reads: it refuses a database that lacks one, and changes nothing', async () => {
    const settings = readSettings({ ...process.env, DATABASE_URL: testDatabase() })
    const client = new pg.Client({ connectionString: testDatabase() })
    await client.connect()
    const last = `migration_name = (select max(migration_name) from _prisma_migrations)`
    const { rows: before } = await client.query(`select checksum from _prisma_migrations where ${last}`)
    const { checksum } = before[0]
    try {
      await client.query(
        `update _prisma_migrations set checksum = overlay(checksum placing 'x' from 1 for 1) where ${last}`,
      )
      await expect(takeDatabaseAsItIs(settings, testDatabase())).rejects.toThrow('npm run migrate')
      const { rows } = await client.query(`select checksum from _prisma_migrations where ${last}`)
      expect(rows[0].checksum).toMatch(/^x/)
    } finally {
      await client.query(`update _prisma_migrations set checksum = $1 where ${last}`, [checksum])
      await client.end()
    }
    expect(await isUpToDate(testDatabase())).toBe(true)
  })
})
