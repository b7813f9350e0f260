import { type NextRequest, NextResponse } from 'next/server'

/**
 * Sets the policy of each page with a fresh nonce, and turns away forms that the framework would refuse with noise. It
 * decides nothing about access: every read and command does. While the database is away it answers for the pages: they
 * have sent their status before they learn of it, and can say nothing without a script.
 */
export async function proxy(request: NextRequest) {
  if (request.method === 'POST') {
    if (comesFromElsewhere(request.headers))
      return said(403, 'This request does not come from a page of ours.')
    if (Number(request.headers.get('content-length')) > FORM_BYTES_MAX)
      return said(
        413,
        'This is more than a form can carry, so nothing was saved. Go back and shorten the text.',
      )
  } else if (!(await databaseAnswers())) return databaseAway()
  const nonce = freshNonce()
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

/** Asked by way of the process; see letPagesAskForTheDatabase(). */
function databaseAnswers(): Promise<boolean> {
  const handed = globalThis as { resolventDatabaseAnswers?: () => Promise<boolean> }
  return handed.resolventDatabaseAnswers?.() ?? Promise.resolve(true)
}

const COME_AGAIN_SECONDS = 5

/** The page must not ask for a file while so much is down, so it carries its few rules with it. */
const AWAY_LOOKS = `
body { margin: 0; background: Canvas; color: CanvasText; font: 400 15px/1.5 system-ui, sans-serif }
main { max-width: 34rem; margin: 18vh auto 0; padding: 0 1.5rem; border-left: 3px solid #b3261e }
h1 { margin: 0 0 .75rem; font-size: 1.25rem; font-weight: 600; letter-spacing: -.01em }
p { margin: .5rem 0 0 }
@media (max-width: 40rem) { main { margin: 12vh 1rem 0 } }
`

function databaseAway(): NextResponse {
  const nonce = freshNonce()
  const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="${COME_AGAIN_SECONDS}">
<title>The database does not answer · Resolvent</title>
<style nonce="${nonce}">${AWAY_LOOKS}</style>
</head>
<body>
<main id="main">
<h1>The database does not answer</h1>
<p>Resolvent runs, but its database could not be reached. Everything that was saved before stays saved.</p>
<p>Wait: this page tries again every five seconds. If it lasts, tell whoever runs this server.</p>
</main>
</body>
</html>
`
  return new NextResponse(page, {
    status: 503,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policyFor(nonce),
      'cache-control': 'no-store',
      'retry-after': String(COME_AGAIN_SECONDS),
    },
  })
}

function freshNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
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
