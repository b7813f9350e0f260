import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { describeError } from '@/lib/platform'
import { sayInOneLine } from './one-line'

const kept = { error: console.error, warn: console.warn }
let written: string[] = []
beforeEach(() => {
  written = []
  vi.spyOn(process.stderr, 'write').mockImplementation(text => written.push(String(text)) > 0)
  sayInOneLine()
})
afterEach(() => {
  vi.restoreAllMocks()
  Object.assign(console, kept)
})

describe('what the framework prints', () => {
  test('is one line of JSON, however many lines it has', () => {
    console.error('\u001b[31m⨯\u001b[0m uncaughtException: ', new TypeError('first\nsecond'))
    expect(written).toHaveLength(1)
    expect(written[0]).toMatch(/^[^\n]+\n$/)
    expect(JSON.parse(written[0] ?? '')).toMatchObject({
      event: 'server.said',
      words: 'uncaughtException:',
      error: 'TypeError',
      message: 'first\nsecond',
    })
  })

  test('is not written a second time where it is reported with its digest', () => {
    console.error(Object.assign(new Error('page'), { digest: '123' }))
    expect(written).toEqual([])
  })

  test('is nothing where a visitor has only gone away', () => {
    console.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }))
    expect(written).toEqual([])
  })
})

test('an error that is a plain object keeps its words and its code', () => {
  expect(describeError({ message: 'connect ECONNREFUSED', code: 'ECONNREFUSED' })).toMatchObject({
    message: 'connect ECONNREFUSED',
    code: 'ECONNREFUSED',
  })
  expect(describeError('so')).toEqual({ error: 'so' })
})
