import { readDocuments } from '@/lib/resolution'
import { extractText } from '../platform/text-extraction'
import { lineOf, type ReadingLine, unreadLine } from './reading-line'

/** One file through the same extraction and the same readers as an upload. */
export async function readPaper(file: string, bytes: Uint8Array): Promise<ReadingLine> {
  const extraction = await extractText(bytes)
  if (!extraction.ok) return unreadLine(file, extraction.message)
  const [first, ...others] = readDocuments(extraction.text).map(({ reading }) =>
    lineOf(file, extraction.text.source, reading),
  )
  if (!first) return unreadLine(file, 'The pages carry no text: they may be a scan.')
  if (others.length === 0) return first
  const message = `This file holds ${others.length + 1} documents; the others follow under documents.`
  return { ...first, documents: others, problems: [...first.problems, message] }
}
