import { type WorkStore, workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external'
import {
  type RequestStore,
  workUnitAsyncStorage,
} from 'next/dist/server/app-render/work-unit-async-storage.external'
import { RequestCookies } from 'next/dist/server/web/spec-extension/cookies'
import { encode } from 'next-auth/jwt'
import { type Actor, openSession, sessionOptions } from '@/lib/access'
import { asIdentity } from '@/lib/platform'

/** Runs an action as the framework does: inside the request that called it. */
export function asRequest<T>(given: Record<string, string>, run: () => Promise<T>): Promise<T> {
  const headers = new Headers(given)
  const cookies = new RequestCookies(headers)
  const request = { type: 'request', phase: 'action', headers, cookies, userspaceMutableCookies: cookies }
  return workAsyncStorage.run({ route: '/', page: '/page' } as WorkStore, () =>
    workUnitAsyncStorage.run(request as unknown as RequestStore, run),
  )
}

/** The cookie of a session that has just been opened. */
export async function cookieOf({ firmId, userId }: Actor): Promise<string> {
  const sessionToken = await asIdentity(tx => openSession(tx, { firmId, userId: userId ?? '' }))
  const word = await encode({ token: { sessionToken }, secret: sessionOptions().secret ?? '' })
  return `${sessionOptions().cookies?.sessionToken?.name}=${word}`
}
