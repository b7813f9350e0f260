/** What a file is, by its first bytes and never by its name. */
export type FileKind = 'pdf' | 'png' | 'jpeg' | 'tiff' | 'heic' | 'other'

/** Readers look for the mark of a PDF within its first kilobyte. */
const MARK_WITHIN = 1024

const BEGINNINGS: readonly [kind: FileKind, begins: (head: string) => boolean][] = [
  ['png', head => head.startsWith('\u0089PNG\r\n\u001a\n')],
  ['jpeg', head => head.startsWith('\u00ff\u00d8\u00ff')],
  ['tiff', head => head.startsWith('II*\0') || head.startsWith('MM\0*')],
  ['heic', head => /^ftyp(?:hei[cxms]|hev[cx]|mif1|msf1)/.test(head.slice(4, 12))],
  ['pdf', head => head.includes('%PDF-')],
]

export function fileKindOf(bytes: Uint8Array): FileKind {
  const head = Buffer.from(bytes.subarray(0, MARK_WITHIN)).toString('latin1')
  return BEGINNINGS.find(([, begins]) => begins(head))?.[0] ?? 'other'
}

/** Kinds whose pages are pictures. */
export function isPicture(kind: FileKind): boolean {
  return kind === 'png' || kind === 'jpeg' || kind === 'tiff' || kind === 'heic'
}
