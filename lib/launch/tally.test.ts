import { describe, expect, test } from 'vitest'
import { plainLine, settle, sum, tallyPlaywright, tallyVitest } from './tally'

const passing = { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] }
const vitest = {
  numPassedTests: 2,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [passing],
}

describe('the tally', () => {
  test('counts a test file that can not be loaded as a failure', () => {
    const report = { ...vitest, testResults: [passing, { status: 'failed', assertionResults: [] }] }
    expect(tallyVitest(report)).toEqual({ passed: 2, failed: 1, skipped: 1 })
  })

  test('counts a failed test once, not again for its file', () => {
    const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] }
    expect(tallyVitest({ ...vitest, numFailedTests: 1, testResults: [passing, failing] }).failed).toBe(1)
  })

  test('counts a flaky browser test as failed', () => {
    const report = { stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 0 }, errors: [] }
    expect(tallyPlaywright(report)).toEqual({ passed: 3, failed: 1, skipped: 0 })
  })

  test('never calls a crashed or an empty run a success', () => {
    expect(settle({ passed: 5, failed: 0, skipped: 0 }, 1).failed).toBe(1)
    expect(settle({ passed: 0, failed: 0, skipped: 0 }, 0).failed).toBe(1)
    expect(settle({ passed: 5, failed: 0, skipped: 0 }, 0).failed).toBe(0)
  })

  test('speaks of skipped tests only when there are any', () => {
    expect(plainLine(sum([tallyVitest(vitest), tallyVitest(vitest)]))).toBe('4 passed, 0 failed, 2 skipped')
    expect(plainLine({ passed: 4, failed: 0, skipped: 0 })).toBe('4 passed, 0 failed')
  })
})
