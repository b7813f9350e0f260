import { type NextRequest, NextResponse } from 'next/server'

/**
 * Sets the policy of each page with a fresh nonce, and turns away forms that the framework would refuse with noise. It
 * decides nothing about access: every read and command does.
 */
export function proxy(request: NextRequest) {
  if (request.method === 'POST') {
    if (comesFromElsewhere(request.headers))
      return said(403, 'This request does not come from a page of ours.')
    if (Number(request.headers.get('content-length')) > FORM_BYTES_MAX)
      return said(
        413,
        'This is more than a form can carry, so nothing was saved. Go back and shorten the text.',
      )
  }
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
  const policy = policyFor(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('cache-control', 'no-store')
  return response
}

/** A form larger than this is refused by the framework too (serverActions.bodySizeLimit), but without a word. */
const FORM_BYTES_MAX = 4 * 1024 * 1024

/** The framework compares the same two addresses, and writes a stack into the log for each that differ. */
function comesFromElsewhere(headers: Headers): boolean {
  const origin = headers.get('origin')
  if (origin === null) return false
  const host = headers.get('x-forwarded-host') ?? headers.get('host')
  return !URL.canParse(origin) || new URL(origin).host !== host
}

function said(status: number, words: string): NextResponse {
  return new NextResponse(words, {
    status,
    headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' },
  })
}

function policyFor(nonce: string): string {
  // The development server evaluates code to show errors and opens a socket to reload; production does neither.
  const development = process.env.NODE_ENV === 'development'
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "manifest-src 'self'",
  ].join('; ')
}

/** Bodies that pass through here are cut at 10 MB without a word, so uploads must not; static files need no policy. */
export const config = { matcher: ['/((?!api/|_next/static|icon|favicon).*)'] }
