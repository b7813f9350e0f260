import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** A line to a server that a test may cut, or let go dead: what comes in then goes nowhere, as if the server slept. */
export class PausableLine {
  private readonly pairs = new Set<[Socket, Socket]>()
  private server: Server | undefined
  private paused = false
  port = 0

  constructor(private readonly target: { host: string; port: number }) {}

  async open(): Promise<void> {
    this.server = createServer(near => this.carry(near)).listen(this.port, '127.0.0.1')
    await once(this.server, 'listening')
    const address = this.server.address()
    if (address && typeof address === 'object') this.port = address.port
  }

  async close(): Promise<void> {
    for (const [near] of this.pairs) near.destroy()
    await new Promise(resolve => this.server?.close(resolve))
  }

  pause(): void {
    this.paused = true
    for (const pair of this.pairs) for (const end of pair) end.unpipe().pause()
  }

  resume(): void {
    this.paused = false
    for (const pair of this.pairs) join(pair)
  }

  private carry(near: Socket): void {
    const far = connect(this.target)
    const pair: [Socket, Socket] = [near, far]
    this.pairs.add(pair)
    const drop = () => {
      this.pairs.delete(pair)
      for (const end of pair) end.destroy()
    }
    for (const end of pair) end.on('error', drop).on('close', drop)
    if (this.paused) for (const end of pair) end.pause()
    else join(pair)
  }
}

function join([near, far]: [Socket, Socket]): void {
  near.pipe(far)
  far.pipe(near)
  near.resume()
  far.resume()
}
