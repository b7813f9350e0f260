import { hkdfSync, randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { CannotStart } from './cannot-start'
import type { Settings } from './settings'

const KEY_BYTES = 32

export interface AppKeys {
  /** `id:base64`, newest first, joined by commas. */
  appKeys: string
  /** Signs what next-auth puts in a cookie; derived, so there is one secret to keep. */
  sessionSecret: string
}

interface KeysOptions extends Pick<Settings, 'keys' | 'keysFile' | 'dataFolder'> {
  /** Nothing has been encrypted yet, so new keys lock nobody out. */
  databaseIsNew: boolean
}

/**
 * The keys that open what is encrypted at rest. On a first start they are made in a file of their own, outside the
 * data folder; when data is there and the file is not, nothing is made, for new keys would open none of it.
 */
export function provideKeys(options: KeysOptions): AppKeys {
  const text = options.keys ?? readKeysFile(options)
  const keys = text.split(/[\s,]+/).filter(Boolean)
  const [newest] = keys.map(decodeKey)
  if (!newest) throw new CannotStart(`No keys in ${options.keys ? 'APP_KEYS' : options.keysFile}.`)
  const secret = hkdfSync('sha256', newest, '', 'resolvent session cookie', KEY_BYTES)
  return { appKeys: keys.join(','), sessionSecret: Buffer.from(secret).toString('base64url') }
}

function readKeysFile({ keysFile, dataFolder, databaseIsNew }: KeysOptions): string {
  if (!path.relative(dataFolder, keysFile).startsWith('..')) {
    throw new CannotStart(
      `The keys ${keysFile} lie inside the data folder ${dataFolder}; keep them elsewhere (KEYS_FILE).`,
    )
  }
  if (!existsSync(keysFile)) {
    if (!databaseIsNew) {
      throw new CannotStart(
        `The database has data, but its keys ${keysFile} are missing. Restore that file, or set APP_KEYS.`,
      )
    }
    createKeysFile(keysFile)
  }
  const { mode } = statSync(keysFile)
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new CannotStart(`Others can read the keys ${keysFile}. Run: chmod 600 ${keysFile}`)
  }
  return readFileSync(keysFile, 'utf8')
}

/** Writes one fresh key where no file is yet, and returns only when it is on the disk. */
function createKeysFile(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const id = `k${randomBytes(4).toString('hex')}`
  const handle = openSync(file, 'wx', 0o600)
  writeSync(handle, `${id}:${randomBytes(KEY_BYTES).toString('base64')}\n`)
  fsyncSync(handle)
  closeSync(handle)
}

function decodeKey(line: string): Buffer {
  const [id, encoded] = line.split(':')
  const key = Buffer.from(encoded ?? '', 'base64')
  if (id && /^[\w-]{1,32}$/.test(id) && key.length === KEY_BYTES) return key
  throw new CannotStart('Each key is written id:base64, the base64 of 32 bytes; one of them is not.')
}
