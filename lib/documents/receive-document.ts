import 'server-only'
import { uuidv7 } from 'uuidv7'
import type { z } from 'zod'
import { type Actor, may } from '@/lib/access'
import { casesVisibleTo, firmVault, lockCase, touchCase } from '@/lib/cases'
import { command, notFound, type Outcome, Refusal, reading, type Work } from '@/lib/operation'
import { BlobTooLarge, enqueue, type FirmVault, isDatabaseAway, log, storeBlob } from '@/lib/platform'
import { prepareReader } from '@/lib/platform/text-extraction'
import { BYTES_MAX, receiveInput } from './document.schema'
import { harmlessName } from './file-name'
import { lockDocument } from './lock-document'
import { mediaTypeOf } from './media-type'
import { peek } from './peek'

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
  /** The same bytes came with an earlier upload. An upload tried again gets the answer it missed. */
  already: boolean
}

/** Stores the bytes durably, then the row, then answers: an acknowledged paper is never lost, a retried one never doubled. */
export async function receiveDocument(actor: Actor, upload: Upload): Promise<Outcome<Received>> {
  if (!may(actor.role, 'document.receive'))
    return refuse('not-found', 'Your role does not include adding papers.')
  if (upload.expectedBytes !== null && upload.expectedBytes > BYTES_MAX) return refuse('invalid', TOO_LARGE)
  try {
    return await recordDocument(actor, await store(actor, upload))
  } catch (error) {
    if (error instanceof BlobTooLarge) return refuse('invalid', TOO_LARGE)
    if (error instanceof Refusal) return { ok: false, failure: error.failure }
    if (isDiskFull(error)) {
      log('error', 'upload.disk-full', { firmId: actor.firmId })
      return refuse(
        'unavailable',
        'The disk of this server is full. The file was not kept; whoever runs the server has to make room.',
      )
    }
    if (isDatabaseAway(error))
      return refuse(
        'unavailable',
        'The database cannot be reached. The file was not kept; it will be tried again.',
      )
    throw error
  }
}

/** Everything that can be refused is refused before the file takes its place in the store. */
async function store(actor: Actor, upload: Upload): Promise<z.input<typeof receiveInput>> {
  const named = nameOf(upload)
  const vault = await reading(actor, async tx => {
    await requireCase({ actor, tx }, named.caseId)
    return firmVault(tx, actor.firmId)
  })
  const { head, whole } = await peek(upload.body)
  if (head.length === 0) throw refusal('This file is empty. Nothing was kept; export or scan it again.')
  const media = mediaTypeOf(head, named.fileName)
  if ('refused' in media) throw refusal(media.refused)
  if (media.accepted === 'application/pdf') prepareReader()
  const { contentKey, bytes } = await storeBlob(vault, whole, {
    bytesMax: BYTES_MAX,
    async accept(arrived) {
      refuseDifference(arrived, upload)
      await refuseOtherFile(actor, vault, { ...arrived, idempotencyKey: named.idempotencyKey })
    },
  })
  return { ...named, contentKey, bytes, mediaType: media.accepted }
}

const uploadInput = receiveInput.pick({ caseId: true, fileName: true, idempotencyKey: true })

function nameOf({ caseId, fileName, idempotencyKey }: Upload): z.output<typeof uploadInput> {
  const named = uploadInput.safeParse({ caseId, idempotencyKey, fileName: harmlessName(fileName) })
  if (!named.success) throw refusal(named.error.issues[0]?.message ?? 'This upload cannot be understood.')
  return named.data
}

async function requireCase({ actor, tx }: Where, caseId: string | null): Promise<void> {
  if (caseId === null) return
  const found = await tx.case.findFirst({
    where: { ...casesVisibleTo(actor), id: caseId },
    select: { id: true },
  })
  if (!found) throw notFound('case')
}

const TOO_LARGE =
  'This file is larger than 50 MB. Nothing was kept; split it, or scan it at a lower resolution.'

const recordDocument = command({
  permission: 'document.receive',
  input: receiveInput,
  async run({ actor, input, tx }) {
    const same = await findSame({ actor, tx }, input)
    if (same) return recognise({ actor, tx }, same, input)
    await requireCase({ actor, tx }, input.caseId)
    const documentId = uuidv7()
    const { count } = await tx.document.createMany({
      data: [{ firmId: actor.firmId, id: documentId, receivedById: actor.userId, ...input }],
      skipDuplicates: true,
    })
    const earlier = count === 0 ? await findSame({ actor, tx }, input) : null
    if (earlier) return recognise({ actor, tx }, earlier, input)
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

interface Same {
  id: string
  caseId: string | null
  idempotencyKey: string
}

/** The paper that holds these bytes, or that this very upload brought. */
async function findSame(
  { actor, tx }: Where,
  { contentKey, idempotencyKey }: z.output<typeof receiveInput>,
): Promise<Same | null> {
  const found = await tx.document.findMany({
    where: { firmId: actor.firmId, fileId: null, OR: [{ contentKey }, { idempotencyKey }] },
    select: { id: true, caseId: true, contentKey: true, idempotencyKey: true },
  })
  if (found.some(document => document.contentKey !== contentKey)) throw otherFile()
  return found[0] ?? null
}

async function recognise(
  { actor, tx }: Where,
  { id }: Same,
  { caseId, idempotencyKey }: z.output<typeof receiveInput>,
) {
  const { firmId } = actor
  const same = await lockDocument(tx, actor, id)
  const sentAgain = same.idempotencyKey === idempotencyKey
  const others = await tx.document.findMany({
    where: { firmId, fileId: id },
    orderBy: { part: 'asc' },
    select: { id: true },
  })
  const papers = [same]
  for (const other of others) papers.push(await lockDocument(tx, actor, other.id))
  // A paper that waits in the inbox and is then dropped on a case belongs to that case, and one that was set aside and
  // is brought again is meant to count: the reader files it there.
  const moved = papers.flatMap(paper => {
    const setAside = paper.rejectedAt !== null && !sentAgain
    const comes = (caseId && !paper.caseId && !paper.rejectedAt) || setAside
    return comes ? [{ documentId: paper.id, home: setAside ? (caseId ?? paper.caseId) : caseId }] : []
  })
  const homes = [...new Set(moved.flatMap(({ home }) => home ?? []))].sort()
  for (const home of homes) await lockCase(tx, actor, home)
  for (const { documentId, home } of moved)
    await tx.document.update({
      where: { firmId_id: { firmId, id: documentId } },
      data: {
        caseId: home,
        state: 'received',
        actBy: null,
        keptAs: null,
        rejectedAt: null,
        rejectedWhy: null,
        version: { increment: 1 },
      },
    })
  // The job of the paper that brought the file reads all of it; else each is read by itself.
  const [first] = moved
  for (const { documentId } of first?.documentId === id ? [first] : moved)
    await enqueue(tx, 'read-document', { firmId, documentId })
  return {
    value: { documentId: id, already: same.idempotencyKey !== idempotencyKey },
    events: [{ type: 'document.recognised' as const, documentId: id }] as const,
  }
}

/** A key names one file: another file under it would be taken for the first and lost without a word. */
async function refuseOtherFile(
  actor: Actor,
  vault: FirmVault,
  arrived: { sha256: string; idempotencyKey: string },
): Promise<void> {
  const { idempotencyKey } = arrived
  const earlier = await reading(actor, tx =>
    tx.document.findFirst({
      where: { firmId: actor.firmId, idempotencyKey },
      select: { contentKey: true },
    }),
  )
  const contentKey = vault.contentKey(Buffer.from(arrived.sha256, 'hex'))
  if (earlier && earlier.contentKey !== contentKey) throw otherFile()
}

function otherFile(): Refusal {
  return new Refusal({
    code: 'conflict',
    message: 'Another file was sent under the key of this upload. This one was not kept; add it again.',
  })
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

function refusal(message: string): Refusal {
  return new Refusal({ code: 'invalid', message })
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
}

function refuse(code: 'invalid' | 'not-found' | 'unavailable', message: string): Outcome<Received> {
  return { ok: false, failure: { code, message } }
}
