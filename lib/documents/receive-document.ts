import 'server-only'
import { uuidv7 } from 'uuidv7'
import type { z } from 'zod'
import { type Actor, may } from '@/lib/access'
import { firmVault, lockCase, touchCase } from '@/lib/cases'
import { command, type Outcome, Refusal, reading, type Work } from '@/lib/operation'
import { BlobTooLarge, enqueue, isDatabaseAway, storeBlob } from '@/lib/platform'
import { prepareReader } from '@/lib/platform/text-extraction'
import { BYTES_MAX, receiveInput } from './document.schema'
import { mediaTypeOf } from './media-type'

export interface Upload {
  caseId: string | null
  fileName: string
  idempotencyKey: string
  /** What the sender says is coming; a body that differs is refused, never kept cut. */
  expectedBytes: number | null
  expectedSha256: string | null
  body: AsyncIterable<Uint8Array>
}

export interface Received {
  documentId: string
  /** The same bytes, or the same upload tried again, were here already. */
  already: boolean
}

/** Stores the bytes durably, then the row, then answers: an acknowledged paper is never lost, a retried one never doubled. */
export async function receiveDocument(actor: Actor, upload: Upload): Promise<Outcome<Received>> {
  if (!may(actor.role, 'document.receive'))
    return refuse('not-found', 'Your role does not include adding papers.')
  if (upload.expectedBytes !== null && upload.expectedBytes > BYTES_MAX) return refuse('invalid', TOO_LARGE)
  try {
    const vault = await reading(actor, tx => firmVault(tx, actor.firmId))
    const { head, whole } = await peek(upload.body)
    if (head.length === 0)
      return refuse('invalid', 'This file is empty. Nothing was kept; export or scan it again.')
    const media = mediaTypeOf(head, upload.fileName)
    if ('refused' in media) return refuse('invalid', media.refused)
    if (media.accepted === 'application/pdf') prepareReader()
    const blob = await storeBlob(vault, whole, {
      bytesMax: BYTES_MAX,
      accept: arrived => refuseDifference(arrived, upload),
    })
    const { caseId, fileName, idempotencyKey } = upload
    const { contentKey, bytes } = blob
    return await recordDocument(actor, {
      caseId,
      fileName,
      idempotencyKey,
      mediaType: media.accepted,
      contentKey,
      bytes,
    })
  } catch (error) {
    if (error instanceof BlobTooLarge) return refuse('invalid', TOO_LARGE)
    if (error instanceof Refusal) return { ok: false, failure: error.failure }
    if (isDatabaseAway(error))
      return refuse(
        'unavailable',
        'The database cannot be reached. The file was not kept; it will be tried again.',
      )
    throw error
  }
}

const TOO_LARGE =
  'This file is larger than 50 MB. Nothing was kept; split it, or scan it at a lower resolution.'

const recordDocument = command({
  permission: 'document.receive',
  input: receiveInput,
  async run({ actor, input, tx }) {
    if (input.caseId) await lockCase(tx, actor, input.caseId)
    const same = await findSame({ actor, tx }, input)
    if (same) return recognise({ actor, tx }, same, input.caseId)
    const documentId = uuidv7()
    const { count } = await tx.document.createMany({
      data: [{ firmId: actor.firmId, id: documentId, receivedById: actor.userId, ...input }],
      skipDuplicates: true,
    })
    const earlier = count === 0 ? await findSame({ actor, tx }, input) : null
    if (earlier) return recognise({ actor, tx }, earlier, input.caseId)
    await enqueue(tx, 'read-document', { firmId: actor.firmId, documentId })
    if (input.caseId) await touchCase({ actor, tx }, input.caseId)
    const { bytes, contentKey } = input
    return {
      value: { documentId, already: false },
      events: [
        {
          type: 'document.received',
          documentId,
          bytes,
          contentKey,
          ...(input.caseId ? { caseId: input.caseId } : {}),
        },
      ],
    }
  },
})

type Where = Pick<Work<unknown>, 'actor' | 'tx'>

function findSame({ actor, tx }: Where, { contentKey, idempotencyKey }: z.output<typeof receiveInput>) {
  return tx.document.findFirst({
    where: { firmId: actor.firmId, OR: [{ contentKey }, { idempotencyKey }] },
    select: { id: true, caseId: true },
  })
}

async function recognise(
  { actor, tx }: Where,
  same: { id: string; caseId: string | null },
  caseId: string | null,
) {
  // A paper that waits in the inbox and is then dropped on a case belongs to that case; the reader files it there.
  if (caseId && !same.caseId) {
    await tx.document.update({
      where: { firmId_id: { firmId: actor.firmId, id: same.id } },
      data: { caseId, state: 'received' },
    })
    await enqueue(tx, 'read-document', { firmId: actor.firmId, documentId: same.id })
  }
  return {
    value: { documentId: same.id, already: true },
    events: [{ type: 'document.recognised' as const, documentId: same.id }] as const,
  }
}

function refuseDifference(arrived: { bytes: number; sha256: string }, upload: Upload): void {
  const cut = upload.expectedBytes !== null && arrived.bytes !== upload.expectedBytes
  const changed = upload.expectedSha256 !== null && arrived.sha256 !== upload.expectedSha256.toLowerCase()
  if (cut || changed)
    throw new Refusal({
      code: 'conflict',
      message: 'The file did not arrive whole. Nothing was kept; it will be tried again.',
    })
}

/** The first bytes, and the whole stream with them put back. */
async function peek(
  body: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; whole: AsyncIterable<Uint8Array> }> {
  const iterator = body[Symbol.asyncIterator]()
  const parts: Uint8Array[] = []
  let length = 0
  while (length < 1024) {
    const next = await iterator.next()
    if (next.done) break
    parts.push(next.value)
    length += next.value.byteLength
  }
  const head = Buffer.concat(parts)
  async function* whole() {
    if (head.length > 0) yield head
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  return { head, whole: whole() }
}

function refuse(code: 'invalid' | 'not-found' | 'unavailable', message: string): Outcome<Received> {
  return { ok: false, failure: { code, message } }
}
