import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { GET, POST } from '@/app/api/auth/[...nextauth]/route'

const ORIGIN = 'http://localhost:3000'

function knockAt(method: 'GET' | 'POST', road: string) {
  const request = new NextRequest(`${ORIGIN}/api/auth/${road}`, { method, headers: { origin: ORIGIN } })
  const context = { params: Promise.resolve({ nextauth: road.split('/') }) }
  return method === 'GET' ? GET(request, context) : POST(request, context)
}

test.each([
  ['POST', 'signout'],
  ['GET', 'signout'],
  ['POST', 'session'],
  ['POST', 'signin/credentials'],
  ['POST', 'callback/elsewhere'],
] as const)('the package’s own %s %s does not exist', async (method, road) => {
  const answer = await knockAt(method, road)
  expect(answer.status).toBe(404)
  expect(answer.headers.getSetCookie()).toEqual([])
})
