import type { Socket } from 'node:net'
import type { Holder, SharedSession } from './shared-session'
import { askForPassword, fatal, readOpening, readPassword, wholeMessages } from './wire'

interface ConnectionOptions {
  socket: Socket
  session: SharedSession
  passwordMatches: (offered: string) => boolean
  /** An engine that fails outside SQL can not be trusted to go on. */
  onEngineFailure: (error: unknown) => void
}

/** Serves one client from its first byte to its last. */
export async function serveConnection(options: ConnectionOptions): Promise<void> {
  const { socket, session } = options
  socket.setNoDelay(true)
  const reader = new ByteReader(socket)
  let holder: Holder | null = null
  try {
    holder = await signIn(reader, options)
    if (holder) await converse(reader, holder, options)
  } catch (error) {
    if (!(error instanceof ClientFault)) options.onEngineFailure(error)
  } finally {
    if (holder) await session.leave(holder).catch(options.onEngineFailure)
    // What was written, a refusal for one, still goes out.
    socket.destroySoon()
  }
}

async function signIn(reader: ByteReader, options: ConnectionOptions): Promise<Holder | null> {
  const { socket, session, passwordMatches } = options
  for (;;) {
    const opening = readOpening(reader.bytes)
    if (opening.kind === 'cancel' || opening.kind === 'malformed') return null
    if (opening.kind === 'incomplete') {
      if (!(await reader.more())) return null
      continue
    }
    const packet = reader.take(opening.length)
    if (opening.kind === 'encryption-request') {
      socket.write('N')
      continue
    }
    socket.write(askForPassword)
    const offered = await nextPassword(reader)
    if (offered === null || !passwordMatches(offered)) {
      socket.end(fatal('28P01', 'password authentication failed'))
      return null
    }
    const holder = { role: opening.user, settings: opening.settings }
    const objection = await session.admit(holder)
    if (objection) {
      socket.end(fatal('28000', objection))
      return null
    }
    await session.exchange(holder, packet, true, bytes => socket.write(Buffer.from(bytes)))
    return holder
  }
}

async function nextPassword(reader: ByteReader): Promise<string | null> {
  for (;;) {
    const { length } = measure(reader.bytes)
    if (length > 0) return readPassword(reader.take(length))
    if (!(await reader.more())) return null
  }
}

async function converse(reader: ByteReader, holder: Holder, { socket, session }: ConnectionOptions) {
  for (;;) {
    const { length, endsCycle, terminated } = measure(reader.bytes)
    if (length > 0) {
      const messages = new Uint8Array(reader.take(length))
      await session.exchange(holder, messages, endsCycle, bytes => socket.write(Buffer.from(bytes)))
    }
    if (terminated || !(await reader.more())) return
  }
}

class ClientFault extends Error {}

function measure(bytes: Buffer) {
  try {
    return wholeMessages(bytes)
  } catch (error) {
    throw new ClientFault('The client does not speak the protocol.', { cause: error })
  }
}

/** The bytes that have come and were not taken yet. */
class ByteReader {
  bytes: Buffer = Buffer.alloc(0)
  private readonly arriving: AsyncIterator<Buffer>

  constructor(socket: Socket) {
    this.arriving = socket[Symbol.asyncIterator]()
  }

  take(length: number): Buffer {
    const taken = this.bytes.subarray(0, length)
    this.bytes = this.bytes.subarray(length)
    return taken
  }

  /** Waits for more bytes; false when the client is gone. */
  async more(): Promise<boolean> {
    const next = await this.arriving.next().catch(() => ({ done: true as const, value: undefined }))
    if (next.done) return false
    this.bytes = this.bytes.length === 0 ? next.value : Buffer.concat([this.bytes, next.value])
    return true
  }
}
