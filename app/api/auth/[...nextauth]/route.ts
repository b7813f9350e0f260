import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { isOwnOrigin, sessionOptions } from '@/lib/access'
import { type SignInResult, signIn } from '@/lib/firm'
import { describeError, log } from '@/lib/platform'

interface Context {
  params: Promise<{ nextauth: string[] }>
}

const COME_AGAIN_SECONDS = 5
/**
 * What signing in needs, and nothing else of what the package offers. Its own way of signing out takes the cookie away
 * and leaves the session's row alive; here a session ends by the command that ends the row.
 */
const OPEN = new Set(['GET csrf', 'GET providers', 'GET session', 'POST callback/credentials'])

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params
  if (!OPEN.has(`${request.method} ${nextauth.join('/')}`))
    return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  const options = sessionOptions()
  const response: Response = await NextAuth(request, context, {
    ...options,
    providers: [credentials(request)],
    // The cookie keeps the session's word from every script; the answer to one that asks must not spell it out.
    callbacks: { ...options.callbacks, session: () => ({ expires: '' }) },
  })
  response.headers.set('cache-control', 'no-store')
  return response
}

/** What authorize() throws travels to the form, so it throws nothing but the seconds to wait. */
function credentials(request: NextRequest) {
  return CredentialsProvider({
    credentials: { email: {}, password: {}, code: {} },
    async authorize(given) {
      const { email = '', password = '', code = '' } = given ?? {}
      const address = request.headers.get('x-forwarded-for') ?? 'unknown'
      const result = await signIn({ email, password, code, address }).catch(unavailable)
      if (result.ok) return { id: result.sessionToken }
      if (result.waitSeconds > 0) throw new Error(`wait ${result.waitSeconds}`)
      return null
    },
  })
}

/** What went wrong inside is for the log; whoever knocks is asked to come again. */
function unavailable(error: unknown): SignInResult {
  log('error', 'sign-in.broke', describeError(error))
  return { ok: false, waitSeconds: COME_AGAIN_SECONDS }
}

export const GET = handle

export function POST(request: NextRequest, context: Context): Promise<Response> | Response {
  if (!isOwnOrigin(request.headers)) return Response.json({ error: 'not from here' }, { status: 403 })
  return handle(request, context)
}
