import type { UnpackedFile, UploadChange, UploadFile } from './upload-file'

/** What the receiving route answers once the bytes are durable. */
interface Received {
  documentId: string
  words: string
  duplicate?: boolean
  href?: string
}

const QUIET_LIMIT_MS = 60_000
const NOT_REACHED =
  'The server could not be reached. The file is still here; try again, and it will not be stored twice.'

/**
 * Sends one file as it is. XHR rather than fetch, because only XHR reports how much of a body has been sent.
 * It never rejects: every end is a state with words.
 */
export async function sendFile(
  url: string,
  upload: Pick<UploadFile, 'idempotencyKey'> & { file: File },
  onProgress: (sentBytes: number) => void,
): Promise<UploadChange> {
  const digest = await sha256(upload.file)
  return new Promise(resolve => {
    const request = new XMLHttpRequest()
    const watch = quietWatch(() => request.abort())
    const lost = () => {
      watch.stop()
      resolve({ state: 'failed', words: NOT_REACHED })
    }
    request.open('POST', url)
    request.setRequestHeader('content-type', upload.file.type || 'application/octet-stream')
    request.setRequestHeader('x-file-name', encodeURIComponent(upload.file.name))
    request.setRequestHeader('idempotency-key', upload.idempotencyKey)
    if (digest) request.setRequestHeader('x-content-sha256', digest)
    request.upload.onprogress = event => {
      watch.stir()
      onProgress(event.loaded)
    }
    request.onload = () => {
      watch.stop()
      resolve(outcomeOf(request.status, request.responseText))
    }
    request.onerror = lost
    request.onabort = lost
    request.ontimeout = lost
    request.send(upload.file)
  })
}

/** Gives up when nothing has moved for a minute; a slow line that moves is never cut. */
function quietWatch(giveUp: () => void) {
  let timer = setTimeout(giveUp, QUIET_LIMIT_MS)
  const stop = () => clearTimeout(timer)
  const stir = () => {
    stop()
    timer = setTimeout(giveUp, QUIET_LIMIT_MS)
  }
  return { stop, stir }
}

export function outcomeOf(status: number, body: string): UploadChange {
  const answer = parsed(body)
  if (status >= 200 && status < 300 && isReceived(answer)) {
    const { documentId, words, duplicate, href } = answer
    return { state: duplicate ? 'duplicate' : 'reading', words, documentId, href: href ?? null }
  }
  if (status >= 200 && status < 300 && isUnpacked(answer))
    return {
      state: 'unpacked',
      words: answer.words,
      href: answer.href,
      files: answer.files.flatMap(file => unpackedFile(file) ?? []),
    }
  const message = failureMessage(answer)
  const passing = status === 0 || status === 429 || status >= 500
  if (message) return { state: passing ? 'failed' : 'refused', words: message }
  if (status === 413)
    return { state: 'refused', words: 'The file is larger than the server takes. Nothing was stored.' }
  if (status === 401 || status === 403 || status === 404) {
    return {
      state: 'failed',
      words: 'You are no longer signed in, or this place is not yours. Sign in, then try again.',
    }
  }
  return {
    state: 'failed',
    words: `The server answered ${status} without saying why. The file is still here; try again.`,
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

function isReceived(answer: unknown): answer is Received {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'documentId' in answer &&
    typeof answer.documentId === 'string' &&
    'words' in answer &&
    typeof answer.words === 'string'
  )
}

/** What an archive held came instead of it. */
function isUnpacked(answer: unknown): answer is { words: string; href: string; files: unknown[] } {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'unpacked' in answer &&
    'words' in answer &&
    typeof answer.words === 'string' &&
    'href' in answer &&
    typeof answer.href === 'string' &&
    'files' in answer &&
    Array.isArray(answer.files)
  )
}

function unpackedFile(told: unknown): UnpackedFile | null {
  if (typeof told !== 'object' || told === null || !('fileName' in told)) return null
  if (typeof told.fileName !== 'string') return null
  const { fileName } = told
  if (isReceived(told)) {
    const { documentId, words, duplicate, href = null } = told
    return { fileName, documentId, words, href, state: duplicate ? 'duplicate' : 'reading' }
  }
  const words = 'refused' in told && typeof told.refused === 'string' ? told.refused : 'It was not taken.'
  return { fileName, documentId: null, words, href: null, state: 'refused' }
}

function failureMessage(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null || !('failure' in answer)) return null
  const { failure } = answer
  if (typeof failure !== 'object' || failure === null || !('message' in failure)) return null
  return typeof failure.message === 'string' ? failure.message : null
}

/** Absent on an insecure origin, where browsers offer no digest; the server then checks the byte count alone. */
async function sha256(file: File): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('')
}
