const PDF_HEAD_BYTES = 1024

const KNOWN: readonly [name: string, head: RegExp][] = [
  ['a PNG picture', /^\x89PNG/],
  ['a JPEG photo', /^\xff\xd8\xff/],
  ['a TIFF scan', /^(II\*\0|MM\0\*)/],
  ['a zip archive or an Office document', /^PK\x03\x04/],
  ['a HEIC photo', /^.{4}ftyp(heic|heix|mif1)/s],
  ['a program', /^(MZ|\x7fELF)/],
  ['a web page', /^\s*<(!doctype html|html)/i],
]

export type MediaType = { accepted: 'application/pdf' | 'text/plain' } | { refused: string }

/** What a file is, by its first bytes and never by its name alone. */
export function mediaTypeOf(head: Uint8Array, fileName: string): MediaType {
  const latin = Buffer.from(head.subarray(0, PDF_HEAD_BYTES)).toString('latin1')
  if (latin.includes('%PDF-')) return { accepted: 'application/pdf' }
  const known = KNOWN.find(([, pattern]) => pattern.test(latin))
  if (known) return { refused: `This file is ${known[0]}. Papers are read from PDF files; save or print it as a PDF and add it again.` }
  if (/\.txt$/i.test(fileName) && isText(head)) return { accepted: 'text/plain' }
  return { refused: 'This file is not a PDF. Papers are read from PDF files; save or print it as a PDF and add it again.' }
}

function isText(head: Uint8Array): boolean {
  return !head.includes(0) && !new TextDecoder('utf-8').decode(head.subarray(0, Math.max(0, head.length - 4))).includes('\uFFFD')
}
