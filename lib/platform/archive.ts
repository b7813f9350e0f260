import 'server-only'
import type { Readable } from 'node:stream'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'

/** Real shoeboxes are far below these; what is above them is no shoebox. */
export const ARCHIVE_LIMITS = {
  files: 200,
  totalBytes: 200 * 1024 * 1024,
  /** Paper that is scanned or printed hardly shrinks; text does by ten or twenty. */
  ratio: 200,
  /** Below this much nothing is a bomb, whatever its ratio. */
  ratioFromBytes: 1024 * 1024,
} as const

export interface ArchivedFile {
  /** As the archive has it: it may hold folders and tricks, and names no place anywhere. */
  name: string
  bytes: number
  encrypted: boolean
  /** Ends with an error where the file is not as long as the archive says, or is damaged. */
  open: () => Promise<Readable>
}

export type Archive =
  | { ok: true; files: readonly ArchivedFile[]; close: () => void }
  | { ok: false; why: 'damaged' | 'too-many' | 'too-large' | 'bomb' }

/**
 * What a zip archive holds, listed within bounds before anything is unpacked. Nothing is ever written under a name of
 * the archive. Sizes are as declared, and a file that is longer breaks off while it is read.
 */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  let zip: ZipFile
  try {
    zip = await openZip(bytes)
  } catch {
    return { ok: false, why: 'damaged' }
  }
  if (zip.entryCount > ARCHIVE_LIMITS.files) return { ok: false, why: 'too-many' }
  try {
    const entries = (await listEntries(zip)).filter(isFile)
    const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
    if (entries.some(isBomb)) return { ok: false, why: 'bomb' }
    if (total > ARCHIVE_LIMITS.totalBytes) return { ok: false, why: 'too-large' }
    return { ok: true, files: entries.map(entry => archivedFile(zip, entry)), close: () => zip.close() }
  } catch {
    return { ok: false, why: 'damaged' }
  }
}

function openZip(bytes: Buffer): Promise<ZipFile> {
  // Names stay bytes: the library would give up the whole archive for one name with a path trick.
  const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: true, autoClose: false }
  return new Promise((resolve, reject) =>
    fromBuffer(bytes, options, (error, zip) => (error ? reject(error) : resolve(zip))),
  )
}

function listEntries(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.once('end', () => resolve(entries))
    zip.once('error', reject)
    zip.readEntry()
  })
}

const nameOf = ({ fileName }: Entry) => Buffer.from(fileName as unknown as Uint8Array).toString('utf8')

/** Folders, and what macOS puts beside files, are no papers. */
function isFile(entry: Entry): boolean {
  return !/[/\\]$|(^|\/)__MACOSX\/|(^|\/)\.DS_Store$/.test(nameOf(entry))
}

function isBomb({ compressedSize, uncompressedSize }: Entry): boolean {
  const large = uncompressedSize > ARCHIVE_LIMITS.ratioFromBytes
  return large && uncompressedSize > compressedSize * ARCHIVE_LIMITS.ratio
}

function archivedFile(zip: ZipFile, entry: Entry): ArchivedFile {
  return {
    name: nameOf(entry),
    bytes: entry.uncompressedSize,
    encrypted: (entry.generalPurposeBitFlag & 1) !== 0,
    open: () =>
      new Promise((resolve, reject) =>
        zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
      ),
  }
}
