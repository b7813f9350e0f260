import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type Socket } from 'node:net'
import type { PGlite } from '@electric-sql/pglite'
import { serveConnection } from './connection'
import { tidyTables } from './housekeeping'
import { SharedSession } from './shared-session'

const HOST = '127.0.0.1'
const TIDY_EVERY_MS = 60_000

export interface EngineServer {
  url: string
  stop: () => Promise<void>
}

/**
 * Serves the engine on a free port of the loopback address. The password is drawn anew at each start, so that
 * another user of the same machine who finds the port finds nothing more. It listens while the engine is still
 * opening; what connects meanwhile waits.
 */
export async function serveEngine(
  opening: Promise<PGlite>,
  onEngineFailure: (error: unknown) => void,
): Promise<EngineServer> {
  const session = new SharedSession(opening)
  const password = randomBytes(24).toString('hex')
  const passwordMatches = (offered: string) => timingSafeEqual(digest(offered), digest(password))
  const clients = new Map<Socket, Promise<void>>()

  const server = createServer(socket => {
    // A client that resets its connection is seen by the reader; the event itself needs no second answer.
    socket.on('error', () => socket.destroy())
    const served = serveConnection({ socket, session, passwordMatches, onEngineFailure })
    clients.set(socket, served)
    void served.finally(() => clients.delete(socket))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, HOST, resolve)
  })
  const housekeeping = keepTidy(session)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The embedded database got no port.')

  return {
    url: `postgresql://postgres:${password}@${HOST}:${address.port}/postgres`,
    async stop() {
      await housekeeping.stop()
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      const served = [...clients.values()]
      for (const socket of clients.keys()) socket.destroy()
      await Promise.all([closed, ...served])
    },
  }
}

function keepTidy(session: SharedSession): { stop: () => Promise<void> } {
  let stopping = false
  let work = Promise.resolve()
  const run = async (sql: string) => {
    if (stopping) return []
    const results = await session.asOwner(engine => engine.exec(sql))
    return results.at(-1)?.rows ?? []
  }
  const timer = setInterval(() => {
    // A table that is gone before its turn comes, for one, must not end the database; the next round sees what is there.
    work = work.then(() => tidyTables(run)).catch(error => console.error('Tables were not tidied:', error))
  }, TIDY_EVERY_MS)
  return {
    async stop() {
      stopping = true
      clearInterval(timer)
      await work
    },
  }
}

/** Of one length whatever the text, as the comparison wants. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
