import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { drawNotice } from '../factories/paper'
import { sampleHouse } from '../run/sample-house'
import { signInAs } from './pages'

const HEADERS = ['x-content-type-options', 'referrer-policy', 'x-frame-options', 'content-security-policy']

for (const address of [
  '/cases/%ff',
  '/set-up/%ff',
  '/api/documents/%ff/file',
  '/%ff',
  '/api/documents/%e0%a4',
]) {
  test(`the address ${address}, which can not be decoded, is answered in words and with every header`, async ({
    request,
  }) => {
    const answer = await request.get(address)
    expect(answer.status()).toBe(404)
    for (const header of HEADERS) expect(answer.headers()[header], header).toBeTruthy()
    expect(await answer.text()).toContain('Not found')
  })
}

test('a download tells its length, whatever is asked of its encoding', async ({ page, baseURL }) => {
  await signInAs(page, 'owner')
  const bytes = await drawNotice({})
  const origin = baseURL ?? ''
  const kept = await page.request.post('/api/documents', {
    data: Buffer.from(bytes),
    headers: { origin, 'x-file-name': 'length.pdf', 'idempotency-key': randomUUID() },
  })
  const { documentId } = await kept.json()
  for (const encoding of ['identity', 'gzip']) {
    const file = `/api/documents/${documentId}/file`
    const headers = { 'accept-encoding': encoding }
    const answer = await page.request.get(file, { headers })
    expect(answer.headers()['content-length']).toBe(String(bytes.length))
    expect(answer.headers()).not.toHaveProperty('x-body-length')
    expect((await answer.body()).equals(Buffer.from(bytes))).toBe(true)
    expect((await page.request.head(file, { headers })).headers()['content-length']).toBe(
      String(bytes.length),
    )
  }
})

test('what strangers provoke is a line of JSON each, or none', async ({ request }) => {
  await request.get('/dashboard', { headers: { cookie: 'resolvent.session=x' } })
  for (const path of ['/api/auth/callback/credentials', '/api/documents']) await hangUpAt(path)
  await pause(1000)
  const lines = readFileSync('test-results/sample-house.log', 'utf8').split('\n')
  expect(lines.filter(line => /next-auth\]|aborted|uncaught|⨯/.test(line) && !line.startsWith('{'))).toEqual(
    [],
  )
  expect(lines.filter(line => line.startsWith('    at '))).toEqual([])
})

/** Promises a long body, sends three bytes, and goes away. */
async function hangUpAt(path: string): Promise<void> {
  const { host, hostname, port, origin } = new URL(sampleHouse().url)
  const line = connect(Number(port), hostname)
  line.write(
    [
      `POST ${path} HTTP/1.1`,
      `Host: ${host}`,
      `Origin: ${origin}`,
      'Content-Type: application/x-www-form-urlencoded',
      'Content-Length: 100000',
      '\r\nabc',
    ].join('\r\n'),
  )
  await pause(500)
  line.destroy()
}
