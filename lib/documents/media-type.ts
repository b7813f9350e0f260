const PDF_HEAD_BYTES = 1024

const KNOWN: readonly [name: string, starts: (head: string) => boolean][] = [
  ['a PNG picture', head => head.startsWith('\u0089PNG')],
  ['a JPEG photo', head => head.startsWith('\u00ff\u00d8\u00ff')],
  ['a TIFF scan', head => head.startsWith('II*\0') || head.startsWith('MM\0*')],
  ['a zip archive or an Office document', head => head.startsWith('PK\u0003\u0004')],
  ['a HEIC photo', head => /^ftyp(heic|heix|mif1)/.test(head.slice(4))],
  ['a program', head => head.startsWith('MZ') || head.startsWith('\u007fELF')],
  ['a web page', head => /^\s*<(!doctype html|html)/i.test(head)],
]

export type MediaType = { accepted: 'application/pdf' | 'text/plain' } | { refused: string }

/** What a file is, by its first bytes and never by its name alone. */
export function mediaTypeOf(head: Uint8Array, fileName: string): MediaType {
  const latin = Buffer.from(head.subarray(0, PDF_HEAD_BYTES)).toString('latin1')
  if (latin.includes('%PDF-')) return { accepted: 'application/pdf' }
  const known = KNOWN.find(([, starts]) => starts(latin))
  if (known)
    return {
      refused: `This file is ${known[0]}. Papers are read from PDF files; save or print it as a PDF and add it again.`,
    }
  if (/\.txt$/i.test(fileName) && isText(head)) return { accepted: 'text/plain' }
  return {
    refused:
      'This file is not a PDF. Papers are read from PDF files; save or print it as a PDF and add it again.',
  }
}

/** The head may end in the middle of a character; only a byte that can belong to none makes it no text. */
function isText(head: Uint8Array): boolean {
  if (head.includes(0)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return true
  } catch {
    return false
  }
}
