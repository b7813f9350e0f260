import 'server-only'
import { asSystemActor } from '@/lib/access'
import { firmVault, reassess } from '@/lib/cases'
import { type AuditEvent, appendEvents } from '@/lib/operation'
import {
  describeError,
  isDatabaseAway,
  log,
  now,
  readWholeBlob,
  type Tx,
  todayIn,
  withFirm,
} from '@/lib/platform'
import { extractText } from '@/lib/platform/text-extraction'
import { type DocumentReading, type DocumentText, readDocument as readText } from '@/lib/resolution'
import { applyReading } from './apply-reading'
import { matchCase } from './match-case'
import { fieldsOf } from './read-fields'

/** Named on every reading, so that a later reader can tell its own work from ours. */
export const READER = '2026-11-24'
const READER_NAME = 'The reader'

type Extracted =
  | { ok: true; reading: DocumentReading; textSource: DocumentText['source']; pages: DocumentText['pages'] }
  | { ok: false; why: string }

/** The background job: extracts the text in a limited process, reads it, and files what was read. Always ends labelled. */
export async function readStoredDocument({
  firmId,
  documentId,
}: {
  firmId: string
  documentId: string
}): Promise<void> {
  const paper = await begin(firmId, documentId)
  if (!paper) return
  const extracted = await extract(paper)
  await withFirm(firmId, tx => finish(tx, firmId, documentId, extracted))
}

function begin(firmId: string, documentId: string) {
  return withFirm(firmId, async tx => {
    const document = await tx.document.findUnique({
      where: { firmId_id: { firmId, id: documentId } },
      select: { state: true, contentKey: true, rejectedAt: true },
    })
    if (!document || document.rejectedAt || document.state === 'read' || document.state === 'not_read')
      return null
    await tx.document.update({ where: { firmId_id: { firmId, id: documentId } }, data: { state: 'reading' } })
    return { ...document, vault: await firmVault(tx, firmId) }
  })
}

async function extract({
  vault,
  contentKey,
}: NonNullable<Awaited<ReturnType<typeof begin>>>): Promise<Extracted> {
  try {
    const bytes = await readWholeBlob(vault, contentKey)
    const extraction = await extractText(bytes)
    if (!extraction.ok) return { ok: false, why: extraction.message }
    const { text } = extraction
    return { ok: true, reading: readText(text), textSource: text.source, pages: text.pages }
  } catch (error) {
    if (isDatabaseAway(error)) throw error
    log('error', 'document.reader-failed', describeError(error))
    return { ok: false, why: 'The reader stopped on this paper. It is kept; a person has to look at it.' }
  }
}

async function finish(tx: Tx, firmId: string, documentId: string, extracted: Extracted): Promise<void> {
  const firm = await tx.firm.findUniqueOrThrow({
    where: { id: firmId },
    select: { id: true, name: true, timeZone: true },
  })
  const actor = asSystemActor(firm, READER_NAME)
  const document = await tx.document.findUniqueOrThrow({ where: { firmId_id: { firmId, id: documentId } } })
  const work = { actor, tx, today: todayIn(firm.timeZone) }
  const key = { firmId_id: { firmId, id: documentId } }
  if (!extracted.ok || extracted.reading.kind === 'other') {
    const why = extracted.ok ? whyNotRead(extracted.reading) : extracted.why
    await tx.document.update({
      where: key,
      data: {
        state: 'not_read',
        notReadWhy: why,
        readAt: now(),
        kind: extracted.ok ? 'other' : null,
        ...(extracted.ok ? pagesOf(extracted.pages) : {}),
        version: { increment: 1 },
      },
    })
    const caseId = document.caseId ? { caseId: document.caseId } : {}
    await appendEvents(tx, actor, [{ type: 'document.not-read', documentId, why, ...caseId }])
    return
  }
  const { reading, pages, textSource } = extracted
  const readingId = await keepReading(tx, firmId, documentId, reading, textSource)
  const matched = document.caseId ? null : (await matchCase(tx, firmId, whose(reading))).caseId
  const caseId = document.caseId ?? matched
  await tx.document.update({
    where: key,
    data: {
      state: 'read',
      kind: reading.kind === 'notice' ? 'notice' : 'account_transcript',
      ...pagesOf(pages),
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
  if (caseId) {
    await applyReading(tx, { firmId, caseId, documentId, readingId, reading })
    events.push(...(await reassess(work, caseId, 'paper read')))
  }
  await appendEvents(tx, actor, events)
}

async function keepReading(
  tx: Tx,
  firmId: string,
  documentId: string,
  reading: DocumentReading,
  textSource: string,
): Promise<string> {
  const vault = await firmVault(tx, firmId)
  const cipher = vault.seal(JSON.stringify(reading), { table: 'Reading', column: 'cipher', id: documentId })
  const { id } = await tx.reading.create({
    data: { firmId, documentId, reader: READER, textSource, cipher },
    select: { id: true },
  })
  await tx.readField.createMany({
    data: fieldsOf(reading).map(field => ({ firmId, readingId: id, ...field })),
  })
  return id
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
  return { pages: pages.length, pageSizes: pages.map(({ width, height }) => ({ width, height })) }
}
