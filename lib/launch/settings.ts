import path from 'node:path'
import { CannotStart } from './cannot-start'

/** What a person who runs Resolvent may set. */
export interface Settings {
  port: number
  /** The address to listen on; the loopback address unless told otherwise. */
  host: string
  /** Where browsers find the application. */
  origin: string
  dataFolder: string
  /** A PostgreSQL of one's own; without it the embedded one serves. */
  databaseUrl: string | undefined
  keysFile: string
  /** The keys themselves, for those who keep no file. */
  keys: string | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

export function readSettings(environment: Environment): Settings {
  const port = readPort(environment.PORT)
  const dataFolder = path.resolve(environment.DATA_DIR || '.data')
  return {
    port,
    host: environment.HOST || '127.0.0.1',
    origin: readOrigin(environment.APP_ORIGIN, port),
    dataFolder,
    databaseUrl: environment.DATABASE_URL || undefined,
    // Beside the data, never in it: whoever copies the data folder away copies no key.
    keysFile: path.resolve(environment.KEYS_FILE || path.join(`${dataFolder}.keys`, 'keys')),
    keys: environment.APP_KEYS || undefined,
  }
}

function readPort(text: string | undefined): number {
  if (!text) return 3000
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw new CannotStart(`PORT must be a number from 1 to 65535, not "${text}".`)
}

function readOrigin(text: string | undefined, port: number): string {
  if (!text) return `http://localhost:${port}`
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && /^https?:$/.test(url.protocol) && url.origin === text.replace(/\/$/, '')) return url.origin
  throw new CannotStart(`APP_ORIGIN must be like https://cases.example.com, not "${text}".`)
}
