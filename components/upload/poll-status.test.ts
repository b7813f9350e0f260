import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followReading } from './poll-status'

const asked: string[][] = []
let states: Record<string, string> = {}

beforeEach(() => {
  vi.useFakeTimers()
  asked.length = 0
  states = {}
  vi.stubGlobal('fetch', async (address: string) => {
    const ids = address.replace('/api/documents?of=', '').split(',')
    asked.push(ids)
    return Response.json({
      papers: ids.map(documentId => ({ documentId, state: states[documentId] ?? 'reading', words: '' })),
    })
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function following() {
  const controller = new AbortController()
  const onChange = vi.fn()
  const onRead = vi.fn()
  return {
    follow: followReading({ signal: controller.signal, onChange, onRead }),
    controller,
    onChange,
    onRead,
  }
}

test('thirty papers of one drop are asked for in one question, and only those that are still waited for', async () => {
  const { follow, onRead } = following()
  const papers = Array.from({ length: 30 }, (_, at) => `paper-${at}`)
  for (const paper of papers) follow(paper)
  await vi.advanceTimersByTimeAsync(200)
  expect(asked).toEqual([papers])
  states = Object.fromEntries(papers.slice(0, 28).map(paper => [paper, 'read']))
  states['paper-28'] = 'not-read'
  await vi.advanceTimersByTimeAsync(250)
  expect(onRead).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(600)
  expect(asked.at(-1)).toEqual(['paper-29'])
})

test('nothing is asked once every paper is read, until another is dropped', async () => {
  const { follow, onChange } = following()
  follow('a')
  states = { a: 'read' }
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toEqual([['a']])
  expect(onChange).toHaveBeenCalledWith('a', expect.objectContaining({ state: 'read' }))
  follow('b')
  await vi.advanceTimersByTimeAsync(200)
  expect(asked).toEqual([['a'], ['b']])
})

test('a lost answer is asked for again, and nothing is said after the page was left', async () => {
  const { follow, controller, onChange } = following()
  vi.stubGlobal('fetch', async () => {
    asked.push([])
    throw new TypeError('network')
  })
  follow('a')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(asked.length).toBeGreaterThan(2)
  controller.abort()
  const before = asked.length
  await vi.advanceTimersByTimeAsync(10_000)
  expect(asked).toHaveLength(before)
  expect(onChange).not.toHaveBeenCalled()
})
