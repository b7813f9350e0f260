import 'server-only'
import { asSystemActor } from '@/lib/access'
import { lockCase, reassess } from '@/lib/cases'
import { type AuditEvent, appendEvents, type Work } from '@/lib/operation'
import { now, type Tx, todayIn } from '@/lib/platform'
import { type DocumentReading, type DocumentText, readOwnerHints } from '@/lib/resolution'
import { actBy } from './act-by'
import { applyReading } from './apply-reading'
import type { ExtractedPaper } from './extract-papers'
import { type Confirmation, findConfirmation, keepConfirmed } from './keep-confirmed'
import { keepReading } from './keep-reading'
import { lockDocument } from './lock-document'
import { matchCase } from './match-case'
import { paperKindOf } from './paper-kind'
import type { Paper } from './papers-of-file'
import { printedOwner } from './printed-owner'

/** Named on every reading, so that a later reader can tell its own work from ours. */
export const READER = '2026-11-24'
const READER_NAME = 'The reader'

export type Outcome =
  | {
      ok: true
      paper: ExtractedPaper
      textSource: DocumentText['source']
      /** Of the whole file. */
      pages: DocumentText['pages']
    }
  | { ok: false; why: string }

/** `reading` too: a reader that was killed left its paper so. */
export const UNREAD = ['received', 'reading'] as const

/** Files what was read from one paper, or labels it. Does nothing for one that another reader has finished. */
export async function finishReading(tx: Tx, { firmId, documentId }: Paper, outcome: Outcome): Promise<void> {
  const document = await lockDocument(tx, { firmId }, documentId)
  if (!UNREAD.some(state => state === document.state)) return
  const firm = await tx.firm.findUniqueOrThrow({
    where: { id: firmId },
    select: { id: true, name: true, timeZone: true },
  })
  const actor = asSystemActor(firm, READER_NAME)
  const work = { actor, tx, today: todayIn(firm.timeZone) }
  const came = { receivedAt: document.receivedAt, timeZone: firm.timeZone }
  const confirmation = document.caseId ? await findConfirmation(tx, { firmId, documentId }) : null
  if (confirmation && document.caseId) {
    await finishConfirmed(work, document, { caseId: document.caseId, confirmation, outcome })
    return
  }
  const kind = outcome.ok ? paperKindOf(outcome.paper.reading) : null
  if (!outcome.ok || kind === null) {
    const why = outcome.ok ? whyNotRead(outcome.paper.reading) : outcome.why
    await tx.document.update({
      where: { firmId_id: { firmId, id: documentId } },
      data: {
        state: 'not_read',
        notReadWhy: why,
        actBy: actBy(null, came),
        readAt: now(),
        kind: outcome.ok ? 'other' : null,
        ...(outcome.ok ? pagesOf(outcome) : {}),
        version: { increment: 1 },
      },
    })
    if (outcome.ok) await keepProof(tx, { firmId, documentId }, outcome)
    const caseId = document.caseId ? { caseId: document.caseId } : {}
    await appendEvents(tx, actor, [{ type: 'document.not-read', documentId, why, ...caseId }])
    return
  }
  const { reading } = outcome.paper
  const hints = readOwnerHints(outcome.paper.text)
  const kept = { reading, textSource: outcome.textSource, reader: READER, hints }
  await keepReading(tx, { firmId, documentId }, kept)
  // A paper that a person set aside meanwhile goes nowhere by itself.
  const aside = document.rejectedAt !== null
  const matched =
    document.caseId || aside
      ? null
      : (await matchCase(tx, firmId, { ...printedOwner(reading), hints })).caseId
  const caseId = document.caseId ?? matched
  if (caseId) await lockCase(tx, actor, caseId)
  await tx.document.update({
    where: { firmId_id: { firmId, id: documentId } },
    data: {
      state: 'read',
      kind,
      ...pagesOf(outcome),
      actBy: actBy(reading, came),
      readAt: now(),
      caseId,
      notReadWhy: null,
      version: { increment: 1 },
    },
  })
  const events: AuditEvent[] = [
    { type: 'document.read', documentId, kind, reader: READER, ...(caseId ? { caseId } : {}) },
  ]
  if (matched) events.push({ type: 'document.filed', documentId, how: 'matched', caseId: matched })
  if (caseId && !aside) {
    await applyReading(tx, { firmId, caseId, documentId, reading })
    events.push(...(await reassess(work, caseId, 'paper read')))
  }
  await appendEvents(tx, actor, events)
}

interface Confirmed {
  caseId: string
  confirmation: Confirmation
  outcome: Outcome
}

/** Of a paper that a person has confirmed: what they decided stays, whatever the reader sees now. */
async function finishConfirmed(
  { actor, tx, today }: Omit<Work<unknown>, 'input'>,
  { id: documentId }: { id: string },
  { caseId, confirmation, outcome }: Confirmed,
): Promise<void> {
  const { firmId } = actor
  await lockCase(tx, actor, caseId)
  const kept = outcome.ok
    ? await keepConfirmed(
        tx,
        { firmId, documentId },
        {
          actor,
          caseId,
          confirmation,
          reading: outcome.paper.reading,
          reader: READER,
          textSource: outcome.textSource,
          hints: readOwnerHints(outcome.paper.text),
        },
      )
    : null
  await tx.document.update({
    where: { firmId_id: { firmId, id: documentId } },
    data: { state: 'read', readAt: now(), version: { increment: 1 } },
  })
  const read: AuditEvent = kept
    ? { type: 'document.read', documentId, kind: kept, reader: READER, caseId }
    : { type: 'document.reading-left', documentId, reader: READER, caseId }
  await appendEvents(tx, actor, [read, ...(await reassess({ actor, tx, today }, caseId, 'paper read again'))])
}

/** A proof of payment is no fact of a case; what it prints is kept for whoever makes a payment of it. */
async function keepProof(
  tx: Tx,
  at: { firmId: string; documentId: string },
  { paper: { reading }, textSource }: Extract<Outcome, { ok: true }>,
): Promise<void> {
  if (reading.kind !== 'other' || !reading.proof) return
  await keepReading(tx, at, { reading, textSource, reader: READER })
}

function whyNotRead(reading: DocumentReading): string {
  const said = reading.problems.map(({ message }) => message).join(' ')
  if (said) return said
  return reading.kind === 'other' && reading.looksLike
    ? `It looks like ${reading.looksLike}, which is not read yet.`
    : 'It is not a paper that is read.'
}

function pagesOf({ pages, paper: { firstPage, lastPage } }: Extract<Outcome, { ok: true }>) {
  const pageSizes = pages.map(({ width, height, upright, covered = [] }) => ({
    width,
    height,
    ...(upright ? { upright: { ...upright } } : {}),
    covered: covered.map(box => ({ ...box })),
  }))
  return { pages: pages.length, pageSizes, firstPage, lastPage }
}
