import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enqueue, openJobs, startWorkers, stopJobs, withFirm } from '@/lib/platform'
import { onCommit } from '@/lib/platform/db'

const firmId = randomUUID()
const worked: string[] = []
let onWorked = (_: string) => {}
/** A paper that takes long, until the test lets it go. */
const SLOW = 'slow'
let release = () => {}
const letGo = new Promise<void>(resolve => {
  release = resolve
})

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
      if (documentId === SLOW) await letGo
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

test('every job of a committed transaction is worked', async () => {
  const jobs = nextJobs(3)
  for (const documentId of ['first', 'second', 'third']) await ask(documentId)
  expect((await jobs).sort()).toEqual(['first', 'second', 'third'])
})

test('a paper that takes long does not hold up the next ones', async () => {
  const jobs = nextJobs(2)
  for (const documentId of [SLOW, 'next', 'one more']) await ask(documentId)
  expect(await jobs).toEqual(['next', 'one more'])
  const last = nextJobs(1)
  release()
  expect(await last).toEqual([SLOW])
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
