import 'server-only'
import { environment } from '@/lib/platform'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Whether a mutation comes from a page of ours: the Origin header must be there and be the configured address.
 * The framework's own check lets a missing Origin through and trusts a forwarded host; this one does neither.
 */
export function isOwnOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site && site !== 'same-origin') return false
  const origin = headers.get('origin')
  if (!origin || origin === 'null') return false
  const own = new URL(environment().appOrigin)
  return origin === own.origin || isSameLoopback(origin, own)
}

/** On this machine `localhost` and `127.0.0.1` are the same place; both names may be typed. */
function isSameLoopback(origin: string, own: URL): boolean {
  if (!LOOPBACK.has(own.hostname) || !URL.canParse(origin)) return false
  const theirs = new URL(origin)
  return LOOPBACK.has(theirs.hostname) && theirs.port === own.port && theirs.protocol === own.protocol
}
