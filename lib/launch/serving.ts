import 'server-only'
import { askForReviews, passDays, reviewPack } from '@/lib/cases'
import { giveUpReading, readStoredDocument } from '@/lib/documents'
import { forgetSpentLinks } from '@/lib/firm'
import { checkEveryRecord, letPagesAskForTheDatabase } from '@/lib/operation'
import {
  checkDatabase,
  clearUnfinishedUploads,
  describeError,
  disconnect,
  log,
  startWorkers,
  stopJobs,
  UnsafeDatabase,
} from '@/lib/platform'
import { keepTheDoor } from './http-door'
import { isHangUp, sayInOneLine } from './one-line'

/** What the web process does before it serves: checks the database, works the queues, and keeps the door. */
export async function startServing(): Promise<void> {
  keepTheDoor()
  if (process.env.NODE_ENV === 'production') sayInOneLine()
  letPagesAskForTheDatabase()
  try {
    await checkDatabase()
    await clearUnfinishedUploads()
    await startWorkers({
      'read-document': readStoredDocument,
      'give-up-reading': giveUpReading,
      async 'pass-days'() {
        await forgetSpentLinks()
        await passDays()
        await checkEveryRecord()
      },
      'review-pack': reviewPack,
    })
    await askForReviews()
  } catch (error) {
    const told = error instanceof UnsafeDatabase ? { reason: error.message } : describeError(error)
    log('error', 'serving.refused', told)
    process.exit(1)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stopServing())
}

export function logRequestError(error: unknown, { path, method }: { path: string; method: string }): void {
  const where = { path: path.split('?')[0] ?? '', method }
  if (isHangUp(error)) {
    log('info', 'request.hung-up', where)
    return
  }
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : ''
  log('error', 'request.failed', { ...where, digest, ...describeError(error) })
}

async function stopServing(): Promise<void> {
  await stopJobs()
  await disconnect()
}
