import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, openSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { SampleAccess } from '@/lib/launch/run-sample'

const VARIABLE = 'SAMPLE_HOUSE'
/** What the house complains of: tests knock at it as attackers do, and each refusal is told here at length. */
const COMPLAINTS = 'test-results/sample-house.log'

/** Starts the sample firm as a person would, once for all browser tests, and stops it after them. */
export default async function setup(): Promise<() => Promise<void>> {
  const port = process.env.E2E_PORT ?? '3210'
  mkdirSync(path.dirname(COMPLAINTS), { recursive: true })
  const house = spawn('npm', ['run', '-s', 'sample', '--', '--json', '--for-tests', '--port', port], {
    stdio: ['ignore', 'pipe', openSync(COMPLAINTS, 'w')],
  })
  process.env[VARIABLE] = await firstJsonLine(house)
  return async () => {
    const ended = new Promise(resolve => house.once('exit', resolve))
    house.kill('SIGTERM')
    await ended
  }
}

/** Where the sample house is and how to get into it. */
export function sampleHouse(): SampleAccess & { url: string } {
  const line = process.env[VARIABLE]
  if (!line) throw new Error('The sample house is not running.')
  return JSON.parse(line)
}

async function firstJsonLine(house: ChildProcess): Promise<string> {
  if (!house.stdout) throw new Error('The sample house can not be heard.')
  for await (const line of createInterface(house.stdout)) {
    if (!line.startsWith('{"url"')) continue
    // What it prints from here on is its log; reading it keeps the pipe from filling up.
    house.stdout.resume()
    return line
  }
  throw new Error(`The sample house ended before it was ready; see ${COMPLAINTS}.`)
}
