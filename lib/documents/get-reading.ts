import 'server-only'
import type { Actor } from '@/lib/access'
import { doubtOwner, loadCaseFacts, type Names, namesOf } from '@/lib/cases'
import { notFound, reading } from '@/lib/operation'
import { type Tx, todayIn } from '@/lib/platform'
import type { DocumentReading } from '@/lib/resolution'
import { type Announcement, announceNotice } from './announce-notice'
import type { FieldName } from './document.schema'
import { BY_HAND } from './enter-notice'
import { findVersions } from './find-versions'
import { READER } from './finish-reading'
import { matchCase } from './match-case'
import { findReading } from './open-reading'
import { paperKindOf } from './paper-kind'
import { requiredFields } from './required-fields'

export interface FieldView {
  name: FieldName
  readValue: string | null
  value: string | null
  raw: string | null
  page: number | null
  box: { x: number; y: number; width: number; height: number } | null
  basis: string
  confidence: number
  remark: string | null
  confirmedBy: string | null
  unreadable: boolean
  required: boolean
}

/** One paper with what was read from it, for the screen on which a person confirms it. */
export function getReading(actor: Actor, documentId: string) {
  return reading(actor, async tx => {
    const { firmId } = actor
    const document = await tx.document.findFirst({
      where: { firmId, id: documentId },
      include: {
        readings: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 1, include: { fields: true } },
        case: {
          select: {
            id: true,
            number: true,
            client: { select: { name: true, persons: { select: { tinLast4: true, lastName: true } } } },
          },
        },
        notices: { select: { confirmedAt: true } },
        transcripts: { select: { confirmedAt: true } },
        information: { select: { confirmedAt: true } },
      },
    })
    if (!document) throw notFound('paper')
    const names = await namesOf(tx, firmId)
    const stored = await findReading(tx, { firmId, documentId })
    const read = stored?.reading ?? null
    const kind = read && document.state !== 'not_read' ? paperKindOf(read) : null
    const required = kind ? requiredFields(kind, read?.kind === 'notice' ? read.code.value : null) : []
    const fields = (document.readings[0]?.fields ?? []).map(field => fieldView(field, required, names))
    const confirmed = [...document.notices, ...document.transcripts, ...document.information].some(
      ({ confirmedAt }) => confirmedAt !== null,
    )
    return {
      documentId,
      version: document.version,
      fileName: document.fileName,
      ...(await placeInFile(tx, firmId, document)),
      kind,
      state: document.state,
      mediaType: document.mediaType,
      notReadWhy: document.notReadWhy,
      keptAs: document.keptAs,
      rejectedWhy: document.rejectedWhy,
      rejected: document.rejectedAt !== null,
      ...scanOf(document),
      receivedAt: document.receivedAt.toISOString(),
      receivedBy: names(document.receivedById),
      reading: read,
      fields,
      required,
      byHand: document.readings[0]?.textSource === BY_HAND,
      /** Read by another reader than the one that would read it now. */
      olderReader: ![READER, BY_HAND, undefined].includes(document.readings[0]?.reader),
      versions: await findVersions(tx, { firmId, documentId }),
      today: todayIn(actor.timeZone),
      confirmed,
      announcement:
        confirmed || !document.case
          ? null
          : await announce(tx, actor, { documentId, caseId: document.case.id, read, fields }),
      ...ownerView(document.case, fields),
      candidates: (
        await matchCase(tx, firmId, { ...whoseOf(fields), hints: stored?.hints ?? null })
      ).candidates.filter(({ caseId }) => document.rejectedAt !== null || caseId !== document.caseId),
    }
  })
}

/** When a virus scanner looked at the file, and what it found. */
function scanOf({ scannedAt, threat }: { scannedAt: Date | null; threat: string | null }) {
  return { scannedAt: scannedAt?.toISOString() ?? null, threat }
}

export type ReadingView = Awaited<ReturnType<typeof getReading>>

interface InFile {
  id: string
  fileId: string | null
  part: number
  parts: number
  pages: number | null
  pageSizes: unknown
  firstPage: number | null
  lastPage: number | null
}

/** Which pages of its file a paper stands on, and what else was found there, in the order of the file. */
async function placeInFile(tx: Tx, firmId: string, document: InFile) {
  const { id, fileId, part, parts, firstPage, lastPage } = document
  const whole = fileId ?? id
  const others =
    parts < 2
      ? []
      : await tx.document.findMany({
          where: { firmId, id: { not: id }, OR: [{ id: whole }, { fileId: whole }] },
          orderBy: { part: 'asc' },
          select: { id: true, part: true },
        })
  return {
    part,
    parts,
    pages: document.pages ?? 0,
    pageSizes: (document.pageSizes ?? []) as { width: number; height: number }[],
    firstPage,
    lastPage,
    others: others.map(other => ({ documentId: other.id, part: other.part })),
  }
}

interface CaseOfPaper {
  id: string
  number: number
  client: { name: string; persons: { tinLast4: string | null; lastName: string }[] }
}

/** The case where the paper lies, and whether what is printed on it fits somebody there. */
function ownerView(on: CaseOfPaper | null, fields: FieldView[]) {
  const whose = whoseOf(fields)
  return {
    case: on && { caseId: on.id, number: on.number, clientName: on.client.name },
    tinMatches: on && whose.tinLast4 ? hasNumber(on.client.persons, whose.tinLast4) : null,
    nameMatches: on && whose.taxpayerName ? hasName(on.client.persons, whose.taxpayerName) : null,
    ownerDoubt: on && doubtOwner(on.client.persons, whose),
  }
}

function hasNumber(persons: readonly { tinLast4: string | null }[], printed: string): boolean {
  const last4 = printed.replace(/\D/g, '').slice(-4)
  return persons.some(({ tinLast4 }) => tinLast4 === last4)
}

/** Apart from the number: where that fits, a name that does not is still no match. */
function hasName(persons: CaseOfPaper['client']['persons'], printed: string): boolean {
  return doubtOwner(persons, { tinLast4: null, taxpayerName: printed }) === null
}

function whoseOf(fields: FieldView[]) {
  const value = (name: FieldName) => fields.find(field => field.name === name)?.value ?? null
  return { tinLast4: value('tinLast4'), taxpayerName: value('taxpayerName') }
}

interface Waiting {
  documentId: string
  caseId: string
  read: DocumentReading | null
  fields: readonly FieldView[]
}

/** What confirming the paper with the values now shown would do to its case; null for all but notices. */
async function announce(
  tx: Tx,
  actor: Actor,
  { documentId, caseId, read, fields }: Waiting,
): Promise<Announcement | null> {
  if (read?.kind !== 'notice') return null
  // What nobody spoke about stays as read; what was decided otherwise before, or entered by hand, is to be said.
  const decided = fields.flatMap(({ name, value, readValue, basis }) =>
    value === null || (value === readValue && basis !== 'entered') ? [] : [[name, value] as const],
  )
  return announceNotice(await loadCaseFacts(tx, actor.firmId, caseId), {
    documentId,
    reading: read,
    decisions: {
      values: Object.fromEntries(decided),
      unreadable: fields.filter(({ unreadable }) => unreadable).map(({ name }) => name),
    },
    by: actor.name,
    today: todayIn(actor.timeZone),
  })
}

interface FieldRow {
  name: string
  readValue: string | null
  confirmedValue: string | null
  raw: string | null
  page: number | null
  x: number | null
  y: number | null
  width: number | null
  height: number | null
  basis: string
  confidence: number
  remark: string | null
  unreadable: boolean
  confirmedById: string | null
  confirmedAt: Date | null
}

function fieldView(field: FieldRow, required: readonly FieldName[], names: Names): FieldView {
  const { readValue, raw, page, basis, confidence, remark, unreadable, x, y, width, height } = field
  const name = field.name as FieldName
  return {
    name,
    readValue,
    raw,
    page,
    basis,
    confidence,
    remark,
    unreadable,
    value: field.confirmedValue ?? readValue,
    box: x !== null && y !== null && width !== null && height !== null ? { x, y, width, height } : null,
    confirmedBy: field.confirmedAt ? names(field.confirmedById) : null,
    required: required.includes(name),
  }
}
