import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { isOwnOrigin, sessionOptions } from '@/lib/access'
import { signIn } from '@/lib/firm'

interface Context {
  params: Promise<{ nextauth: string[] }>
}

async function handle(request: NextRequest, context: Context): Promise<Response> {
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
      const result = await signIn({ email, password, code, address })
      if (result.ok) return { id: result.sessionToken }
      if (result.waitSeconds > 0) throw new Error(`wait ${result.waitSeconds}`)
      return null
    },
  })
}

export const GET = handle

export function POST(request: NextRequest, context: Context): Promise<Response> | Response {
  if (!isOwnOrigin(request.headers)) return Response.json({ error: 'not from here' }, { status: 403 })
  return handle(request, context)
}
