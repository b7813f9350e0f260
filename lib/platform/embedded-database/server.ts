import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type Socket } from 'node:net'
import type { PGlite } from '@electric-sql/pglite'
import { serveConnection } from './connection'
import { SharedSession } from './shared-session'

const HOST = '127.0.0.1'

export interface EngineServer {
  url: string
  stop: () => Promise<void>
}

/**
 * Serves the engine on a free port of the loopback address. The password is drawn anew at each start, so that
 * another user of the same machine who finds the port finds nothing more.
 */
export async function serveEngine(
  engine: PGlite,
  onEngineFailure: (error: unknown) => void,
): Promise<EngineServer> {
  const session = new SharedSession(engine)
  const password = randomBytes(24).toString('hex')
  const passwordMatches = (offered: string) =>
    offered.length === password.length && timingSafeEqual(Buffer.from(offered), Buffer.from(password))
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
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The embedded database got no port.')

  return {
    url: `postgresql://postgres:${password}@${HOST}:${address.port}/postgres`,
    async stop() {
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      const served = [...clients.values()]
      for (const socket of clients.keys()) socket.destroy()
      await Promise.all([closed, ...served])
    },
  }
}
