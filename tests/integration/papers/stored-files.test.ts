import { randomBytes } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/access'
import { getPaper, openPaperFile, readStoredDocument } from '@/lib/documents'
import { clearUnfinishedUploads } from '@/lib/platform'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { done, drop } from '@/tests/factories/firm/work'
import { openHouse } from '../open-house'

openHouse()

let actor: Actor
beforeEach(async () => {
  actor = await newFirm()
})

const SEGMENT = 64 * 1024
const SEALED = SEGMENT + 16
const HEAD = 20

/** A paper of three segments, and the file on disk that holds it. */
async function store(bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(2.5 * SEGMENT)])) {
  const before = new Set(await blobsOf(actor))
  const { documentId } = done(await drop(actor, { bytes, fileName: 'paper.pdf' }))
  const [location = ''] = (await blobsOf(actor)).filter(file => !before.has(file))
  return { documentId, location, bytes }
}

async function blobsOf({ firmId }: Actor): Promise<string[]> {
  const folder = path.join(process.env.DATA_DIR ?? '', 'blobs', firmId)
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])
  return entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name))
}

/** What a download gets, and whether it ended in an error. */
async function download(documentId: string): Promise<{ bytes: number; broken: boolean }> {
  const file = await openPaperFile(actor, documentId)
  let bytes = 0
  try {
    for await (const part of file?.content ?? []) bytes += part.length
    return { bytes, broken: false }
  } catch {
    return { bytes, broken: true }
  }
}

const segments = (sealed: Buffer) =>
  Array.from({ length: Math.ceil((sealed.length - HEAD) / SEALED) }, (_, index) =>
    sealed.subarray(HEAD + index * SEALED, HEAD + (index + 1) * SEALED),
  )
const flip = (sealed: Buffer, at: number) => {
  const changed = Buffer.from(sealed)
  changed[at] = (changed[at] ?? 0) ^ 1
  return changed
}

describe('a stored file that was tampered with never passes for the paper', () => {
  test.each<[string, (sealed: Buffer) => Buffer]>([
    ['one bit of its beginning changed', sealed => flip(sealed, HEAD + 5)],
    ['one bit of its end changed', sealed => flip(sealed, sealed.length - 1)],
    ['one bit of its salt changed', sealed => flip(sealed, 10)],
    ['its last segment cut off', sealed => sealed.subarray(0, HEAD + 2 * SEALED)],
    ['cut in the middle', sealed => sealed.subarray(0, sealed.length - 7)],
    ['cut to its head', sealed => sealed.subarray(0, HEAD)],
    ['emptied', () => Buffer.alloc(0)],
    ['something added', sealed => Buffer.concat([sealed, Buffer.alloc(40)])],
    [
      'two segments exchanged',
      sealed => {
        const [one, two, ...rest] = segments(sealed)
        return Buffer.concat([sealed.subarray(0, HEAD), ...[two, one, ...rest].flatMap(part => part ?? [])])
      },
    ],
  ])('%s', async (_, tamper) => {
    const { documentId, location, bytes } = await store()
    expect(await download(documentId)).toEqual({ bytes: bytes.length, broken: false })
    await writeFile(location, tamper(await readFile(location)))
    const got = await download(documentId)
    expect(got.broken).toBe(true)
    expect(got.bytes).toBeLessThan(bytes.length)
  })

  test('another paper of the firm put in its place', async () => {
    const [one, other] = [await store(), await store()]
    await writeFile(one.location, await readFile(other.location))
    expect((await download(one.documentId)).broken).toBe(true)
    expect((await download(other.documentId)).broken).toBe(false)
  })

  test('a paper of another firm put in its place', async () => {
    const own = await store()
    const theirs = await newFirm()
    done(await drop(theirs, { bytes: own.bytes, fileName: 'paper.pdf' }))
    const [location = ''] = await blobsOf(theirs)
    await writeFile(own.location, await readFile(location))
    expect((await download(own.documentId)).broken).toBe(true)
  })

  test('and its reader labels it instead of reading something else', async () => {
    const { documentId, location } = await store()
    await writeFile(location, flip(await readFile(location), HEAD + 5))
    await readStoredDocument({ firmId: actor.firmId, documentId })
    expect(await getPaper(actor, documentId)).toMatchObject({
      state: 'not-read',
      notReadWhy: expect.stringContaining('The reader stopped on this paper.'),
    })
  })
})

describe('what an upload left behind whose process died', () => {
  test('is cleared at the next start, and no stored paper with it', async () => {
    const { documentId, bytes } = await store()
    const folder = path.join(process.env.DATA_DIR ?? '', 'blobs', 'tmp')
    await mkdir(folder, { recursive: true })
    await writeFile(path.join(folder, 'begun'), 'half a paper')
    await clearUnfinishedUploads()
    expect(await readdir(folder).catch(() => [])).toEqual([])
    expect(await download(documentId)).toEqual({ bytes: bytes.length, broken: false })
  })
})

describe('on a disk that is nearly full', () => {
  afterEach(() => vi.restoreAllMocks())

  test('a write that takes only a part goes on, and the paper is whole', async () => {
    const handles = await fileHandles()
    const through: Write = handles.write
    const write = vi.spyOn(handles as { write: Write }, 'write')
    write.mockImplementation(function (this: FileHandle, bytes, offset = 0) {
      return through.call(this, bytes, offset, Math.ceil((bytes.length - offset) / 2))
    })
    const { documentId, bytes } = await store()
    write.mockRestore()
    expect(await download(documentId)).toEqual({ bytes: bytes.length, broken: false })
  })

  test('a paper that finds no room is refused in plain words, and nothing of it is kept', async () => {
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    vi.spyOn(await fileHandles(), 'write').mockRejectedValue(full)
    const before = await blobsOf(actor)
    const refused = await drop(actor, { bytes: Buffer.from('%PDF-1.7\n'), fileName: 'paper.pdf' })
    expect(refused).toMatchObject({
      failure: { code: 'unavailable', message: expect.stringContaining('disk of this server is full') },
    })
    expect(await blobsOf(actor)).toEqual(before)
  })
})

type Write = (
  this: FileHandle,
  bytes: Buffer,
  offset?: number,
  length?: number,
) => Promise<{ bytesWritten: number }>

/** What every open file shares. */
async function fileHandles(): Promise<FileHandle> {
  const file = await open(process.execPath, 'r')
  await file.close()
  return Object.getPrototypeOf(file)
}
