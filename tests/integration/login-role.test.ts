import { randomBytes } from 'node:crypto'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { CannotStart } from '@/lib/launch/cannot-start'
import { refusePowerfulLogin } from '@/lib/launch/login-role'
import { prepareDatabase } from '@/lib/launch/prepare-database'
import { readSettings } from '@/lib/launch/settings'
import { inServer } from '../run/owned-database'
import { productDatabase, testDatabase } from './database'

const server = testDatabase()
const login = `login_${randomBytes(6).toString('hex')}`
const group = `${login}_group`

async function madeLogin(...statements: string[]): Promise<string> {
  await inServer(server, statements)
  return Object.assign(new URL(server), { username: login, password: 'for-tests-alone' }).href
}

const embedded = inject('databasesEmbedded')

test('the plain owner of a database may serve from it, and so may the one login of the embedded engine', async () => {
  const settings = readSettings({
    ...process.env,
    DATABASE_URL: embedded ? undefined : productDatabase(),
  })
  expect(await prepareDatabase(settings, productDatabase())).toMatchObject({ migrated: [] })
})

describe.each(embedded ? [] : ['the role in DATABASE_URL'])('%s', () => {
  afterEach(() => inServer(server, [`drop role if exists ${login}`, `drop role if exists ${group}`]))

  test.each([
    [
      'a superuser',
      'superuser',
      `The role ${login} in DATABASE_URL is not safe to serve from: it is a superuser.`,
    ],
    ['one that bypasses row-level security', 'bypassrls', 'it bypasses row-level security.'],
  ])('may not be %s', async (_, power, reason) => {
    const url = await madeLogin(`create role ${login} login ${power} password 'for-tests-alone'`)
    await expect(refusePowerfulLogin(url)).rejects.toThrow(reason)
  })

  test('may not be one that may become a role of such power', async () => {
    const url = await madeLogin(
      `create role ${group} bypassrls`,
      `create role ${login} login noinherit password 'for-tests-alone' in role ${group}`,
    )
    await expect(refusePowerfulLogin(url)).rejects.toThrow(
      `it may become ${group}, which bypasses row-level security.`,
    )
  })

  test('is looked at before the database is touched, and refused in one line', async () => {
    const settings = readSettings({ ...process.env, DATABASE_URL: server })
    const refused = await prepareDatabase(settings, server).catch(error => error)
    expect(refused).toBeInstanceOf(CannotStart)
    expect(refused.message).toMatch(/^The role \S+ in DATABASE_URL is not safe[^\n]+$/)
  })
})
