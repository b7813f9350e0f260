import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { CannotStart } from './cannot-start'
import { exitOf, serveNode, stopChild } from './child'

export interface WebServer {
  stop: () => Promise<void>
  /** Settles with the exit code when the server ends, asked or not. */
  ended: Promise<number>
}

interface WebServerOptions {
  mode: 'start' | 'dev'
  host: string
  port: number
  environment: NodeJS.ProcessEnv
}

/** Starts Next and returns when it answers. */
export async function startWebServer({
  mode,
  host,
  port,
  environment,
}: WebServerOptions): Promise<WebServer> {
  const child = serveNode({
    arguments: ['node_modules/next/dist/bin/next', mode, '--port', String(port), '--hostname', host],
    environment: { ...environment, NEXT_TELEMETRY_DISABLED: '1' },
    output: 'quiet',
  })
  const ended = exitOf(child)
  const printed: Buffer[] = []
  child.stdout?.on('data', chunk => printed.push(chunk))

  const first = await Promise.race([ended, answers(host, port, ended)])
  if (typeof first === 'number') {
    throw new CannotStart(
      `${Buffer.concat(printed)}\nThe web server ended before it answered (code ${first}).`,
    )
  }
  // Its greeting repeats what the launcher says; from here on it is the application's own log.
  child.stdout?.removeAllListeners('data').pipe(process.stdout)
  return { stop: () => stopChild(child), ended }
}

async function answers(host: string, port: number, ended: Promise<number>): Promise<true> {
  let over = false
  void ended.then(() => {
    over = true
  })
  while (!over) {
    const reached = await fetch(`http://${hostInUrl(host)}:${port}/api/health`, { redirect: 'manual' }).then(
      response => response.arrayBuffer(),
      () => null,
    )
    if (reached) return true
    await pause(50)
  }
  return true
}

function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/** Refuses a port that another program holds; waits a little for one that is just being given back. */
export async function requireFreePort(host: string, port: number): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    if (await isFree(host, port)) return
    if (attempt === 8)
      throw new CannotStart(`Port ${port} is in use by another program. Set PORT to a free one.`)
    await pause(150)
  }
}

/** A port that is free now, for those who do not care which. */
export async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  await new Promise(resolve => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.')
  return address.port
}

async function isFree(host: string, port: number): Promise<boolean> {
  const probe = createServer()
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject)
      probe.listen(port, host, resolve)
    })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return false
    throw new CannotStart(
      `Can not listen on ${host}, port ${port}: ${error instanceof Error ? error.message : error}`,
    )
  } finally {
    await new Promise(resolve => probe.close(resolve))
  }
}
