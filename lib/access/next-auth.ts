import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import { cookieSecret, describeError, environment, log } from '@/lib/platform'

declare module 'next-auth' {
  interface Session {
    sessionToken?: string
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    sessionToken?: string
  }
}

const ABSOLUTE_SECONDS = 12 * 60 * 60

/** next-auth carries one random session token in an encrypted cookie and decides nothing: the session's row does. */
export function sessionOptions(): NextAuthOptions {
  const secure = environment().appOrigin.startsWith('https:')
  return {
    secret: cookieSecret(),
    session: { strategy: 'jwt', maxAge: ABSOLUTE_SECONDS },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    providers: [],
    logger: { error: tellError, warn: () => undefined, debug: () => undefined },
    cookies: {
      sessionToken: cookie('session', secure),
      csrfToken: cookie('csrf', secure),
      callbackUrl: cookie('callback', secure),
    },
    callbacks: {
      jwt: ({ token, user }) => ({ sessionToken: user ? user.id : token.sessionToken }),
      session: ({ token }) => ({ expires: '', sessionToken: token.sessionToken }),
      redirect: ({ baseUrl }) => baseUrl,
    },
  }
}

/** The package prints whole stacks; anybody who sends a cookie of their own making could fill the log with them. */
function tellError(code: string, told: unknown): void {
  if (code === 'JWT_SESSION_ERROR') {
    log('info', 'session.unreadable')
    return
  }
  const error = typeof told === 'object' && told !== null && 'error' in told ? told.error : told
  log('error', 'next-auth.failed', { ...describeError(error), code })
}

/** The __Host- prefix needs https; on a plain local address the name goes without it. */
function cookie(name: string, secure: boolean) {
  return {
    name: secure ? `__Host-resolvent.${name}` : `resolvent.${name}`,
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure },
  }
}
