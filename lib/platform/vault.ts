import 'server-only'
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { environment } from './env'

const KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16

/** Where a sealed value lives. Bound into it, so that a cipher copied to another row, column or firm does not open. */
export interface SealedPlace {
  table: string
  column: string
  id: string
}

/** The keys of one firm, opened for the length of one piece of work. */
export interface FirmVault {
  firmId: string
  seal(plain: string, place: SealedPlace): string
  open(sealed: string, place: SealedPlace): string
  /** Keyed hash of a normalised TIN: equal within the firm, meaningless outside it. */
  tinIndex(digits: string): string
  /** Keyed name of a content hash: equal content gets the same name within the firm only. */
  contentKey(sha256: Buffer): string
  /** Key for one blob, derived from its own salt. */
  blobKey(salt: Buffer): Buffer
}

/** A new data key for a firm, wrapped by the installation's newest key. */
export function newFirmKey(firmId: string): string {
  return seal(installationKey('wrap'), randomBytes(KEY_BYTES), `firm-key|${firmId}`, newestKeyId())
}

export function openFirmVault(firmId: string, wrappedKey: string): FirmVault {
  const key = open(id => installationKey('wrap', id), wrappedKey, `firm-key|${firmId}`)
  const derive = (label: string) => Buffer.from(hkdfSync('sha256', key, firmId, label, KEY_BYTES))
  const [fieldKey, indexKey, contentKey, blobKey] = ['field', 'tin-index', 'content', 'blob'].map(derive) as [
    Buffer,
    Buffer,
    Buffer,
    Buffer,
  ]
  const address = (place: SealedPlace) => [firmId, place.table, place.column, place.id].join('|')
  return {
    firmId,
    seal: (plain, place) => seal(fieldKey, Buffer.from(plain), address(place), 'f'),
    open: (sealed, place) => open(() => fieldKey, sealed, address(place)).toString(),
    tinIndex: digits => createHmac('sha256', indexKey).update(digits).digest('base64url'),
    contentKey: sha256 => createHmac('sha256', contentKey).update(sha256).digest('hex'),
    blobKey: salt => Buffer.from(hkdfSync('sha256', blobKey, salt, 'blob-file', KEY_BYTES)),
  }
}

/** Seals what belongs to a person rather than a firm: the secret of a second factor. */
export function sealForInstallation(plain: string, label: string): string {
  return seal(installationKey('person'), Buffer.from(plain), label, newestKeyId())
}

export function openForInstallation(sealed: string, label: string): string {
  return open(id => installationKey('person', id), sealed, label).toString()
}

/** Secret for signing session cookies, derived so that there is one thing to keep safe. */
export function cookieSecret(): string {
  return installationKey('cookie').toString('base64url')
}

/** Keyed hash for the audit chain: who can write the table still cannot forge it. */
export function chainHash(firmId: string, bytes: Buffer): string {
  return createHmac('sha256', installationKey('audit', oldestKeyId()))
    .update(firmId)
    .update(bytes)
    .digest('base64url')
}

function seal(key: Buffer, plain: Buffer, address: string, keyId: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(address))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return [
    'v1',
    keyId,
    iv.toString('base64url'),
    cipher.getAuthTag().toString('base64url'),
    body.toString('base64url'),
  ].join('.')
}

function open(keyOf: (id: string) => Buffer, sealed: string, address: string): Buffer {
  const [version, keyId, iv, tag, body] = sealed.split('.')
  if (version !== 'v1' || !keyId || !iv || !tag || body === undefined) throw new Error('Not a sealed value')
  const decipher = createDecipheriv('aes-256-gcm', keyOf(keyId), Buffer.from(iv, 'base64url'), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(Buffer.from(address)).setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()])
}

function installationKey(purpose: string, id = newestKeyId()): Buffer {
  const key = keyring().find(entry => entry.id === id)
  if (!key) throw new Error(`APP_KEYS holds no key named ${id}`)
  return Buffer.from(hkdfSync('sha256', key.bytes, 'resolvent', purpose, KEY_BYTES))
}

function newestKeyId(): string {
  return keyring()[0]?.id ?? ''
}

function oldestKeyId(): string {
  return keyring().at(-1)?.id ?? ''
}

let ring: { id: string; bytes: Buffer }[] | undefined

function keyring(): { id: string; bytes: Buffer }[] {
  ring ??= environment()
    .appKeys.split(',')
    .map(entry => {
      const [id, encoded] = entry.trim().split(':')
      const bytes = Buffer.from(encoded ?? '', 'base64')
      if (!id || bytes.length !== KEY_BYTES)
        throw new Error('APP_KEYS must be id:base64 of 32 bytes, comma separated')
      return { id, bytes }
    })
  return ring
}
