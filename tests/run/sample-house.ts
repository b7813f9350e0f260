import { spawn } from 'node:child_process'
import { mkdirSync, openSync } from 'node:fs'
import path from 'node:path'
import type { SampleAccess } from '@/lib/launch/run-sample'
import { firstJsonLine } from './first-json-line'

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
