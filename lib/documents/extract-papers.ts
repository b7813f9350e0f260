import 'server-only'
import { describeError, isDatabaseAway, log } from '@/lib/platform'
import { extractText } from '@/lib/platform/text-extraction'
import { type ClassifiedReading, coverTins, type DocumentText, readDocuments } from '@/lib/resolution'

export const STOPPED = 'The reader stopped on this paper. It is kept; a person has to look at it.'

/** One paper of a file. Pages count from 1 in the whole file; null where the file has none. */
export interface ExtractedPaper {
  /** Its own text, from which it can be read as another kind. */
  text: DocumentText
  reading: ClassifiedReading
  firstPage: number | null
  lastPage: number | null
}

export type Extracted =
  | {
      ok: true
      papers: readonly [ExtractedPaper, ...ExtractedPaper[]]
      textSource: DocumentText['source']
      pages: DocumentText['pages']
    }
  | { ok: false; why: string }

/** Takes the text out of a file in a limited process and reads every paper that it holds. Never throws on a file. */
export async function extractPapers(bytes: Uint8Array): Promise<Extracted> {
  try {
    const extraction = await extractText(bytes)
    if (!extraction.ok) return { ok: false, why: extraction.message }
    const { text, unreadPages } = extraction
    const [first, ...others] = papersOf(text)
    if (!first) return { ok: false, why: STOPPED }
    const papers = [first, ...others] as const
    if (unreadPages > 0)
      for (const { reading } of papers) reading.problems.push(unreadProblem(unreadPages, text.pages.length))
    return { ok: true, papers, textSource: text.source, pages: coveredPages(text) }
  } catch (error) {
    if (isDatabaseAway(error)) throw error
    log('error', 'document.reader-failed', describeError(error))
    return { ok: false, why: STOPPED }
  }
}

/** With the places of the full numbers that a picture of a page must not show. */
function coveredPages(text: DocumentText): DocumentText['pages'] {
  const covers = coverTins(text)
  return text.pages.map((page, at) => ({ ...page, covered: covers.get(at + 1) ?? [] }))
}

/** Pages without text lie between two papers: they go with the one before them, and so none is left out. */
function papersOf(text: DocumentText): ExtractedPaper[] {
  const read = readDocuments(text)
  const total = text.pages.length
  const starts = read.map(({ text: own }, at) => (at === 0 ? 1 : firstPageOf(own)))
  return read.map(({ reading, text: own }, at) => {
    if (total === 0) return { text: own, reading, firstPage: null, lastPage: null }
    const next = starts[at + 1]
    const last = next === undefined ? total : Math.max(lastPageOf(own), next - 1)
    return { text: own, reading, firstPage: starts[at] ?? 1, lastPage: last }
  })
}

const firstPageOf = ({ runs }: DocumentText) =>
  runs.reduce((least, { page }) => Math.min(least, page), Infinity)
const lastPageOf = ({ runs }: DocumentText) => runs.reduce((most, { page }) => Math.max(most, page), 1)

function unreadProblem(unread: number, pages: number): ClassifiedReading['problems'][number] {
  return {
    code: 'pages-not-read',
    message: `${unread} of ${pages} pages could not be read; what stands on them is missing here.`,
  }
}
