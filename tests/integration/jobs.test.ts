import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enqueue, openJobs, startWorkers, stopJobs, withFirm } from '@/lib/platform'
import { onCommit } from '@/lib/platform/db'

const firmId = randomUUID()
const worked: string[] = []
let onWorked = (_: string) => {}

const nextJobs = (count: number) =>
  new Promise<string[]>(resolve => {
    const seen: string[] = []
    onWorked = documentId => {
      seen.push(documentId)
      if (seen.length === count) resolve(seen)
    }
  })

beforeAll(async () => {
  await openJobs()
  await startWorkers({
    'pass-days': async () => undefined,
    'give-up-reading': async () => undefined,
    'read-document': async ({ firmId: whose, documentId }) => {
      // Other files of tests leave jobs behind in the database of this worker.
      if (whose !== firmId) return
      worked.push(documentId)
      onWorked(documentId)
    },
  })
})
afterAll(() => stopJobs())

const ask = (documentId: string) =>
  withFirm(firmId, tx => enqueue(tx, 'read-document', { firmId, documentId }))

test('every job of a committed transaction is worked, in the order they came', async () => {
  const jobs = nextJobs(3)
  for (const documentId of ['first', 'second', 'third']) await ask(documentId)
  expect(await jobs).toEqual(['first', 'second', 'third'])
})

test('a job goes with its transaction when that is rolled back', async () => {
  const refused = withFirm(firmId, async tx => {
    await enqueue(tx, 'read-document', { firmId, documentId: 'never' })
    throw new Error('rolled back')
  })
  await expect(refused).rejects.toThrow('rolled back')
  const jobs = nextJobs(1)
  await ask('later')
  await jobs
  expect(worked).not.toContain('never')
})

test('what waits for the commit is done after it, and not at all without one', async () => {
  const done: string[] = []
  await withFirm(firmId, async tx => {
    onCommit(tx, () => done.push('after'))
    done.push('within')
  })
  const refused = withFirm(firmId, async tx => {
    onCommit(tx, () => done.push('never'))
    throw new Error('rolled back')
  })
  await expect(refused).rejects.toThrow('rolled back')
  expect(done).toEqual(['within', 'after'])
})
