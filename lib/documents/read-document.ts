import 'server-only'
import { firmVault } from '@/lib/cases'
import { describeError, environment, log, now, readWholeBlob, withFirm } from '@/lib/platform'
import { scanForViruses, type VirusVerdict } from '@/lib/platform/virus-scan'
import { readDocumentAs } from '@/lib/resolution'
import { type Extracted, extractPapers, STOPPED } from './extract-papers'
import { finishReading, type Outcome, UNREAD } from './finish-reading'
import { listPapersOfFile, openPapersOfFile, type Paper, type PaperOfFile } from './papers-of-file'
import { asOf } from './reclassify'

/**
 * The background job: extracts the text in a limited process, reads it, and files what was read. A file may hold
 * several papers: each gets its own row and is filed by itself, in a transaction of its own, so that no page waits long.
 * Safe to repeat: of two readers of one paper the first to finish counts, and the paper that brought the file comes
 * last, so that a job cut off in between finds it unread and does the rest.
 */
export async function readStoredDocument(paper: Paper): Promise<void> {
  const begun = await begin(paper)
  if (!begun) return
  const { extracted, virus } = await open(begun)
  const found = extracted.ok ? extracted.papers.length : 1
  if (begun.isWholeFile) await openPapersOfFile(paper, found)
  await recordScan(paper, virus)
  for (const own of await papersInHand(paper, begun.isWholeFile))
    await withFirm(paper.firmId, tx => finishReading(tx, own, outcomeOf(extracted, own)))
}

/** Labels a paper that no try could read to the end, and what else of its file waits, so that none is "being read" for ever. */
export async function giveUpReading(paper: Paper): Promise<void> {
  for (const own of await listPapersOfFile(paper))
    await withFirm(paper.firmId, tx => finishReading(tx, own, { ok: false, why: STOPPED }))
}

function begin({ firmId, documentId }: Paper) {
  return withFirm(firmId, async tx => {
    const { count } = await tx.document.updateMany({
      where: { firmId, id: documentId, rejectedAt: null, state: { in: [...UNREAD] } },
      data: { state: 'reading' },
    })
    if (count === 0) return null
    const { contentKey, fileId } = await tx.document.findUniqueOrThrow({
      where: { firmId_id: { firmId, id: documentId } },
      select: { contentKey: true, fileId: true },
    })
    return { contentKey, isWholeFile: fileId === null, vault: await firmVault(tx, firmId) }
  })
}

/** Of a file all its papers, the one that brought it last; else the one that is read again. */
async function papersInHand(paper: Paper, isWholeFile: boolean): Promise<PaperOfFile[]> {
  const all = await listPapersOfFile(paper)
  return isWholeFile ? all.reverse() : all.filter(({ documentId }) => documentId === paper.documentId)
}

type Begun = NonNullable<Awaited<ReturnType<typeof begin>>>

/** What is in the file, after a virus scanner was asked about it. A file that was tampered with is labelled, not thrown on. */
async function open({ vault, contentKey }: Begun): Promise<{ extracted: Extracted; virus: VirusVerdict }> {
  const bytes = await readWholeBlob(vault, contentKey).catch(error => {
    log('error', 'document.reader-failed', describeError(error))
    return null
  })
  if (!bytes) return { extracted: { ok: false, why: STOPPED }, virus: { verdict: 'not-scanned' } }
  const virus = await scanForViruses(bytes, environment().clamd)
  // Tried again later; when the tries are used up the paper is labelled.
  if (virus.verdict === 'away') throw new Error(`The virus scanner gave no verdict: ${virus.why}`)
  const extracted = virus.verdict === 'infected' ? infected(virus.threat) : await extractPapers(bytes)
  return { extracted, virus }
}

function infected(threat: string): Extracted {
  return { ok: false, why: `The virus scanner found ${threat} in it. It is kept, and opened for nobody.` }
}

/** What the scanner said counts for every paper of the file, whatever becomes of the reading. */
async function recordScan(paper: Paper, virus: VirusVerdict): Promise<void> {
  if (virus.verdict === 'not-scanned') return
  const ids = (await listPapersOfFile(paper)).map(({ documentId }) => documentId)
  await withFirm(paper.firmId, tx =>
    tx.document.updateMany({
      where: { firmId: paper.firmId, id: { in: ids } },
      data: { scannedAt: now(), threat: virus.verdict === 'infected' ? virus.threat : null },
    }),
  )
}

function outcomeOf(extracted: Extracted, { part, readAs }: PaperOfFile): Outcome {
  if (!extracted.ok) return extracted
  const { papers, textSource, pages } = extracted
  const own = papers[part - 1]
  const as = readAs === null ? null : asOf(readAs)
  if (own) {
    const paper = as ? { ...own, reading: readDocumentAs(own.text, as) } : own
    return { ok: true, paper, textSource, pages }
  }
  const held = papers.length === 1 ? '1 paper' : `${papers.length} papers`
  return { ok: false, why: `The file is now read as ${held}, and this is none of them. Look at its pages.` }
}
