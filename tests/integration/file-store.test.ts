import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CannotStart } from '@/lib/launch/cannot-start'
import { bindFileStore } from '@/lib/launch/file-store'
import { inServer } from '../run/owned-database'
import { productDatabase } from './database'

const folders = ['own', 'other'].map(name => mkdtempSync(path.join(tmpdir(), `${name}-`)))
const [own = '', other = ''] = folders
const unmark = () => inServer(productDatabase(), ['comment on table "Document" is null'])
beforeAll(unmark)
afterAll(async () => {
  await unmark()
  for (const folder of folders) rmSync(folder, { recursive: true })
})

test('a database serves with the data folder that keeps its papers, and with no other', async () => {
  await bindFileStore(productDatabase(), own)
  await bindFileStore(productDatabase(), own)
  const refused = await bindFileStore(productDatabase(), other).catch(error => error)
  expect(refused).toBeInstanceOf(CannotStart)
  expect(refused.message).toMatch(
    /^The papers of this database are not in .*other-.*: .* Set DATA_DIR to that one/,
  )
  await bindFileStore(productDatabase(), own)
})

test('of two folders with which a new database is started at once, one is refused', async () => {
  await unmark()
  const outcomes = await Promise.allSettled(
    [own, other].map(folder => bindFileStore(productDatabase(), folder)),
  )
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})
