import { type APIRequestContext, request } from '@playwright/test'
import { generateSync } from 'otplib'
import type { SampleAccess } from '@/lib/launch/run-sample'

type User = SampleAccess['users'][number]

/** One request as a stranger would write it by hand. */
export interface Ask {
  method: string
  address: string
  headers?: Record<string, string>
  body?: FormData | URLSearchParams | Buffer
}

export interface Answer {
  status: number
  headers: Record<string, string>
  body: string
}

/** Somebody at the door of the house, with a cookie jar of their own. */
export class Caller {
  private constructor(private readonly context: APIRequestContext) {}

  static async anonymous(house: string): Promise<Caller> {
    return new Caller(await request.newContext({ baseURL: house, maxRedirects: 0 }))
  }

  /** Comes in as people do: with the password and a code of the authenticator app. */
  static async signedIn(house: string, user: User): Promise<Caller> {
    const caller = await Caller.anonymous(house)
    const { csrfToken } = await (await caller.context.get('/api/auth/csrf')).json()
    const code = generateSync({ secret: user.totpSecret })
    await caller.ask({
      method: 'POST',
      address: '/api/auth/callback/credentials',
      headers: { origin: house },
      body: new URLSearchParams({
        csrfToken,
        email: user.email,
        password: user.password,
        code,
        json: 'true',
      }),
    })
    const { cookies } = await caller.context.storageState()
    if (!cookies.some(({ name }) => name === 'resolvent.session'))
      throw new Error(`${user.email} could not sign in`)
    return caller
  }

  async ask({ method, address, headers, body }: Ask): Promise<Answer> {
    const form = body instanceof URLSearchParams ? Object.fromEntries(body) : undefined
    const answer = await this.context.fetch(address, {
      method,
      ...(headers && { headers }),
      ...(form && { form }),
      ...(body instanceof FormData && { multipart: body }),
      ...(Buffer.isBuffer(body) && { data: body }),
    })
    return { status: answer.status(), headers: answer.headers(), body: await answer.text() }
  }

  leave(): Promise<void> {
    return this.context.dispose()
  }
}

/** A call of a server action as React writes it: the last state, then the form, whose entries stand beside them. */
export function actionCall(
  call: { id: string; address: string; fields: Record<string, string> },
  headers: Record<string, string>,
): Ask {
  const body = new FormData()
  for (const [name, value] of Object.entries(call.fields)) body.set(`_1_${name}`, value)
  body.set('0', JSON.stringify([null, '$K1']))
  return {
    method: 'POST',
    address: call.address,
    headers: { accept: 'text/x-component', 'next-action': call.id, ...headers },
    body,
  }
}

/** What an answer comes to: `ok` or the reason of a refused action, `redirect /place`, else the status. */
export function gistOf({ status, headers, body }: Answer): string {
  const moved = headers['x-action-redirect']?.split(';')[0] ?? headers.location
  if (moved) return `redirect ${new URL(moved, 'http://house').pathname.replace(/[0-9a-f-]{36}/, ':id')}`
  return outcomeIn(body) ?? String(status)
}

/** The first row of an action's answer names the row that holds its outcome. */
function outcomeIn(body: string): string | null {
  const row = /^0:\{"a":"\$@(\w+)"/m.exec(body)?.[1]
  const outcome = row && new RegExp(`${row}:(\\{"ok":.*)$`, 'm').exec(body)?.[1]
  if (!outcome) return null
  const { ok, failure } = JSON.parse(outcome)
  return ok ? 'ok' : failure.code
}
