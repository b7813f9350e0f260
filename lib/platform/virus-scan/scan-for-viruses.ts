import { connect, type Socket } from 'node:net'

/** `away` is no verdict: the file is asked about again later and never taken for clean. */
export type VirusVerdict =
  | { verdict: 'not-scanned' }
  | { verdict: 'clean' }
  | { verdict: 'infected'; threat: string }
  | { verdict: 'away'; why: string }

const CHUNK_BYTES = 64 * 1024
const TIMEOUT_MS = 30_000
const ANSWER_BYTES_MAX = 4_096

/**
 * Asks a ClamAV daemon about the bytes of a file, by its INSTREAM command (clamd(8)). `address` is the path of its socket
 * or `host:port`; without one nothing is asked. Never throws.
 */
export async function scanForViruses(bytes: Uint8Array, address: string | undefined): Promise<VirusVerdict> {
  if (!address) return { verdict: 'not-scanned' }
  try {
    return verdictOf(await ask(bytes, address))
  } catch (error) {
    return { verdict: 'away', why: error instanceof Error ? error.message : String(error) }
  }
}

function verdictOf(answer: string): VirusVerdict {
  if (/^stream: OK$/.test(answer)) return { verdict: 'clean' }
  const threat = /^stream: (.{1,200}) FOUND$/.exec(answer)?.[1]
  // Anything else (a size limit, an error of the engine) is no word about the file.
  return threat ? { verdict: 'infected', threat } : { verdict: 'away', why: answer || 'no answer' }
}

function ask(bytes: Uint8Array, address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = socketTo(address)
    let answer = ''
    socket.setTimeout(TIMEOUT_MS, () =>
      socket.destroy(new Error('The virus scanner did not answer in time.')),
    )
    socket.on('error', reject)
    socket.on('data', chunk => {
      answer += chunk.toString('latin1')
      if (answer.length > ANSWER_BYTES_MAX) socket.destroy(new Error('The virus scanner answers too much.'))
    })
    socket.on('close', () => resolve(answer.replace(/[\0\n]+$/, '')))
    socket.on('connect', () => send(socket, bytes))
  })
}

function socketTo(address: string): Socket {
  const [, host, port] = /^(?:tcp:\/\/)?([^/:]+):(\d{1,5})$/.exec(address) ?? []
  return host ? connect({ host, port: Number(port) }) : connect({ path: address.replace(/^unix:/, '') })
}

/** Each chunk behind its length; a chunk of no length ends the file. */
function send(socket: Socket, bytes: Uint8Array): void {
  socket.write('zINSTREAM\0')
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES) {
    const chunk = bytes.subarray(from, from + CHUNK_BYTES)
    socket.write(lengthOf(chunk.length))
    socket.write(chunk)
  }
  socket.write(lengthOf(0))
}

function lengthOf(count: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(count)
  return length
}
