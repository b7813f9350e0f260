import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'

/** Fifty megabytes on a line of a quarter of a megabit; a line on which nothing moves is given up much sooner. */
const REQUEST_MS = 30 * 60_000
const IDLE_MS = 2 * 60_000

/** An address that the framework knows nothing of, and answers as such in words and with every header. */
const NOWHERE = '/no-such-address'

/** In this header a route tells how long its body is. */
const LENGTH = 'x-body-length'

/** Sees every request before the framework does, and mends what cannot be mended in it. */
export function keepTheDoor(): void {
  subscribe('http.server.request.start', message => {
    const { request, response, server } = message as Knock
    // By its own measure Node cuts every request after five minutes, and with it a large paper on a slow line.
    server.requestTimeout = REQUEST_MS
    request.socket.setTimeout(IDLE_MS)
    trustOnlyTheSocket(request)
    // The framework fails at an address that can not be decoded: with 500, without a header, a word or a line.
    if (!isReadable(request.url)) request.url = NOWHERE
    tellLength(response)
  })
}

interface Knock {
  request: IncomingMessage
  response: ServerResponse
  server: Server
}

/**
 * A client may write what it likes into a forwarded header. Behind a proxy that overwrites them
 * (TRUSTED_PROXY=yes) the last hop counts; otherwise only the socket does.
 */
function trustOnlyTheSocket({ headers, socket }: IncomingMessage): void {
  const proxied = process.env.TRUSTED_PROXY === 'yes'
  const lastHop = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  headers['x-forwarded-for'] = (proxied && lastHop) || (socket.remoteAddress ?? 'unknown')
  if (proxied) return
  for (const name of ['x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'x-middleware-subrequest'])
    delete headers[name]
}

function isReadable(address = ''): boolean {
  try {
    decodeURIComponent(address.split('?')[0] ?? '')
    return true
  } catch {
    return false
  }
}

/**
 * The framework drops the length that a route gives, for it may not fit a body that it was fetched with. Ours fits, and
 * whoever downloads wants to know it; the route keeps compression away by `no-transform`.
 */
function tellLength(response: ServerResponse): void {
  const { writeHead } = response
  response.writeHead = function (this: ServerResponse, ...given: unknown[]) {
    const length = response.getHeader(LENGTH)
    if (length !== undefined) {
      response.removeHeader(LENGTH)
      response.setHeader('content-length', String(length))
    }
    return Reflect.apply(writeHead, response, given)
  } as typeof writeHead
}
