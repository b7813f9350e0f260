import 'server-only'
import { asSystemActor } from '@/lib/access'
import { firmVault, lockCase, reassess } from '@/lib/cases'
import { type AuditEvent, appendEvents } from '@/lib/operation'
import {
  describeError,
  environment,
  isDatabaseAway,
  log,
  now,
  readWholeBlob,
  type Tx,
  todayIn,
  withFirm,
} from '@/lib/platform'
import { extractText } from '@/lib/platform/text-extraction'
import { scanForViruses, type VirusVerdict } from '@/lib/platform/virus-scan'
import { type DocumentReading, type DocumentText, readDocument as readText } from '@/lib/resolution'
import { actBy } from './act-by'
import { applyReading } from './apply-reading'
import { keepReading } from './keep-reading'
import { lockDocument } from './lock-document'
import { matchCase } from './match-case'

/** Named on every reading, so that a later reader can tell its own work from ours. */
export const READER = '2026-11-24'
const READER_NAME = 'The reader'
const STOPPED = 'The reader stopped on this paper. It is kept; a person has to look at it.'

type Extracted =
  | { ok: true; reading: DocumentReading; textSource: DocumentText['source']; pages: DocumentText['pages'] }
  | { ok: false; why: string }

interface Paper {
  firmId: string
  documentId: string
}

/**
 * The background job: extracts the text in a limited process, reads it, and files what was read. Safe to repeat: of
 * two readers of one paper the first to finish counts.
 */
export async function readStoredDocument(paper: Paper): Promise<void> {
  const begun = await begin(paper)
  if (!begun) return
  const bytes = await readWholeBlob(begun.vault, begun.contentKey)
  const virus = await scanForViruses(bytes, environment().clamd)
  // Tried again later; when the tries are used up the paper is labelled.
  if (virus.verdict === 'away') throw new Error(`The virus scanner gave no verdict: ${virus.why}`)
  const extracted = virus.verdict === 'infected' ? infected(virus.threat) : await extract(bytes)
  await withFirm(paper.firmId, async tx => {
    await recordScan(tx, paper, virus)
    await finish(tx, paper, extracted)
  })
}

/** Labels a paper that no try could read to the end, so that none is "being read" for ever. */
export async function giveUpReading(paper: Paper): Promise<void> {
  await withFirm(paper.firmId, tx => finish(tx, paper, { ok: false, why: STOPPED }))
}

function begin({ firmId, documentId }: Paper) {
  return withFirm(firmId, async tx => {
    const { count } = await tx.document.updateMany({
      where: { firmId, id: documentId, rejectedAt: null, state: { in: [...UNREAD] } },
      data: { state: 'reading' },
    })
    if (count === 0) return null
    const { contentKey } = await tx.document.findUniqueOrThrow({
      where: { firmId_id: { firmId, id: documentId } },
      select: { contentKey: true },
    })
    return { contentKey, vault: await firmVault(tx, firmId) }
  })
}

/** `reading` too: a reader that was killed left its paper so. */
const UNREAD = ['received', 'reading'] as const

function infected(threat: string): Extracted {
  return { ok: false, why: `The virus scanner found ${threat} in it. It is kept, and opened for nobody.` }
}

/** What the scanner said counts whatever becomes of the reading. */
async function recordScan(tx: Tx, { firmId, documentId }: Paper, virus: VirusVerdict): Promise<void> {
  if (virus.verdict === 'not-scanned') return
  await tx.document.update({
    where: { firmId_id: { firmId, id: documentId } },
    data: { scannedAt: now(), threat: virus.verdict === 'infected' ? virus.threat : null },
  })
}

async function extract(bytes: Uint8Array): Promise<Extracted> {
  try {
    const extraction = await extractText(bytes)
    if (!extraction.ok) return { ok: false, why: extraction.message }
    const { text, unreadPages } = extraction
    const reading = readText(text)
    if (unreadPages > 0) reading.problems.push(unreadProblem(unreadPages, text.pages.length))
    return { ok: true, reading, textSource: text.source, pages: text.pages }
  } catch (error) {
    if (isDatabaseAway(error)) throw error
    log('error', 'document.reader-failed', describeError(error))
    return { ok: false, why: STOPPED }
  }
}

function unreadProblem(unread: number, pages: number): DocumentReading['problems'][number] {
  return {
    code: 'pages-not-read',
    message: `${unread} of ${pages} pages could not be read; what stands on them is missing here.`,
  }
}

async function finish(tx: Tx, { firmId, documentId }: Paper, extracted: Extracted): Promise<void> {
  const document = await lockDocument(tx, { firmId }, documentId)
  if (!UNREAD.some(state => state === document.state)) return
  const firm = await tx.firm.findUniqueOrThrow({
    where: { id: firmId },
    select: { id: true, name: true, timeZone: true },
  })
  const actor = asSystemActor(firm, READER_NAME)
  const work = { actor, tx, today: todayIn(firm.timeZone) }
  const came = { receivedAt: document.receivedAt, timeZone: firm.timeZone }
  if (!extracted.ok || extracted.reading.kind === 'other') {
    const why = extracted.ok ? whyNotRead(extracted.reading) : extracted.why
    await labelNotRead(
      tx,
      { firmId, documentId },
      { why, pages: extracted.ok ? extracted.pages : null, actBy: actBy(null, came) },
    )
    const caseId = document.caseId ? { caseId: document.caseId } : {}
    await appendEvents(tx, actor, [{ type: 'document.not-read', documentId, why, ...caseId }])
    return
  }
  const { reading, pages, textSource } = extracted
  await keepReading(tx, { firmId, documentId }, { reading, textSource, reader: READER })
  // A paper that a person set aside meanwhile goes nowhere by itself.
  const aside = document.rejectedAt !== null
  const matched = document.caseId || aside ? null : (await matchCase(tx, firmId, whose(reading))).caseId
  const caseId = document.caseId ?? matched
  if (caseId) await lockCase(tx, actor, caseId)
  await tx.document.update({
    where: { firmId_id: { firmId, id: documentId } },
    data: {
      state: 'read',
      kind: reading.kind === 'notice' ? 'notice' : 'account_transcript',
      ...pagesOf(pages),
      actBy: actBy(reading, came),
      readAt: now(),
      caseId,
      notReadWhy: null,
      version: { increment: 1 },
    },
  })
  const events: AuditEvent[] = [
    { type: 'document.read', documentId, kind: reading.kind, reader: READER, ...(caseId ? { caseId } : {}) },
  ]
  if (matched) events.push({ type: 'document.filed', documentId, how: 'matched', caseId: matched })
  if (caseId && !aside) {
    await applyReading(tx, { firmId, caseId, documentId, reading })
    events.push(...(await reassess(work, caseId, 'paper read')))
  }
  await appendEvents(tx, actor, events)
}

async function labelNotRead(
  tx: Tx,
  { firmId, documentId }: Paper,
  { why, pages, actBy }: { why: string; pages: DocumentText['pages'] | null; actBy: Date | null },
): Promise<void> {
  await tx.document.update({
    where: { firmId_id: { firmId, id: documentId } },
    data: {
      state: 'not_read',
      notReadWhy: why,
      actBy,
      readAt: now(),
      kind: pages ? 'other' : null,
      ...(pages ? pagesOf(pages) : {}),
      version: { increment: 1 },
    },
  })
}

function whose(reading: DocumentReading) {
  if (reading.kind === 'other') return { tinLast4: null, taxpayerName: null }
  return { tinLast4: reading.tinLast4?.value ?? null, taxpayerName: reading.taxpayerName?.value ?? null }
}

function whyNotRead(reading: DocumentReading): string {
  const said = reading.problems.map(({ message }) => message).join(' ')
  if (said) return said
  return reading.kind === 'other' && reading.looksLike
    ? `It looks like ${reading.looksLike}, which is not read yet.`
    : 'It is not a paper that is read.'
}

function pagesOf(pages: DocumentText['pages']) {
  return {
    pages: pages.length,
    pageSizes: pages.map(({ width, height, upright }) => ({
      width,
      height,
      ...(upright ? { upright: { ...upright } } : {}),
    })),
  }
}
