import 'server-only'
import { createHash } from 'node:crypto'
import { type Actor, may } from '@/lib/access'
import type { Outcome } from '@/lib/operation'
import { ARCHIVE_LIMITS, type Archive, type ArchivedFile, openArchive } from '@/lib/platform'
import { BYTES_MAX } from './document.schema'
import { harmlessName } from './file-name'
import { peek } from './peek'
import { type Received, receiveDocument, type Upload } from './receive-document'

/** Each file of an archive with its own outcome, by the name under which it is kept. */
export interface Unpacked {
  unpacked: readonly { fileName: string; outcome: Outcome<Received> }[]
}

const ZIP = Buffer.from('PK\u0003\u0004')

/** Takes one file; of a zip archive what it holds, each as a paper of its own. The archive itself is not kept. */
export async function receiveFile(actor: Actor, upload: Upload): Promise<Outcome<Received | Unpacked>> {
  const { head, whole } = await peek(upload.body)
  const file = { ...upload, body: whole }
  if (!Buffer.from(head).subarray(0, ZIP.length).equals(ZIP)) return receiveDocument(actor, file)
  if (!may(actor.role, 'document.receive'))
    return { ok: false, failure: { code: 'not-found', message: 'Your role does not include adding papers.' } }
  const bytes = await collect(file)
  if (bytes === null) return refused('This archive is larger than 50 MB. Nothing was kept; split it.')
  if (hasChanged(bytes, upload))
    return {
      ok: false,
      failure: {
        code: 'conflict',
        message: 'The file did not arrive whole. Nothing was kept; it will be tried again.',
      },
    }
  const archive = await openArchive(bytes)
  if (!archive.ok) return refused(WHY[archive.why])
  try {
    if (archive.files.length === 0) return refused('This archive holds no file. Nothing was kept.')
    if (archive.files.some(({ name }) => name === OFFICE_PART))
      return refused('This file is an Office document. Save or print it as a PDF and add it again.')
    const unpacked: Unpacked['unpacked'][number][] = []
    for (const [at, inner] of archive.files.entries()) {
      const outcome = await receiveInner(actor, inner, { upload, at })
      // It will be sent again as a whole, and what was taken so far is then recognised.
      if (!outcome.ok && outcome.failure.code === 'unavailable') return outcome
      unpacked.push({ fileName: harmlessName(inner.name), outcome })
    }
    return { ok: true, value: { unpacked } }
  } finally {
    archive.close()
  }
}

const OFFICE_PART = '[Content_Types].xml'

const WHY: Record<Extract<Archive, { ok: false }>['why'], string> = {
  damaged: 'This archive is damaged and cannot be opened. Nothing was kept.',
  'too-many': `This archive holds more than ${ARCHIVE_LIMITS.files} files. Nothing was kept; split it.`,
  'too-large': 'This archive holds more than 200 MB. Nothing was kept; split it.',
  bomb: 'A file in this archive is packed more tightly than any paper is. Nothing was kept.',
}

/** A key of its own for each, made from that of the upload, so that an archive sent again is recognised file by file. */
async function receiveInner(
  actor: Actor,
  inner: ArchivedFile,
  { upload, at }: { upload: Upload; at: number },
): Promise<Outcome<Received>> {
  if (inner.encrypted)
    return refused('This file is protected with a password. Take it out of the archive first.')
  const idempotencyKey = createHash('sha256').update(`${upload.idempotencyKey} ${at}`).digest('hex')
  try {
    const { head, whole } = await peek(await inner.open())
    if (Buffer.from(head).subarray(0, ZIP.length).equals(ZIP))
      return refused(
        'This is an archive within an archive, or an Office document. Add what it holds by itself.',
      )
    return await receiveDocument(actor, {
      caseId: upload.caseId,
      fileName: inner.name,
      idempotencyKey,
      expectedBytes: inner.bytes,
      expectedSha256: null,
      body: whole,
    })
  } catch (error) {
    if (isOfArchive(error)) return refused('This file of the archive is damaged. It was not kept.')
    throw error
  }
}

/** What unpacking says of a file: its stream ends in an error of zlib, or of a length or a sum that is not as declared. */
function isOfArchive(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return (
    code.startsWith('Z_') ||
    /too many bytes|not enough bytes|compression method|checksum|crc|local file header/i.test(error.message)
  )
}

async function collect({ body }: Upload): Promise<Buffer | null> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of body) {
    bytes += part.byteLength
    if (bytes > BYTES_MAX) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function hasChanged(bytes: Buffer, { expectedBytes, expectedSha256 }: Upload): boolean {
  if (expectedBytes !== null && expectedBytes !== bytes.length) return true
  if (expectedSha256 === null) return false
  return createHash('sha256').update(bytes).digest('hex') !== expectedSha256.toLowerCase()
}

function refused(message: string): Outcome<never> {
  return { ok: false, failure: { code: 'invalid', message } }
}
