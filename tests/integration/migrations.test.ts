import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { missingSql } from '@/prisma/make-migration'
import { migrate } from '@/prisma/migrate'
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
})
