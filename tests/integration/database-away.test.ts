import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest'
import { GET as paper } from '@/app/api/documents/[documentId]/route'
import { GET as health } from '@/app/api/health/route'
import type { Actor } from '@/lib/access'
import { getCase, listNotes, writeNote } from '@/lib/cases'
import { disconnect, isDatabaseAway } from '@/lib/platform'
import { newFirm } from '../factories/firm/new-firm'
import { done, takeIn } from '../factories/firm/work'
import { asRequest, cookieOf } from './as-request'
import { testDatabase } from './database'
import { PausableLine } from './pausable-line'

const WITHIN_MS = 5000
const PASSWORD = 'a-word-for-no-log'
const embedded = inject('databasesEmbedded')

const direct = new URL(testDatabase())
const database = direct.pathname.slice(1)
/** Somebody who may not pass the limits of a database, as its owner on a test server may. */
const login = `login_of_${database}`
const line = new PausableLine({ host: direct.hostname, port: Number(direct.port) })

let owner: Actor
let caseId: string
const written: string[] = []

beforeAll(async () => {
  await line.open()
  const through = new URL(direct)
  through.port = String(line.port)
  if (!embedded) {
    await onServer(`create role ${login} login password '${PASSWORD}'`, `grant resolvent_app to ${login}`)
    through.username = login
    through.password = PASSWORD
  }
  process.env.DATABASE_URL = through.href
  owner = await newFirm()
  caseId = await takeIn(owner, { firstName: 'Alba', lastName: 'Waiting' })
})
beforeEach(() => {
  vi.spyOn(process.stderr, 'write').mockImplementation(text => written.push(String(text)) > 0)
  return () => vi.restoreAllMocks()
})
afterAll(async () => {
  await disconnect()
  await line.close()
  if (!embedded) await onServer(`drop role ${login}`)
})

/** Says these to the server itself, from a database that nothing happens to. */
async function onServer(...statements: string[]): Promise<void> {
  const client = new pg.Client({
    connectionString: Object.assign(new URL(direct), { pathname: '/postgres' }).href,
  })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

const hangUp = `select pg_terminate_backend(pid) from pg_stat_activity where datname like '${database}%'`

interface Trouble {
  begin: () => Promise<void> | void
  end: () => Promise<void> | void
}
const told = (begin: string[], end: string[]): Trouble => ({
  begin: () => onServer(...begin),
  end: () => onServer(...end),
})

const anywhere: Record<string, Trouble> = {
  'does not listen': { begin: () => line.close(), end: () => line.open() },
  'does not answer': { begin: () => line.pause(), end: () => line.resume() },
}
const onPostgres: Record<string, Trouble> = {
  'lets nobody into the database': told(
    [`alter database ${database} allow_connections false`, hangUp],
    [`alter database ${database} allow_connections true`],
  ),
  'has no connection left for the database': told(
    [`alter database ${database} connection limit 0`, hangUp],
    [`alter database ${database} connection limit -1`],
  ),
  'has no connection left for the role': told(
    [`alter role ${login} connection limit 0`, hangUp],
    [`alter role ${login} connection limit -1`],
  ),
  'does not let the role sign in': told(
    [`alter role ${login} nologin`, hangUp],
    [`alter role ${login} login`],
  ),
  'does not grant the database to the role': told(
    [`revoke connect on database ${database} from public`, hangUp],
    [`grant connect on database ${database} to public`],
  ),
  'has the database under another name': told(
    [hangUp, `alter database ${database} rename to ${database}_moved`],
    [`alter database ${database}_moved rename to ${database}`],
  ),
}

async function healthWithin(ms: number): Promise<number> {
  const start = performance.now()
  const { status } = await health()
  expect(performance.now() - start).toBeLessThan(ms)
  return status
}

const anyPaper = { params: Promise.resolve({ documentId: randomUUID() }) }
const troubles = Object.entries(embedded ? anywhere : { ...anywhere, ...onPostgres })

describe.each(troubles)('while the server %s', (_, { begin, end }) => {
  test('everybody is told so, nothing is saved, and it passes without a new start', async () => {
    expect(await healthWithin(WITHIN_MS)).toBe(200)
    const { rows: notes } = await listNotes(owner, caseId, {})
    const cookie = await cookieOf(owner)
    await begin()
    try {
      expect(await healthWithin(WITHIN_MS)).toBe(503)
      const asked = await asRequest({ cookie }, () => paper(new Request('http://localhost:3000'), anyPaper))
      expect(asked.status).toBe(503)
      expect((await asked.json()).failure.message).toMatch(/^The database does not answer/)
      const saving = writeNote(owner, { caseId, text: 'Typed meanwhile' })
      const reading = expect(getCase(owner, caseId)).rejects.toSatisfy(isDatabaseAway)
      expect(await saving).toMatchObject({
        failure: { code: 'unavailable', message: expect.stringMatching(/nothing was saved.*still here/) },
      })
      await reading
    } finally {
      await end()
    }
    expect(await healthWithin(WITHIN_MS)).toBe(200)
    expect((await listNotes(owner, caseId, {})).rows).toEqual(notes)
    done(await writeNote(owner, { caseId, text: 'Typed afterwards' }))
  })
})

test('what is written down about it holds no password and no text', () => {
  expect(written.length).toBeGreaterThanOrEqual(troubles.length)
  expect(written.join()).not.toMatch(/Typed meanwhile/)
  expect(written.join()).not.toContain(PASSWORD)
})

test.each([
  ['a wrong password', { code: '28P01' }],
  ['a broken line', { code: '08006' }],
  ['a server that shuts down', { code: '57P01' }],
  ['a server that starts up', { code: '57P03' }],
  ['whatever ends the connection', { code: '55000', severity: 'FATAL' }],
  ['a name that is not found', { code: 'ENOTFOUND' }],
])('%s counts as away', (_, word) => {
  expect(isDatabaseAway(Object.assign(new Error('so'), word))).toBe(true)
  expect(isDatabaseAway(new Error('around it', { cause: Object.assign(new Error('so'), word) }))).toBe(true)
})

test.each([
  ['a statement that was cancelled', { code: '57014' }],
  ['a right that is missing', { code: '42501', severity: 'ERROR' }],
  ['a row that is there twice', { code: '23505' }],
  ['a mistake of ours', {}],
])('%s does not', (_, word) => {
  expect(isDatabaseAway(Object.assign(new Error('database "x" does not exist'), word))).toBe(false)
})
