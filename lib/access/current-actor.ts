import 'server-only'
import { redirect } from 'next/navigation'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import type { Actor } from './actor'
import { sessionOptions } from './next-auth'
import { findActor } from './session'

/** The person behind this request, read from the session's row once per request. */
export const findCurrentActor = cache(async (): Promise<Actor | null> => {
  const session = await getServerSession(sessionOptions())
  return session?.sessionToken ? findActor(session.sessionToken) : null
})

/** For pages: without a live session there is nothing to see but the sign-in page. */
export async function requireActor(): Promise<Actor> {
  return (await findCurrentActor()) ?? redirect('/sign-in')
}
