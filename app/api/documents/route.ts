import type { NextRequest } from 'next/server'
import { fileWords } from '@/app/(firm)/paper-words'
import { type Actor, findCurrentActor, isOwnOrigin } from '@/lib/access'
import { listPapersInFile, listPapersInFiles, receiveFile, type Unpacked } from '@/lib/documents'
import { asWriter, type Failure, type Outcome } from '@/lib/operation'
import { saysWhenAway } from '../while-away'
import { documentIdOf, nothing } from './[documentId]/document-id'
import { readingStatus } from './reading-status'

const STATUS: Record<Failure['code'], number> = {
  invalid: 400,
  'not-found': 404,
  stale: 409,
  conflict: 409,
  'not-now': 409,
  'signed-out': 401,
  unavailable: 503,
}
const SIGNED_OUT = 'You are no longer signed in. Sign in, then try again; the file is still here.'
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** An upload list asks for all that it waits for at once: a question for each paper would be most of what a drop costs. */
const ASKED_MAX = 200

/** How each of the files in `of` stands; what is not here is left out. */
export async function GET(request: NextRequest): Promise<Response> {
  return saysWhenAway(async () => {
    const actor = await findCurrentActor()
    if (!actor) return nothing()
    const named = (request.nextUrl.searchParams.get('of') ?? '').split(',').slice(0, ASKED_MAX)
    const files = await listPapersInFiles(
      actor,
      named.flatMap(text => documentIdOf(text) ?? []),
    )
    const papers = [...files].flatMap(([documentId, found]) => readingStatus(documentId, found) ?? [])
    return json(200, { papers })
  })
}

/** Takes one paper as a raw body, streamed to the vault; answers once it is durable. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return refuse(403, 'This request does not come from a page of ours.')
  const outcome = await asWriter(writer => receive(writer, request))
  if (outcome.ok) return json(201, outcome.value)
  const { code, message } = outcome.failure
  return refuse(STATUS[code], code === 'signed-out' ? SIGNED_OUT : message)
}

interface Kept {
  documentId: string
  href: string
  duplicate: boolean
  words: string
}

/** What became of an archive, and of each file that it held. */
interface KeptFiles {
  href: string
  unpacked: true
  words: string
  files: readonly KeptFile[]
}

type KeptFile =
  | { fileName: string; documentId: string; duplicate: boolean; words: string; href: string }
  | { fileName: string; refused: string }

async function receive(writer: Actor, request: NextRequest): Promise<Outcome<Kept | KeptFiles>> {
  const caseId = request.nextUrl.searchParams.get('caseId')
  if (caseId !== null && !UUID.test(caseId)) return refused('not-found', 'This case is not here.')
  if (!request.body) return refused('invalid', 'This file is empty. Nothing was kept.')
  const { headers } = request
  const outcome = await receiveFile(writer, {
    caseId,
    fileName: fileNameIn(headers),
    idempotencyKey: headers.get('idempotency-key') ?? '',
    expectedBytes: lengthIn(headers),
    expectedSha256: headers.get('x-content-sha256'),
    body: request.body as unknown as AsyncIterable<Uint8Array>,
  })
  if (!outcome.ok) return outcome
  if ('unpacked' in outcome.value) return { ok: true, value: keptOf(outcome.value, caseId) }
  const { documentId, already } = outcome.value
  const papers = already ? await listPapersInFile(writer, documentId) : []
  const [first] = papers
  const words = first
    ? `This file is here already${first.clientName ? `, with ${first.clientName}` : ''}. ${fileWords(papers)}`
    : 'Stored; being read.'
  return {
    ok: true,
    value: {
      documentId,
      href: `/papers/${documentId}`,
      duplicate: already,
      words,
    },
  }
}

/** `3 of 4 files taken out of this archive`; what became of each is said at its own row. */
function keptOf({ unpacked }: Unpacked, caseId: string | null): KeptFiles {
  const taken = unpacked.filter(({ outcome }) => outcome.ok).length
  return {
    unpacked: true,
    href: caseId ? `/cases/${caseId}/papers` : '/inbox',
    words: `${taken} of ${unpacked.length} files taken out of this archive; each is a paper of its own.`,
    files: unpacked.map(({ fileName, outcome }) => {
      if (!outcome.ok) return { fileName, refused: outcome.failure.message }
      const { documentId, already } = outcome.value
      return {
        fileName,
        documentId,
        duplicate: already,
        words: already ? 'This file is here already.' : 'Stored; being read.',
        href: `/papers/${documentId}`,
      }
    }),
  }
}

function refused(code: Failure['code'], message: string): Outcome<never> {
  return { ok: false, failure: { code, message } }
}

function fileNameIn(headers: Headers): string {
  try {
    return decodeURIComponent(headers.get('x-file-name') ?? '')
  } catch {
    return ''
  }
}

function lengthIn(headers: Headers): number | null {
  const text = headers.get('content-length')
  return text && /^\d{1,12}$/.test(text) ? Number(text) : null
}

function refuse(status: number, message: string): Response {
  return json(status, { failure: { message } })
}

function json(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}
