// What the framework does before anything of it is imported, so that a test can call an action inside a request.
import 'next/dist/server/node-environment-baseline'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, inject } from 'vitest'
import { productDatabase } from '../integration/database'

// What the launcher gives the application: set before a test imports any of its rooms.
const dataFolder = mkdtempSync(path.join(tmpdir(), 'resolvent-test-'))
Object.assign(process.env, {
  DATABASE_URL: productDatabase(),
  DATABASE_EMBEDDED: inject('databasesEmbedded') ? 'yes' : 'no',
  DATA_DIR: dataFolder,
  APP_KEYS: `test:${randomBytes(32).toString('base64')}`,
  APP_ORIGIN: 'http://localhost:3000',
  NEXTAUTH_URL: 'http://localhost:3000',
  NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
})

afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))
