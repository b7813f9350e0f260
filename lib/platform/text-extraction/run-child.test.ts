import { spawn } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { runChild } from './run-child'

/** A child that does what the script says, in the place of a reader. */
function child(script: string) {
  return spawn('/bin/sh', ['-c', script], { stdio: ['pipe', 'pipe', 'pipe'], detached: true })
}

const nothing = new Uint8Array()

describe('a reader that gave nothing', () => {
  test.each([
    ['was killed by the system', 'kill -9 $$', 'out-of-memory', true],
    ['ended without a word', 'exit 3', 'failed', true],
    ['used up the memory that it is given', 'echo "out of memory" >&2; exit 134', 'out-of-memory', false],
    ['used up the time of the processor that it is given', 'kill -XCPU $$', 'timed-out', false],
  ])('and %s: a passing shortage or not', async (_, script, why, passing) => {
    expect(await runChild(child(script), nothing, {})).toMatchObject({ ok: false, why, passing })
  })

  test('in the time on the clock may do so in a quieter hour', async () => {
    expect(await runChild(child('sleep 20'), nothing, { wallClockMs: 50 })).toMatchObject({
      why: 'timed-out',
      passing: true,
    })
  })

  test('because it was stopped may be asked again', async () => {
    const signal = AbortSignal.abort()
    expect(await runChild(child('sleep 20'), nothing, { signal })).toMatchObject({
      why: 'stopped',
      passing: true,
    })
  })
})
