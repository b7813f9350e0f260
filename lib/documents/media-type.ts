import { fileKindOf } from '@/lib/platform/text-extraction'

const HEAD_BYTES = 1024

const MEDIA_TYPES = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  tiff: 'image/tiff',
  heic: 'image/heic',
} as const

const REFUSED: readonly [name: string, starts: (head: string) => boolean][] = [
  ['a zip archive or an Office document', head => head.startsWith('PK\u0003\u0004')],
  ['a program', head => head.startsWith('MZ') || head.startsWith('\u007fELF')],
]

type AcceptedType = (typeof MEDIA_TYPES)[keyof typeof MEDIA_TYPES] | 'text/plain'
export type MediaType = { accepted: AcceptedType } | { refused: string }

const WHAT_IS_READ =
  'Papers are read from PDF files, PNG, JPEG or HEIC pictures, TIFF scans, web pages and text'

/** What a file is, by its first bytes and never by its name alone. */
export function mediaTypeOf(head: Uint8Array, fileName: string): MediaType {
  const kind = fileKindOf(head)
  if (kind !== 'other') return { accepted: MEDIA_TYPES[kind] }
  const latin = Buffer.from(head.subarray(0, HEAD_BYTES)).toString('latin1')
  const known = REFUSED.find(([, starts]) => starts(latin))
  if (known)
    return {
      refused: `This file is ${known[0]}. ${WHAT_IS_READ}; save or print it as a PDF and add it again.`,
    }
  // A web page is kept as text: nobody's browser will ever run it.
  if (/\.(?:txt|html?)$/i.test(fileName) && isText(head)) return { accepted: 'text/plain' }
  return {
    refused: `This file is none of the kinds that are read. ${WHAT_IS_READ}; save or print it as a PDF and add it again.`,
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
