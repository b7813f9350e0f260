import 'server-only'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { type Actor, findCurrentActor, isOwnOrigin } from '@/lib/access'
import { isDatabaseAway } from '@/lib/platform'
import type { Outcome } from './outcome'
import { unavailable } from './unavailable'

/**
 * The one door of a form of somebody who is signed in. That nobody is any more, or that the database is away, is an
 * answer like every other: thrown, it would take the page away, and with it what was typed.
 */
export function asWriter<V>(run: (writer: Actor) => Promise<Outcome<V>>): Promise<Outcome<V>> {
  return asVisitor(async () => {
    const writer = await findCurrentActor()
    return writer ? run(writer) : signedOut()
  })
}

/** The same for a form of somebody who is nobody yet, whose link is the permission. */
export async function asVisitor<V>(run: () => Promise<Outcome<V>>): Promise<Outcome<V>> {
  if (!isOwnOrigin(await headers())) notFound()
  try {
    return await run()
  } catch (error) {
    if (isDatabaseAway(error)) return { ok: false, failure: unavailable(error) }
    throw error
  }
}

function signedOut(): Outcome<never> {
  const message =
    'You are signed out, so nothing was saved. What you typed is still here: sign in in another tab, then save again.'
  return { ok: false, failure: { code: 'signed-out', message } }
}
