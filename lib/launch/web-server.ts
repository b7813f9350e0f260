import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { CannotStart } from './cannot-start'
import { exitOf, serveNode, stopChild } from './child'

export interface WebServer {
  /** Settles when the server answers; never, when it ends before that. */
  answered: Promise<'answered'>
  /** Settles with the exit code when the server ends, asked or not. */
  ended: Promise<number>
  stop: () => Promise<void>
}

interface WebServerOptions {
  mode: 'start' | 'dev'
  host: string
  port: number
  environment: NodeJS.ProcessEnv
  /** Where it goes on to print once it answers. */
  output: NodeJS.WritableStream
}

/** Starts Next. Its greeting would repeat what the launcher says, so what it prints is shown from its first answer on. */
export function startWebServer({ mode, host, port, environment, output }: WebServerOptions): WebServer {
  const child = serveNode({
    arguments: ['node_modules/next/dist/bin/next', mode, '--port', String(port), '--hostname', host],
    environment: { ...environment, NEXT_TELEMETRY_DISABLED: '1' },
    output: 'quiet',
  })
  const greeting: Buffer[] = []
  child.stdout?.on('data', chunk => greeting.push(chunk))
  const ended = exitOf(child)
  const answered = answers(host, port, ended).then(reached => {
    if (reached) child.stdout?.removeAllListeners('data').pipe(output)
    else output.write(Buffer.concat(greeting))
    return reached ? ('answered' as const) : new Promise<never>(() => undefined)
  })
  return { answered, ended, stop: () => stopChild(child) }
}

async function answers(host: string, port: number, ended: Promise<number>): Promise<boolean> {
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
  return false
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
