import 'server-only'
import { createCipheriv, createDecipheriv, createHash, randomBytes, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { environment } from './env'
import type { FirmVault } from './vault'

/*
 * A blob is encrypted in segments, so that a file of any length is never held in memory and a cut, reordered or
 * spliced file fails to open: the nonce of each segment carries its number and whether it is the last.
 * Layout: 4 bytes mark, 16 bytes salt, then segments of 64 KiB cipher text each followed by its tag.
 */
const MARK = Buffer.from('RSV1')
const SALT_BYTES = 16
const SEGMENT_BYTES = 64 * 1024
const TAG_BYTES = 16

/** What arrived, known only after the last byte. */
export interface StoredBlob {
  contentKey: string
  bytes: number
  sha256: string
}

export class BlobTooLarge extends Error {}

/**
 * Streams a file into the store: encrypted, counted and hashed on the way, durable before this returns
 * (file, rename and folder are each flushed). The caller writes the row afterwards, and only then answers.
 */
export async function storeBlob(
  vault: FirmVault,
  source: AsyncIterable<Uint8Array>,
  options: { bytesMax: number; accept: (blob: Omit<StoredBlob, 'contentKey'>) => Promise<void> },
): Promise<StoredBlob> {
  const temporary = path.join(unfinished(), randomUUID())
  await mkdir(path.dirname(temporary), { recursive: true, mode: 0o700 })
  const file = await open(temporary, 'wx', 0o600)
  try {
    const { bytes, sha256 } = await encryptInto(file, vault, source, options.bytesMax)
    await options.accept({ bytes, sha256: sha256.toString('hex') })
    await file.sync()
    await file.close()
    const contentKey = vault.contentKey(sha256)
    const target = pathOf(vault.firmId, contentKey)
    await makeFolder(path.dirname(target))
    await rename(temporary, target)
    await flushFolder(path.dirname(target))
    return { contentKey, bytes, sha256: sha256.toString('hex') }
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(temporary, { force: true })
    throw error
  }
}

/** Removes what uploads left behind that a dead process had begun: one process owns the folder, so none of it is alive. */
export async function clearUnfinishedUploads(): Promise<void> {
  await rm(unfinished(), { recursive: true, force: true })
}

function unfinished(): string {
  return path.join(environment().dataDir, 'blobs', 'tmp')
}

/**
 * Yields the plain bytes; throws at the first segment that fails its check, never ends short. Its last segment comes
 * only when all of it makes the name it is kept under: a file that stands in the place of another is none.
 */
export async function* readBlob(vault: FirmVault, contentKey: string): AsyncGenerator<Buffer> {
  const location = pathOf(vault.firmId, contentKey)
  const { size } = await stat(location)
  const file = await open(location, 'r')
  try {
    const head = await readExactly(file, 0, MARK.length + SALT_BYTES)
    if (!head.subarray(0, MARK.length).equals(MARK)) throw new Error('Not a blob of this store')
    const key = vault.blobKey(head.subarray(MARK.length))
    const hash = createHash('sha256')
    let position = head.length
    let isLast = false
    for (let segment = 0; !isLast; segment++) {
      const length = Math.min(SEGMENT_BYTES + TAG_BYTES, size - position)
      const sealed = await readExactly(file, position, length)
      position += length
      isLast = position >= size
      const plain = openSegment(key, segment, isLast, sealed)
      hash.update(plain)
      if (isLast && vault.contentKey(hash.digest()) !== contentKey) throw new Error('The blob is another one')
      yield plain
    }
  } finally {
    await file.close()
  }
}

export async function readWholeBlob(vault: FirmVault, contentKey: string): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of readBlob(vault, contentKey)) parts.push(part)
  return Buffer.concat(parts)
}

async function encryptInto(
  file: FileHandle,
  vault: FirmVault,
  source: AsyncIterable<Uint8Array>,
  bytesMax: number,
) {
  const salt = randomBytes(SALT_BYTES)
  const key = vault.blobKey(salt)
  const hash = createHash('sha256')
  await writeWhole(file, Buffer.concat([MARK, salt]))
  let bytes = 0
  let segment = 0
  let waiting: Buffer = Buffer.alloc(0)
  for await (const chunk of source) {
    bytes += chunk.byteLength
    if (bytes > bytesMax) throw new BlobTooLarge()
    hash.update(chunk)
    waiting = Buffer.concat([waiting, chunk])
    // The last segment is marked as such, so a full one is held back until more is known to follow.
    while (waiting.length > SEGMENT_BYTES) {
      await writeWhole(file, sealSegment(key, segment++, false, waiting.subarray(0, SEGMENT_BYTES)))
      waiting = waiting.subarray(SEGMENT_BYTES)
    }
  }
  await writeWhole(file, sealSegment(key, segment, true, waiting))
  return { bytes, sha256: hash.digest() }
}

/** On a disk that is nearly full a write may take a part and say so, without any error. */
async function writeWhole(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, written)
    if (bytesWritten === 0) throw new Error('The disk takes no more of this file')
    written += bytesWritten
  }
}

function sealSegment(key: Buffer, segment: number, last: boolean, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(segment, last))
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function openSegment(key: Buffer, segment: number, last: boolean, sealed: Buffer): Buffer {
  const body = sealed.length - TAG_BYTES
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(segment, last), { authTagLength: TAG_BYTES })
  decipher.setAuthTag(sealed.subarray(body))
  return Buffer.concat([decipher.update(sealed.subarray(0, body)), decipher.final()])
}

function nonceOf(segment: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(segment, 7)
  nonce.writeUInt8(last ? 1 : 0, 11)
  return nonce
}

function pathOf(firmId: string, contentKey: string): string {
  if (!/^[0-9a-f]{64}$/.test(contentKey)) throw new Error('Not a content key')
  return path.join(environment().dataDir, 'blobs', firmId, contentKey.slice(0, 2), contentKey)
}

async function readExactly(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await file.read(buffer, 0, length, position)
  if (bytesRead !== length) throw new Error('The blob ends early')
  return buffer
}

/** A new folder is durable only when the one that holds it is. */
async function makeFolder(folder: string): Promise<void> {
  const firstMade = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (firstMade === undefined) return
  for (let made = folder; made.length >= firstMade.length; made = path.dirname(made))
    await flushFolder(path.dirname(made))
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
