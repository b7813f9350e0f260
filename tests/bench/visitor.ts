import { createHash, randomUUID } from 'node:crypto'
import { generateSync } from 'otplib'
import { z } from 'zod'

interface Account {
  email: string
  password: string
  totpSecret: string
}

export interface Answer {
  status: number
  text: string
  /** From the request to the last byte of the answer. */
  ms: number
}

/** Somebody at a browser, as far as a server can tell: keeps cookies and names the page that a request comes from. */
export class Visitor {
  private readonly cookies = new Map<string, string>()

  constructor(private readonly origin: string) {}

  /** Shows both factors, as the form does. */
  async signIn({ email, password, totpSecret }: Account): Promise<void> {
    const { text } = await this.get('/api/auth/csrf')
    const { csrfToken } = z.object({ csrfToken: z.string() }).parse(JSON.parse(text))
    const code = generateSync({ secret: totpSecret })
    await this.ask('/api/auth/callback/credentials', {
      method: 'POST',
      body: new URLSearchParams({ csrfToken, email, password, code, json: 'true' }),
    })
    const { status } = await this.get('/dashboard')
    if (status !== 200) throw new Error(`${email} could not sign in: the dashboard answers ${status}.`)
  }

  get(path: string): Promise<Answer> {
    return this.ask(path, { method: 'GET' })
  }

  /** Sends a file as the drop zone does. */
  drop(path: string, file: { bytes: Uint8Array<ArrayBuffer>; fileName: string }): Promise<Answer> {
    return this.ask(path, {
      method: 'POST',
      body: file.bytes,
      headers: {
        'content-type': 'application/pdf',
        'x-file-name': encodeURIComponent(file.fileName),
        'idempotency-key': randomUUID(),
        'x-content-sha256': createHash('sha256').update(file.bytes).digest('hex'),
      },
    })
  }

  private async ask(path: string, request: RequestInit): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...request.headers, cookie, origin: this.origin, 'sec-fetch-site': 'same-origin' }
    const began = performance.now()
    const response = await fetch(new URL(path, this.origin), { ...request, headers, redirect: 'manual' })
    const text = await response.text()
    const ms = performance.now() - began
    for (const line of response.headers.getSetCookie()) this.keep(line)
    return { status: response.status, text, ms }
  }

  private keep(line: string): void {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }
}
