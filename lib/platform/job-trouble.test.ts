import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { tellTrouble } from './job-trouble'

let written: string[] = []
beforeEach(() => {
  written = []
  vi.useFakeTimers({ now: new Date('2026-11-24T12:00:00Z') })
  vi.spyOn(process.stderr, 'write').mockImplementation(text => written.push(String(text)) > 0)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const away = (queue: string) => ({
  message: `connect ECONNREFUSED (Queue: ${queue}, Worker: 1)`,
  code: 'ECONNREFUSED',
})

describe('what troubles the queue', () => {
  test('is told once a minute for each cause, whichever worker meets it, and with the cause', () => {
    for (let second = 0; second < 60; second++) {
      for (const queue of ['read-document', 'pass-days']) tellTrouble(away(queue))
      tellTrouble(new Error('another cause'))
      vi.advanceTimersByTime(1000)
    }
    expect(written.map(line => JSON.parse(line).message)).toEqual([
      expect.stringContaining('connect ECONNREFUSED'),
      'another cause',
    ])
    tellTrouble(away('read-document'))
    expect(written).toHaveLength(3)
  })
})
