import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { BYTES_MAX, openPaperFile, receiveDocument, type Upload } from '@/lib/documents'
import { withFirm } from '@/lib/platform'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { done, drop, takeIn } from '@/tests/factories/firm/work'
import { drawNotice } from '@/tests/factories/paper'
import { openHouse } from '../open-house'

openHouse()

let actor: Actor
beforeAll(async () => {
  actor = await newFirm()
})

const PDF_HEAD = Buffer.from('%PDF-1.7\n')
/** A file that begins as a PDF does and is like no other. */
const paper = (bytes = 3000) => Buffer.concat([PDF_HEAD, randomBytes(bytes)])

function upload(pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, given: Partial<Upload> = {}) {
  async function* body() {
    yield* pieces
  }
  return receiveDocument(actor, {
    caseId: null,
    fileName: 'paper.pdf',
    idempotencyKey: randomUUID(),
    expectedBytes: null,
    expectedSha256: null,
    ...given,
    body: body(),
  })
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const stored = () => withFirm(actor.firmId, tx => tx.document.count({ where: { firmId: actor.firmId } }))
const blobs = async () => (await filesBelow(path.join(dataFolder(), 'blobs'))).sort()

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])
  return entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name))
}

function dataFolder(): string {
  return process.env.DATA_DIR ?? ''
}

/** What is on disk and in the table, to see that a refusal changed neither. */
const kept = async () => ({ rows: await stored(), blobs: await blobs() })

async function bytesOf(documentId: string): Promise<Buffer> {
  const file = await openPaperFile(actor, documentId)
  const parts: Buffer[] = []
  for await (const part of file?.content ?? []) parts.push(part)
  return Buffer.concat(parts)
}

describe('a paper that arrives', () => {
  test('is given back byte for byte, however it was cut into pieces', async () => {
    // Around the 64 KiB of a segment: one less, exactly one, one more, and several.
    for (const size of [1, 65_535, 65_536, 65_537, 200_000]) {
      const bytes = Buffer.concat([PDF_HEAD, randomBytes(size)]).subarray(0, Math.max(size, 12))
      const pieces = [bytes.subarray(0, 3), bytes.subarray(3, 5), bytes.subarray(5)]
      const { documentId } = done(await upload(pieces))
      expect(await bytesOf(documentId)).toEqual(bytes)
    }
  })

  test('is nowhere in the data folder in plain bytes', async () => {
    const secret = `SECRET ${randomUUID()}`
    const bytes = Buffer.concat([paper(), Buffer.from(secret), randomBytes(70_000)])
    done(await upload([bytes], { fileName: `${secret}.pdf` }))
    const files = await filesBelow(dataFolder())
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) {
      expect(file).not.toContain(secret)
      const content = await readFile(file)
      expect(content.includes(secret)).toBe(false)
      expect(content.includes('%PDF-')).toBe(false)
    }
  })

  test('is kept under a name that only the firm’s key gives, never under the hash of its bytes', async () => {
    const bytes = paper()
    done(await upload([bytes]))
    expect((await blobs()).join()).not.toContain(sha256(bytes))
    const other = await newFirm()
    done(await drop(other, { bytes, fileName: 'paper.pdf' }))
    const names = (await blobs()).map(file => path.basename(file))
    expect(new Set(names).size).toBe(names.length)
  })

  test('has its row, its job and its record when the answer comes', async () => {
    const { documentId } = done(await upload([paper()]))
    await withFirm(actor.firmId, async tx => {
      const where = { firmId: actor.firmId, id: documentId }
      expect(await tx.document.findFirst({ where })).toMatchObject({ state: 'received', caseId: null })
      const jobs = await tx.$queryRaw`
        SELECT data FROM pgboss.job WHERE name = 'read-document' AND data->>'documentId' = ${documentId}`
      expect(jobs).toEqual([{ data: { firmId: actor.firmId, documentId } }])
      const [event] = await tx.auditEvent.findMany({
        where: { firmId: actor.firmId },
        orderBy: { seq: 'desc' },
      })
      expect(event).toMatchObject({ type: 'document.received', data: { documentId } })
    })
  })

  test('leaves nothing when its line breaks in the middle', async () => {
    const before = await kept()
    async function* broken() {
      yield paper(300_000)
      throw new Error('The line broke')
    }
    await expect(upload(broken())).rejects.toThrow('The line broke')
    expect(await kept()).toEqual(before)
  })

  test('that is shorter, longer or other than announced is refused, and nothing of it kept', async () => {
    const bytes = paper()
    const before = await kept()
    const announced = [
      { expectedBytes: bytes.length + 1 },
      { expectedBytes: bytes.length - 1 },
      { expectedSha256: sha256(Buffer.from('other')) },
      { expectedBytes: bytes.length, expectedSha256: 'not a hash' },
    ]
    for (const expected of announced) {
      expect(await upload([bytes], expected)).toMatchObject({
        ok: false,
        failure: { code: 'conflict', message: expect.stringContaining('did not arrive whole') },
      })
    }
    expect(await kept()).toEqual(before)
    done(await upload([bytes], { expectedBytes: bytes.length, expectedSha256: sha256(bytes).toUpperCase() }))
  })

  test('for a case that is not here, or without a key of its own, is refused before a byte is read', async () => {
    const before = await kept()
    let asked = 0
    function* watched() {
      asked++
      yield paper()
    }
    for (const given of [{ caseId: randomUUID() }, { idempotencyKey: '' }, { idempotencyKey: 'short' }])
      expect(await upload(watched(), given)).toMatchObject({ ok: false })
    expect(asked).toBe(0)
    expect(await kept()).toEqual(before)
  })
})

describe('a file that is too large', () => {
  test('is refused unread when it says so itself', async () => {
    const outcome = await upload([paper()], { expectedBytes: BYTES_MAX + 1 })
    expect(outcome).toMatchObject({ failure: { message: expect.stringContaining('larger than 50 MB') } })
  })

  test('is refused at the first byte above 50 MB, never held in memory, and leaves nothing', async () => {
    const before = await kept()
    const piece = Buffer.alloc(1024 * 1024, 'x')
    let sent = 0
    async function* endless() {
      yield PDF_HEAD
      for (; sent < 1000; sent++) yield piece
    }
    const outcome = await upload(endless())
    expect(outcome).toMatchObject({ failure: { message: expect.stringContaining('larger than 50 MB') } })
    // 50 whole pieces and the one that broke the limit: what is not read is not held.
    expect(sent).toBeLessThanOrEqual(51)
    expect(await kept()).toEqual(before)
  })

  test('of 50 MB to the byte is taken', async () => {
    const piece = Buffer.alloc(1024 * 1024, 'x')
    function* whole() {
      yield PDF_HEAD
      yield piece.subarray(PDF_HEAD.length)
      for (let sent = 1; sent < 50; sent++) yield piece
    }
    const { documentId } = done(await upload(whole(), { expectedBytes: BYTES_MAX }))
    expect((await openPaperFile(actor, documentId))?.bytes).toBe(BYTES_MAX)
  })
})

describe('an upload tried again', () => {
  test('under its key gets the same answer and makes no second paper', async () => {
    const bytes = paper()
    const idempotencyKey = randomUUID()
    const first = await upload([bytes], { idempotencyKey })
    const before = await kept()
    expect(await upload([bytes], { idempotencyKey })).toEqual(first)
    expect(await kept()).toEqual(before)
  })

  test('five times at once gets five times the same answer and makes one paper', async () => {
    const rows = await stored()
    const bytes = paper()
    const idempotencyKey = randomUUID()
    const answers = await Promise.all(Array.from({ length: 5 }, () => upload([bytes], { idempotencyKey })))
    const [first] = answers
    expect(first).toMatchObject({ ok: true, value: { already: false } })
    expect(answers).toEqual(answers.map(() => first))
    expect(await stored()).toBe(rows + 1)
  })

  test('with other bytes under the same key is refused, and the first file stays as it was', async () => {
    const bytes = paper()
    const idempotencyKey = randomUUID()
    const { documentId } = done(await upload([bytes], { idempotencyKey }))
    const before = await kept()
    expect(await upload([paper()], { idempotencyKey })).toMatchObject({
      failure: { code: 'conflict', message: expect.stringContaining('not kept') },
    })
    expect(await kept()).toEqual(before)
    expect(await bytesOf(documentId)).toEqual(bytes)
  })
})

describe('the same bytes from two uploads', () => {
  test('are one paper, and the second upload is told', async () => {
    const bytes = paper()
    const first = done(await upload([bytes]))
    const rows = await stored()
    expect(done(await upload([bytes], { fileName: 'another name.pdf' }))).toEqual({ ...first, already: true })
    expect(await stored()).toBe(rows)
  })

  test('at once are one paper, and all but one upload are told', async () => {
    const bytes = paper()
    const answers = (await Promise.all(Array.from({ length: 5 }, () => upload([bytes])))).map(done)
    expect(new Set(answers.map(({ documentId }) => documentId)).size).toBe(1)
    expect(answers.filter(({ already }) => !already)).toHaveLength(1)
  })

  test('in two firms are two papers, and neither firm learns of the other', async () => {
    const bytes = paper()
    const own = done(await upload([bytes]))
    const other = await newFirm()
    const theirs = done(await drop(other, { bytes, fileName: 'paper.pdf' }))
    expect(theirs.already).toBe(false)
    expect(theirs.documentId).not.toBe(own.documentId)
    expect(await openPaperFile(other, own.documentId)).toBeNull()
  })

  test('dropped on a case after they came to the inbox belong to that case, and are read again', async () => {
    const caseId = await takeIn(actor, { firstName: 'Ada', lastName: 'Quill' })
    const bytes = await drawNotice({ name: 'SOMEBODY ELSE' })
    const { documentId } = done(await upload([bytes]))
    expect(done(await upload([bytes], { caseId }))).toEqual({ documentId, already: true })
    const where = { firmId: actor.firmId, id: documentId }
    const document = await withFirm(actor.firmId, tx => tx.document.findFirst({ where }))
    expect(document).toMatchObject({ caseId, state: 'received' })
  })
})
