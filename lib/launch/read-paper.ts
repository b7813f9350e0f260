import { readDocument } from '@/lib/resolution'
import { extractText } from '../platform/text-extraction'
import { lineOf, type ReadingLine, unreadLine } from './reading-line'

/** One file through the same extraction and the same readers as an upload. */
export async function readPaper(file: string, bytes: Uint8Array): Promise<ReadingLine> {
  const extraction = await extractText(bytes)
  if (!extraction.ok) return unreadLine(file, extraction.message)
  return lineOf(file, extraction.text.source, readDocument(extraction.text))
}
