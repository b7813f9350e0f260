/** The parts of PostgreSQL's wire protocol 3.0 that a server needs to share one session between clients. */

const SSL_REQUEST = 80877103
const CANCEL_REQUEST = 80877102
const GSS_REQUEST = 80877104
const STARTUP_LONGEST = 10_000

/** A session setting that a client asks for by `options: '-c name=value'`. */
export type Setting = [name: string, value: string]

export type Opening =
  | { kind: 'incomplete' }
  | { kind: 'encryption-request'; length: number }
  | { kind: 'cancel' }
  | { kind: 'startup'; length: number; user: string; settings: Setting[] }
  | { kind: 'malformed' }

/** What stands first in a connection, before any typed message. */
export function readOpening(bytes: Buffer): Opening {
  if (bytes.length < 8) return { kind: 'incomplete' }
  const length = bytes.readInt32BE(0)
  if (length < 8 || length > STARTUP_LONGEST) return { kind: 'malformed' }
  if (bytes.length < length) return { kind: 'incomplete' }
  const code = bytes.readInt32BE(4)
  if (code === SSL_REQUEST || code === GSS_REQUEST) return { kind: 'encryption-request', length }
  if (code === CANCEL_REQUEST) return { kind: 'cancel' }
  const words = bytes.toString('utf8', 8, length).split('\0')
  const parameters = new Map<string, string>()
  for (let at = 0; at + 1 < words.length; at += 2) parameters.set(words[at] ?? '', words[at + 1] ?? '')
  const user = parameters.get('user')
  if (!user) return { kind: 'malformed' }
  return { kind: 'startup', length, user, settings: readOptions(parameters.get('options') ?? '') }
}

function readOptions(options: string): Setting[] {
  return [...options.matchAll(/-c\s*([\w.]+)=(\S*)/g)].map(([, name = '', value = '']) => [name, value])
}

export interface Messages {
  /** Length in bytes of the whole messages at the head, without a closing Terminate. */
  length: number
  /** The last of them asks for an answer (Query or Sync), so the engine will report whether it is idle. */
  endsCycle: boolean
  /** A Terminate follows them. */
  terminated: boolean
}

/** The whole typed messages at the head of `bytes`; a message that is still arriving is left for later. */
export function wholeMessages(bytes: Buffer): Messages {
  let length = 0
  let endsCycle = false
  while (bytes.length >= length + 5) {
    const next = length + 1 + bytes.readInt32BE(length + 1)
    if (next < length + 5) throw new RangeError('A message is shorter than its own header.')
    if (next > bytes.length) break
    const type = String.fromCharCode(bytes[length] ?? 0)
    if (type === 'X') return { length, endsCycle, terminated: true }
    endsCycle = type === 'Q' || type === 'S'
    length = next
  }
  return { length, endsCycle, terminated: false }
}

/** The text of the first ErrorResponse among the engine's answers, or null. */
export function findError(answers: Buffer): string | null {
  let at = 0
  while (answers.length >= at + 5) {
    const next = at + 1 + answers.readInt32BE(at + 1)
    if (answers[at] === 0x45) return answers.toString('utf8', at + 5, next)
    at = next
  }
  return null
}

/** The text of a password message, or null when the message is something else. */
export function readPassword(message: Buffer): string | null {
  return message[0] === 0x70 ? message.toString('utf8', 5, message.length - 1) : null
}

export const askForPassword = typed('R', Buffer.from([0, 0, 0, 3]))

export const sync = typed('S', Buffer.alloc(0))

export function simpleQuery(sql: string): Buffer {
  return typed('Q', Buffer.from(`${sql}\0`))
}

export function fatal(code: string, message: string): Buffer {
  return typed('E', Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`))
}

function typed(type: string, body: Buffer): Buffer {
  const header = Buffer.alloc(5)
  header.write(type, 0)
  header.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([header, body])
}
