import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'

export interface EmptyHouse {
  setUpLink: string
  stop: () => Promise<void>
}

const LINK = /https?:\/\/\S+\/set-up\/\S+/

/** Starts the product with the README's command on an empty data folder; ready once it printed its set-up link. */
export async function startEmptyHouse(port: number): Promise<EmptyHouse> {
  const folder = await mkdtemp(path.join(tmpdir(), 'resolvent-journey-'))
  const house = spawn('npm', ['start'], {
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: path.join(folder, 'data'),
      KEYS_FILE: path.join(folder, 'keys', 'keys'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>(resolve => house.once('exit', () => resolve()))
  let setUpLink: string | undefined
  for await (const line of createInterface(house.stdout)) {
    setUpLink = LINK.exec(line)?.[0]
    if (setUpLink) break
  }
  if (!setUpLink) throw new Error('The house ended before it printed a set-up link.')
  // What it prints from here on is its log; reading it keeps the pipe from filling up.
  house.stdout.resume()
  return {
    setUpLink,
    async stop() {
      house.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}
