import { NextRequest } from 'next/server'
import { afterEach, describe, expect, test } from 'vitest'
import { proxy } from '@/proxy'

const handed = globalThis as { resolventDatabaseAnswers?: () => Promise<boolean> }
afterEach(() => {
  handed.resolventDatabaseAnswers = undefined
})

const ask = (method = 'GET') => proxy(new NextRequest('http://localhost:3000/dashboard', { method }))

describe('a page', () => {
  test('says with its status and in words without a script that the database is away', async () => {
    handed.resolventDatabaseAnswers = async () => false
    const answer = await ask()
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('5')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await answer.text()).toMatch(
      /<h1>The database does not answer<\/h1>[\s\S]*Everything that was saved/,
    )
  })

  test('goes its way while the database answers', async () => {
    handed.resolventDatabaseAnswers = async () => true
    expect((await ask()).status).toBe(200)
  })

  test('that sends a form is not answered for it: the form keeps what was typed', async () => {
    handed.resolventDatabaseAnswers = async () => false
    expect((await ask('POST')).status).toBe(200)
  })
})
