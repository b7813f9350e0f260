import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server } from 'node:http'
import { passDays } from '@/lib/cases'
import { giveUpReading, readStoredDocument } from '@/lib/documents'
import { forgetSpentLinks } from '@/lib/firm'
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

/** Fifty megabytes on a line of a quarter of a megabit; a line on which nothing moves is given up much sooner. */
const REQUEST_MS = 30 * 60_000
const IDLE_MS = 2 * 60_000

/** What the web process does before it serves: checks its role, works the queues, and trusts no forwarded header. */
export async function startServing(): Promise<void> {
  trustOnlyTheSocket()
  try {
    await checkDatabase()
    await clearUnfinishedUploads()
    await startWorkers({
      'read-document': readStoredDocument,
      'give-up-reading': giveUpReading,
      async 'pass-days'() {
        await forgetSpentLinks()
        await passDays()
      },
    })
  } catch (error) {
    const told = error instanceof UnsafeDatabase ? { reason: error.message } : describeError(error)
    log('error', 'serving.refused', told)
    process.exit(1)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stopServing())
}

export function logRequestError(error: unknown, { path, method }: { path: string; method: string }): void {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : ''
  log('error', 'request.failed', { path: path.split('?')[0] ?? '', method, digest, ...describeError(error) })
}

async function stopServing(): Promise<void> {
  await stopJobs()
  await disconnect()
}

/**
 * A client may write what it likes into a forwarded header. Behind a proxy that overwrites them
 * (TRUSTED_PROXY=yes) the last hop counts; otherwise only the socket does.
 */
function trustOnlyTheSocket(): void {
  const proxied = process.env.TRUSTED_PROXY === 'yes'
  subscribe('http.server.request.start', message => {
    const { request, server } = message as { request: IncomingMessage; server: Server }
    // By its own measure Node cuts every request after five minutes, and with it a large paper on a slow line.
    server.requestTimeout = REQUEST_MS
    request.socket.setTimeout(IDLE_MS)
    const { headers } = request
    const lastHop = String(headers['x-forwarded-for'] ?? '')
      .split(',')
      .at(-1)
      ?.trim()
    headers['x-forwarded-for'] = (proxied && lastHop) || (request.socket.remoteAddress ?? 'unknown')
    if (proxied) return
    for (const name of ['x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'x-middleware-subrequest'])
      delete headers[name]
  })
}
