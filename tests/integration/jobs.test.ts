import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { enqueue, openJobs, startWorkers, stopJobs, withFirm } from '@/lib/platform'
import { onCommit } from '@/lib/platform/db'

const firmId = randomUUID()
const another = randomUUID()
const worked: string[] = []
let onWorked = (_: string) => {}
/** A paper that takes long, until the test lets it go. */
const SLOW = 'slow'
const SLOW_AGAIN = 'slow again'
let letHeldGo = () => {}
const heldGo = new Promise<void>(resolve => {
  letHeldGo = resolve
})
let inHand = 0
const untilInHand = (count: number) => vi.waitFor(() => expect(inHand).toBe(count), 10_000)
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
    'review-pack': async () => undefined,
    'give-up-reading': async () => undefined,
    'read-document': async ({ firmId: whose, documentId }) => {
      if (documentId === SLOW) await letGo
      if (documentId.startsWith(SLOW_AGAIN)) {
        inHand++
        await heldGo
      }
      // Other files of tests leave jobs behind in the database of this worker.
      if (whose !== firmId && whose !== another) return
      worked.push(documentId)
      onWorked(documentId)
    },
  })
})
afterAll(() => stopJobs())

const ask = (documentId: string, whose = firmId) =>
  withFirm(whose, tx => enqueue(tx, 'read-document', { firmId: whose, documentId }))

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

test('one paper of a firm does not wait for all the papers that another firm has dropped', async () => {
  const held = [SLOW_AGAIN, `${SLOW_AGAIN} too`]
  const all = nextJobs(held.length + 8 + 2)
  for (const documentId of held) await ask(documentId)
  await untilInHand(held.length)
  for (let at = 1; at <= 8; at++) await ask(`many ${at}`)
  await ask('first of another', another)
  await ask('second of another', another)
  letHeldGo()
  const order = (await all).filter(documentId => !held.includes(documentId))
  expect(order.indexOf('first of another')).toBeLessThan(3)
  expect(order.indexOf('second of another')).toBeLessThan(5)
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
